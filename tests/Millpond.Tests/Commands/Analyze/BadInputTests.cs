using System.Globalization;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Millpond.Tests.Commands.Analyze;

/// <summary>What every verb does with files that are not what it reads: code 2 and the file's name, never an answer about nothing.</summary>
public class BadInputTests
{
    /// <summary>Lines of all verbs; IN is the file that is wrong.</summary>
    public static TheoryData<string> Lines =>
    [
        "match --patterns IN --texts TEXTS", "rules --rules IN --texts TEXTS", "match --patterns TEXTS --texts IN", "sentiment --texts IN", "entities --texts IN", "entities --texts TEXTS --stocks IN",
        "sentiment --model IN --texts TEXTS", "sentiment --texts IN --label positive", "sentiment train --texts IN --label positive --out OUT",
        "hotwords --texts IN", "hotwords --texts TEXTS --background IN", "bursts --times IN", "bursts --times TIMES --total IN",
        "graph --edges IN stats", "graph --edges IN nodes", "graph --edges IN bfs --from 1", "graph --edges IN layout", "graph --edges IN communities", "graph --edges IN anf",
        "influence --actions IN", "influence --actions ACTIONS --weights IN", "zombies --train IN --accounts IN", "cascades predict --file IN --at 60", "cascades metrics --events IN", "cascades reactivations --events IN",
        "rfm --transactions IN", "clv --transactions IN", "clv --transactions IN --format cdnow", "link --left IN", "segment --people IN --filter {\"tag\":\"x\"}", "pressure --touches IN --caps 1/1d",
    ];

