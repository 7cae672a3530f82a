using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Millpond.Tests.Commands.Analyze;

/// <summary>Files that were good until something happened to them: every verb answers or refuses them, and never ends in another way.</summary>
public class FuzzedInputTests
{
    private const int Rounds = 8;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    /// <summary>Fields that good files do not hold.</summary>
    private static readonly string[] Odd =
    [
        "", " ", "-1", "0", "1", "1e308", "-1e308", "1e-308", "NaN", "Infinity", "-Infinity", "inf", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "2147483648", "0.1", "1,5", "x", "\"", "\"a\"\"b\"", "\0",
        "9999-12-31", "0001-01-01", "2026-02-30", "2026-03-31T23:59:60Z", "null", "true", "{}", "[]", "é", "万", "😀", "\u200b", "\ufeff", "#", "-", "RT", "*", "(", "a\tb", "a,b", "+1",
    ];

    /// <summary>Lines of verbs, IN being the file, and what stands in it.</summary>
    public static TheoryData<string, string> Good => new()
    {
        { "match --patterns WORDS --texts IN", "text\nan apple\nred car\n手机和苹果\n" },
        { "match --patterns IN --texts WORDS --fold usual,inserted,links,mentions", "apple\ncar\n手机\n" },
        { "match --patterns IN --pattern-column word --texts WORDS --counts", "word,list\napple,a\n\"car, red\",b\n" },
        { "rules --rules IN --texts WORDS", "{\"id\":1,\"rule\":\"apple NEAR/3 (red OR car*) NOT \\\"no one\\\"\"}\n{\"id\":\"b\",\"rule\":\"手机 followers>=1万 #tag#\"}\n" },
        { "rules --rules RULES --texts IN", "text\tfollowers\tauthor\tlang\tsentiment\nan apple\t5\tlee\tzh\tnegative\nx\t\t\t\t\n" },
        { "sentiment --texts IN", "text\n很好\n太差了，退货\n" },
        { "sentiment --texts IN --label positive", "positive,text\n1,很好\n0,太差了\n" },
        { "sentiment train --texts IN --label positive --domain kind --out OUT", Repeat("positive\ttext\tkind\n", 12, i => $"1\t很好{i}\ta\n0\t太差{i}\t\n") },
        { "hotwords --texts IN --background WORDS --min-count 1", "奶茶好喝奶茶\n新品奶茶 phone\n" },
        { "entities --texts IN --stocks STOCKS --products PRODUCTS --formats MP-#####", "$浦发(SH600000)$ 买 MP-10023 货号 4006381333931\n王伟经理在北京路\n" },
        { "entities --texts WORDS --stocks IN", "exchange,code,name\nSH,600000,浦发银行\nSZ,000002,万 科Ａ\n" },
        { "entities --texts WORDS --products IN", "code,name\nMP-10023,apple\n4006381333931,car\n" },
        { "bursts --times IN", Repeat("time\n", 30, i => $"{i * i * 50}\n") },
        { "bursts --times IN --total TIMES --bin 10", Repeat("time\n", 8, i => $"{40 + i}\n") },
        { "graph --edges IN stats", Ties },
        { "graph --edges IN --directed nodes", Ties },
        { "graph --edges IN --weighted sssp --from 1", "1 2 .5\n2 3 1.5\n3 4 2\n1 4 9\n" },
        { "graph --edges IN communities", Ties },
        { "graph --edges IN circles --ego 1", Ties },
        { "graph --edges IN layout", Ties },
        { "graph --edges IN --directed scc", Ties },
        { "graph --edges IN cdlp --iterations 5", Ties },
        { "graph --edges IN path --from 1 --to 4", Ties },
        { "graph --edges TIES path --pairs IN", "source,target\n1,4\n2,3\n" },
        { "influence --actions IN", Actions },
        { "influence --actions ACTIONS --weights IN", "part,weight\ncore,1\npower,2.5\n" },
        { "influence --actions ACTIONS --weights IN --target TARGET", "{\"core\":1,\n\"power\":2.5}" },
        { "influence --actions ACTIONS --target IN", "2\n3\n" },
        { "zombies --train IN --accounts IN", Repeat("user\tfollowers\tfriends\tcreated\tlang\tbot\n", 60, i => $"{i}\t{i * 37 % 101}\t{i * 53 % 97}\t20{10 + (i % 9)}-0{1 + (i % 9)}\t{(i % 3 == 0 ? "zh" : "en")}\t{i % 2}\n") },
        { "cascades metrics --events IN", Cascade },
        { "cascades reactivations --events IN", Repeat("cascade_id\tnode\tparent\tuser\tseconds_after_root\n", 130, i => $"7\t{i + 1}\t{i / 2}\t{i % 40}\t{(i < 100 ? i : 300_000 + i)}\n") },
        { "cascades predict --file IN --at 60,3600", Repeat("cascade,seconds,followers\n", 30, i => $"a,{i * i},{i * 31 % 500}\n") },
        { "cascades predict --file IN --at 60,3600 --method hawkes", Repeat("seconds\tfollowers\n", 25, i => $"{i * i}\t{i * 31 % 500}\n") },
        { "rfm --transactions IN", Sales },
        { "rfm --transactions IN --format cdnow --calibration-end 2026-02-01", Repeat("", 40, i => $"{i % 9} 202601{1 + (i % 28):00} 1 {i}.50\n") },
        { "clv --transactions IN --calibration-end 2026-02-15", Sales },
        { "link --left IN --truth", Repeat("id,name,city,born,phone\n", 30, i => $"rec-{i % 25}-{(i < 25 ? "org" : "dup-0")},n{i % 25 * 7 % 11}a{i % 25},c{i % 25 % 5},19{50 + (i % 25)}0101,138{i % 25 * 7919:00000000}\n") },
        { "link --left PEOPLE --right IN", "id,name,city\nr1,李娜,北京市朝阳区\nr2,wang wei,上海\n" },
        { "segment --people IN --filter {\"and\":[{\"tag\":\"vip\"},{\"attribute\":\"age\",\"above\":3}]}", "id\tage\tvip\ttags\n1\t5\t1\ta b\n2\t30.5\t0\tc\n3\t\t1\t\n" },
        { "segment --people IDS --events IN --filter {\"attribute\":\"buy/30d\",\"atLeast\":1}", "person,kind,at,times\n1,buy,2026-03-31,1\n2,buy,1774915200,2\n" },
        { "pressure --touches IN --caps 1/1d weekly:3/7d,channel=sms 5/1h,all", Repeat("person,at,send,channel,category,priority\n", 20, i => $"{i % 4},2026-03-{1 + (i % 28):00},s{i % 16},sms,ad,{i % 3}\n") },
    };

    private static string Ties => Repeat("# ties\n", 25, i => $"{i % 7} {i * 5 % 11}\n");

    private static string Actions => Repeat("", 30, i => $"{i % 7} {i * 3 % 11} {1_341_100_800 + i * 500} {(i % 3 == 0 ? "MT" : "RT")}\n");

    private static string Cascade => Repeat("cascade_id,node,parent,user,seconds_after_root\n", 20, i => $"{i % 2},{1 + i},{i / 3},{i % 5},{i * 60}\n");

    private static string Sales => Repeat("customer_id,date,amount\n", 60, i => $"c{i * i % 17},2026-0{1 + (i % 3)}-{1 + (i * 11 % 28):00},{i % 50}.25\n");

    [Theory]
    [MemberData(nameof(Good))]
    public void A_damaged_file_is_answered_or_refused(string line, string content)
    {
        var (code, output, error) = Run(line, Encoding.UTF8.GetBytes(content));
        Assert.True(code == 0 && output.Length > 0, $"{line}: the good file is refused: {error}");

        var dice = new Random(content.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damaged(content, dice);
            var watch = Stopwatch.StartNew();
            (code, output, error) = Run(line, bytes);

            var what = $"{line}, round {round}: code {code}\n{Encoding.Latin1.GetString(bytes)}\n{error}";
            Assert.True(code is 0 or 2, what);
            Assert.True(watch.Elapsed < LongestRun, what);
            if (code == 0) continue;
            Assert.True(output.Length == 0, what);
            Assert.True(error.Trim().Length > 0, what);
            Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        }
    }