    /// <summary>Values that no option takes, and what is said of them.</summary>
    public static TheoryData<string, string> Options => new()
    {
        { "graph --edges - --threads abc stats", "--threads 'abc': a whole number from 1 to 1024 was expected" },
        { "graph --edges - --threads 0 stats", "--threads '0': a whole number" },
        { "graph --edges - --format xml stats", "--format 'xml': one of tsv, ndjson was expected" },
        { "graph --edges - --format 1 stats", "--format '1': one of tsv, ndjson was expected" },
        { "graph --edges - pagerank --iterations -1", "--iterations '-1': a whole number of at least 0 was expected" },
        { "graph --edges - pagerank --iterations 1.5", "--iterations '1.5': a whole number" },
        { "graph --edges - pagerank --damping 1,5", "--damping '1,5': a number from 0 to 1 was expected" },
        { "graph --edges - pagerank --damping NaN", "--damping 'NaN'" },
        { "graph --edges - cdlp --iterations 99999999999", "--iterations '99999999999': a whole number of at least 0" },
        { "graph --edges - stats --sources 0", "--sources '0': a whole number of at least 1" },
        { "graph --edges - betweenness --sources x", "--sources 'x'" },
        { "graph --edges - anf --log-registers 17", "--log-registers '17': a whole number from 6 to 16" },
        { "graph --edges - communities --resolution inf", "--resolution 'inf': a number above 0" },
        { "graph --edges - layout --seed x", "--seed 'x': a whole number" },
        { "graph --edges - bfs --from alice", "--from 'alice': an id, a whole number of 64 bits, was expected" },
        { "graph --edges - bfs --from 99999999999999999999", "--from '99999999999999999999': an id" },
        { "graph --edges - bfs --from 1 --direction up", "--direction 'up': one of out, in, both was expected" },
        { "graph --edges - reach --from 1 b", "--from 'b': ids, whole numbers of 64 bits" },
        { "graph --edges - path --from 1", "path needs either --from and --to, or --pairs" },
        { "graph --edges - circles", "Option '--ego' is required" },
        { "graph --edges -", "Required command was not provided" },
        { "graph --edges", "Required argument missing for option: '--edges'" },
        { "graph stats", "Option '--edges' is required" },
        { "influence --actions - --until soon", "--until 'soon': a time in whole Unix seconds" },
        { "influence --actions - --half-life 0", "--half-life '0': a number of seconds above 0" },
        { "zombies --train - --accounts - --precision 2", "--precision '2': a share above 0 and up to 1" },
        { "match --patterns - --texts x --fold foo", "--fold 'foo': a list, with commas, of none, width, case" },
        { "rfm --transactions - --format xml", "--format 'xml': one of cdnow, csv, tsv, ndjson was expected" },
        { "rfm --transactions - --format cdnow csv", "--format: cdnow and csv cannot both be" },
        { "clv --transactions - --format tsv --format cdnow --format ndjson", "--format: tsv and ndjson cannot both be" },
        { "hotwords --texts - --top 0", "--top '0': a whole number of at least 1" },
        { "hotwords --texts - --min-count -3", "--min-count '-3': a whole number of at least 1" },
        { "bursts --times - --bin 0", "--bin '0': a width above 0" },
        { "bursts --times - --scaling 1", "--scaling '1': a number above 1" },
        { "bursts --times - --gamma NaN", "--gamma 'NaN': a number of at least 0" },
        { "rfm --transactions - --groups 1", "--groups '1': a whole number from 2 to 100" },
        { "clv --transactions - --horizon -4", "--horizon '-4': a number of weeks above 0" },
        { "link --left - --threshold 1.1", "--threshold '1.1': a probability from 0 to 1" },
        { "segment --people - --filter {} --sample -1", "--sample '-1': a whole number of at least 0" },
        { "sentiment train --texts - --label l --out m --folds 1", "--folds '1': a whole number from 2 to 20" },
        { "cascades predict --file - --at soon", "soon" },
        { "cascades predict --file - --at 60 --method guess", "--method 'guess': one of seismic, hawkes was expected" },
        { "abtest --a 10 --b 10,1", "--a" },
        { "abtest --a 10,11 --b 10,1", "--a" },
        { "nothing", "Unrecognized command or argument 'nothing'" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void A_value_that_an_option_does_not_take_is_refused_in_the_users_words(string line, string expected)
    {
        var (code, output, error) = AnalyzeProgram.Run("1 2\n", line.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_option_that_is_not_there_is_refused_and_help_is_pointed_at(string line)
    {
        var (code, output, error) = AnalyzeProgram.Run("", [.. line.Split(' '), "--bogus"]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("'--bogus'", error, StringComparison.Ordinal);
        Assert.Contains($"What there is: millpond analyze {line.Split(' ')[0]}", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 1, 600);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_empty_file_is_named(string line) => Refused(line, [], path => $"{path}: ");

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_file_that_is_not_there_is_named(string line)
    {
        var missing = AnalyzeProgram.File("");
        File.Delete(missing);

        Refused(line, missing, $"{missing}: no such file");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Bytes_that_are_no_text_are_refused(string line) => Refused(line, [0xff, 0xfe, 0x80, (byte)'\n', 0xff, (byte)'\t', 0xc0, (byte)'\n'], path => path);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_packed_file_that_was_cut_off_is_refused(string line) => Refused(line, [0x1f, 0x8b, 8, 0, 1, 2, 3], path => path);

    [Theory]
    [InlineData("rules --rules RULES --texts IN")]
    [InlineData("match --patterns PATTERNS --texts IN")]
    [InlineData("match --patterns PATTERNS --texts TEXTS IN")]
    [InlineData("match --patterns PATTERNS --texts IN --counts")]
    [InlineData("sentiment --texts IN")]
    [InlineData("sentiment --texts TEXTS IN --format ndjson")]
    [InlineData("entities --texts IN --products PRODUCTS")]
    [InlineData("hotwords --texts IN --min-count 1")]
    public void Of_a_file_that_is_damaged_in_its_first_rows_nothing_is_printed(string line)
    {
        const string Good = "an apple\nan apple AB-1234\n";

        var (code, output, error) = RunWith(line, [.. Encoding.UTF8.GetBytes(Good), 0xff, 0xfe, (byte)'\n']);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("row 3: is not valid UTF-8", error, StringComparison.Ordinal);

        (code, output, error) = RunWith(line, CutOff(Good));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(": the gzip data is damaged", error, StringComparison.Ordinal);
        Assert.Contains(", row ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_were_printed_before_a_damage_showed_stay()
    {
        const int Rows = 20_000;
        var (code, output, error) = RunWith("rules --rules RULES --texts IN", [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("an apple\n", Rows))), 0xff, (byte)'\n']);

        Assert.Equal(2, code);
        Assert.StartsWith("document\trule\tspans\n1\t1\t3+5\n2\t1\t3+5\n", output, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"row {Rows + 1}: is not valid UTF-8"), error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bursts --times -", "time\n1\nNaN\n", "standard input, row 3: 'NaN' is not a time")]
    [InlineData("bursts --times -", "1\ninf\n", "standard input, row 2: 'inf' is not a time")]
    [InlineData("segment --people - --filter {\"tag\":\"x\"}", "id\ttags\n", "standard input: has no people")]
    [InlineData("segment --people - --filter {\"attribute\":\"age\",\"known\":false}", "id,age\n", "standard input: has no people")]
    [InlineData("influence --actions - --until 5", "1 2 10 RT\n", "standard input: has no actions before 5")]
    [InlineData("sentiment --texts - --kind cars", "x\n", "--kind 'cars': the model knows posts, takeaway")]
    [InlineData("graph --edges - --weighted sssp --from 1", "1 2 nan\n", "row 1")]
    [InlineData("graph --edges - stats", "1 99999999999999999999\n", "row 1")]
    [InlineData("graph --edges - stats", "from to\nalice bob\n", "standard input, row 2: 'alice' is not an id: a whole number of 64 bits")]
    [InlineData("graph --edges - stats", "# only a remark\n", "standard input: has no ties")]
    [InlineData("graph --edges - reach --from 1 7", "1 2\n", "no node 7")]
    [InlineData("graph --edges - circles --ego 7", "1 2\n", "no node 7")]
    [InlineData("segment --people - --filter {\"tag\":\"vip\"}", "id\tvip\n1\t1\n2\t0\n1\t0\n", "standard input, row 4: the id '1' stands in row 2 too")]
    [InlineData("link --left -", "id,name\na,x\nb,y\na,z\n", "standard input, row 4: the id 'a' stands in row 2 too")]
    [InlineData("match --patterns - --texts /nowhere/texts", "a\n", "/nowhere/texts: no such file")]
    [InlineData("match --patterns - --texts -", "a\n", "standard input can be read once")]
    [InlineData("zombies --train - --accounts /nowhere", "user\tfollowers\tbot\n\n1\t5\tmaybe\n", "standard input, row 3: the label is 'maybe'")]
    [InlineData("zombies --train - --accounts /nowhere", "user\tfollowers\tbot\n", "standard input: has no accounts")]
    [InlineData("hotwords --texts -", "text\n", "has no texts")]
    [InlineData("cascades metrics --events -", "cascade_id\tnode\tparent\tuser\tseconds_after_root\n", "standard input: has no events")]
    [InlineData("cascades reactivations --events -", "cascade_id\tnode\tparent\tuser\tseconds_after_root\n", "standard input: has no events")]
    [InlineData("clv --transactions - --calibration-end 31/08/2011", "customer_id\tdate\tamount\n1\t2011-01-01\t5\n", "--calibration-end: '31/08/2011' is no date")]
    [InlineData("pressure --touches - --caps often", "person\tat\n1\t2026-03-31\n", "often")]
    public void Numbers_and_names_that_cannot_be_are_refused_with_their_place(string line, string input, string expected)
    {
        var (code, output, error) = AnalyzeProgram.Run(input, line.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 1\n2 2\n", "edges\t0")]
    [InlineData("1 2\n2 3\n3 1\n1 2\n2 1\n", "edges\t3")]
    public void Loops_circles_and_doubles_are_counted_and_do_no_harm(string edges, string expected)
    {
        var (code, output, _) = AnalyzeProgram.Run(edges, "graph", "--edges", "-", "stats");

        Assert.Equal(0, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentiment --texts -")]
    [InlineData("entities --texts -")]
    [InlineData("match --patterns PATTERNS --texts -")]
    [InlineData("match --patterns PATTERNS --texts - --counts")]
    public void A_header_without_a_text_is_no_answer(string line)
    {
        var (code, _, error) = AnalyzeProgram.Run("text\n", [.. line.Split(' ').Select(word => word == "PATTERNS" ? AnalyzeProgram.File("apple\n") : word)]);

        Assert.Equal(2, code);
        Assert.Contains("standard input: has no texts", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("graph stats")]
    [InlineData("sentiment train")]
    [InlineData("cascades predict")]
    [InlineData("rfm")]
    [InlineData("clv")]
    public void Help_names_the_form_once_and_defaults_as_they_are_typed(string verb)
    {
        var (code, _, help) = AnalyzeProgram.Run("", [.. verb.Split(' '), "--help"]);

        Assert.Equal(0, code);
        Assert.Equal(2, help.Split("\n  --format <").Length);
        Assert.Matches(@"\[default: (csv )?tsv\]", help);
    }

    [Theory]
    [InlineData("--format ndjson rfm --transactions -")]
    [InlineData("rfm --format ndjson --transactions -")]
    [InlineData("rfm --transactions - --format csv ndjson")]
    [InlineData("--format ndjson graph --edges EDGES stats")]
    [InlineData("graph --format ndjson --edges EDGES stats")]
    [InlineData("graph --edges EDGES stats --format ndjson")]
    public void The_form_of_the_output_may_be_said_anywhere(string line)
    {
        var (code, output, error) = AnalyzeProgram.Run("customer_id,date,amount\n1,2011-01-01,5\n", [.. line.Split(' ').Select(word => word == "EDGES" ? AnalyzeProgram.File("1 2\n") : word)]);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("{\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_quotes_no_megabytes_and_no_control_signs()
    {
        var (code, _, error) = AnalyzeProgram.Run($"1 2 10 RT\n\0\u001b{new string('x', 3_000_000)}\n", "influence", "--actions", "-");

        Assert.Equal(2, code);
        Assert.Contains("standard input, row 2: ", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 1, 700);
        Assert.DoesNotContain(error.TrimEnd(), char.IsControl);
    }

    [Theory]
    [InlineData("cascades metrics --events -", "cascade_id,node,parent,user,seconds_after_root\n7,1,0,11,5\n7,2,1,12,9\n")]
    [InlineData("graph --edges - nodes", "1,2\n")]
    [InlineData("graph --edges - pagerank", "1 2\n2 3\n")]
    [InlineData("influence --actions -", "1 2 10 RT\n2 3 20 RE\n")]
    [InlineData("match --patterns PATTERNS --texts -", "id\ttext\n1\tan apple\n2\tx\n")]
    [InlineData("pressure --touches - --caps 1/1d", "person\tat\n1\t2026-03-31\n")]
    [InlineData("bursts --times -", "time\n1\n2\n4\n")]
    [InlineData("segment --people - --filter {\"tag\":\"vip\"}", "id\tvip\n1\t1\n2\t0\n")]
    public void Line_ends_of_Windows_and_a_byte_order_mark_change_nothing(string line, string input)
    {
        string[] args = [.. line.Split(' ').Select(word => word == "PATTERNS" ? AnalyzeProgram.File("apple\n") : word)];
        var expected = AnalyzeProgram.Run(input, args);

        Assert.Equal(expected, AnalyzeProgram.Run("\uFEFF" + input.ReplaceLineEndings("\r\n"), args));
        Assert.Equal(expected, AnalyzeProgram.Run(input.TrimEnd('\n'), args));
    }

    private static void Refused(string line, byte[] bytes, Func<string, string> expected)
    {
        var path = AnalyzeProgram.File("");
        File.WriteAllBytes(path, bytes);
        Refused(line, path, expected(path));
    }

    private static void Refused(string line, string path, string expected)
    {
        var (code, output, error) = RunWith(line, path);

        Assert.True(code == 2, $"{line}: code {code}, {output}{error}");
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    private static (int Code, string Output, string Error) RunWith(string line, byte[] bytes)
    {
        var path = AnalyzeProgram.File("");
        File.WriteAllBytes(path, bytes);
        return RunWith(line, path);
    }

    private static (int Code, string Output, string Error) RunWith(string line, string path) => AnalyzeProgram.Run("", [.. line.Split(' ').Select(word => word switch
    {
        "IN" => path,
        "OUT" => AnalyzeProgram.File(""),
        "TEXTS" => AnalyzeProgram.File("some words\n"),
        "TIMES" => AnalyzeProgram.File("1\n2\n"),
        "ACTIONS" => AnalyzeProgram.File("1 2 10 RT\n"),
        "PATTERNS" => AnalyzeProgram.File("apple\nwords\n"),
        "PRODUCTS" => AnalyzeProgram.File("code,name\nAB-1234,apple\n"),
        "RULES" => AnalyzeProgram.File("{\"id\":1,\"rule\":\"apple\"}\n"),
        _ => word,
    })]);

    /// <summary>A packed file whose end is missing.</summary>
    private static byte[] CutOff(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray()[..^8];
    }
}