    private static byte[] Damaged(string content, Random dice)
    {
        var text = content;
        for (var times = dice.Next(1, 4); times > 0; times--) text = Changed(text, dice);
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (dice.Next(8))
        {
            case 0 when bytes.Length > 0:
                for (var times = dice.Next(1, 5); times > 0; times--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
                return bytes;
            case 1:
                return bytes[..dice.Next(bytes.Length + 1)];
            case 2:
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
                    bytes = packed.ToArray();
                    return bytes[..dice.Next(bytes.Length + 1)];
                }

            default:
                return bytes;
        }
    }

    private static string Changed(string text, Random dice)
    {
        var lines = text.Split('\n').ToList();
        var at = dice.Next(lines.Count);
        char[] separators = ['\t', ',', ' '];
        var separator = separators.FirstOrDefault(s => lines[at].Contains(s), '\t');
        var fields = lines[at].Split(separator);
        switch (dice.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[dice.Next(lines.Count)]);
                break;
            case 2:
                lines.Insert(at, string.Join(separator, Enumerable.Range(0, dice.Next(1, 7)).Select(_ => Odd[dice.Next(Odd.Length)])));
                break;
            case 3:
                return string.Join("\r\n", lines);
            case 4:
                var column = dice.Next(fields.Length);
                var odd = Odd[dice.Next(Odd.Length)];
                for (var i = 1; i < lines.Count; i++)
                    if (lines[i].Split(separator) is var all && column < all.Length) lines[i] = string.Join(separator, all.Select((field, c) => c == column ? odd : field));
                break;
            default:
                fields[dice.Next(fields.Length)] = Odd[dice.Next(Odd.Length)];
                lines[at] = string.Join(separator, fields);
                break;
        }

        return string.Join('\n', lines);
    }

    private static (int Code, string Output, string Error) Run(string line, byte[] bytes)
    {
        var path = AnalyzeProgram.File("");
        File.WriteAllBytes(path, bytes);
        return AnalyzeProgram.Run("", [.. line.Split(' ').Select(word => word switch
        {
            "IN" => path,
            "OUT" => AnalyzeProgram.File(""),
            "WORDS" => AnalyzeProgram.File("an apple and a red car\n手机 #tag# 苹果\n\n"),
            "RULES" => AnalyzeProgram.File("{\"id\":1,\"rule\":\"apple OR x followers>=3\"}\n"),
            "STOCKS" => AnalyzeProgram.File("exchange,code,name\nSH,600000,浦发\n"),
            "PRODUCTS" => AnalyzeProgram.File("code,name\nMP-10023,水壶\n"),
            "TIMES" => AnalyzeProgram.File(Repeat("", 100, i => $"{i}\n")),
            "TIES" => AnalyzeProgram.File(Ties),
            "ACTIONS" => AnalyzeProgram.File(Actions),
            "TARGET" => AnalyzeProgram.File("2\n"),
            "PEOPLE" => AnalyzeProgram.File("id,name,city\nl1,李娜,北京朝阳\nl2,王伟,上海\nl3,ann,rome\n"),
            "IDS" => AnalyzeProgram.File("id\n1\n2\n3\n"),
            _ => word,
        })]);
    }

    private static string Repeat(string header, int times, Func<int, FormattableString> line) => header + string.Concat(Enumerable.Range(0, times).Select(i => FormattableString.Invariant(line(i))));
}
