using System.Collections.Frozen;
using System.Text;

namespace Millpond.Analytics.Linkage;

/// <summary>How Chinese characters sound, without tones: 8,836 characters, simplified and traditional.</summary>
/// <remarks>The table is one reading a character, from the Han-Latin transliteration of the Unicode Consortium (CLDR, Unicode licence), with the readings that surnames have instead.</remarks>
public static class Pinyin
{
    /// <summary>Readings besides that of the table, most of them of surnames.</summary>
    private const string Others =
        "单shan 單shan 曾zeng 仇qiu 解xie 查zha 区ou 區ou 朴piao 盖ge 蓋ge 乐yue 樂yue 尉yu 黑he 员yun 員yun 秘bi 折she 繁po 种chong 种chong 能nai 句gou 重chong 重zhong 长chang 長chang 长zhang 長zhang " +
        "行hang 行xing 盛cheng 翟di 翟zhai 覃tan 覃qin 召shao 召zhao 洗xian 宓fu 缪miao 繆miao 俞yu 俞shu 隗wei 隗kui 任ren 薄bo 薄bao 车che 車che 车ju 都du 都dou 纪ji 紀ji 哈ha 相xiang 夏xia 葛ge 宁ning 寧ning 柏bai 柏bo 沈shen 沉shen 贾jia 賈gu 万wan 万mo 俟qi 俟si 佛fu 阿e 那nuo 那na 还huan 還huan 还hai 得de 得dei";

    private static readonly FrozenDictionary<char, string> First = Load();
    private static readonly FrozenDictionary<char, string[]> Alternatives = Others.Split(' ').GroupBy(entry => entry[0]).ToFrozenDictionary(g => g.Key, g => g.Select(entry => entry[1..]).Distinct().ToArray());

    /// <summary>The usual reading of a character; null when it is not in the table.</summary>
    public static string? Of(char character) => First.GetValueOrDefault(character);

    /// <summary>The whole text with each known character read out, syllables apart; other characters as they are, in lower case.</summary>
    public static string Read(ReadOnlySpan<char> text)
    {
        var spelled = new StringBuilder(text.Length * 4);
        foreach (var character in text)
        {
            if (Of(character) is { } syllable)
            {
                if (spelled.Length > 0 && spelled[^1] != ' ') spelled.Append(' ');
                spelled.Append(syllable).Append(' ');
            }
            else
            {
                spelled.Append(char.ToLowerInvariant(character));
            }
        }

        return spelled.ToString().Trim();
    }

    /// <summary>The readings of a name: the usual one, and those in which its first character sounds as a surname does.</summary>
    internal static IEnumerable<string> ReadName(string name)
    {
        yield return Read(name);
        foreach (var reading in OtherReadings(name[0])) yield return $"{reading} {Read(name.AsSpan(1))}";
    }

    /// <summary>How alike two characters sound: 1 the same character, .95 the same sound, .85 sounds that many speakers do not tell apart (zh/z, n/l, ing/in ...), else 0.</summary>
    public static double Similarity(char a, char b)
    {
        if (a == b) return 1;
        if (Of(a) is not { } first || Of(b) is not { } second) return 0;
        var best = Sounds(first, second);
        foreach (var other in OtherReadings(a)) best = Math.Max(best, Sounds(other, second));
        foreach (var other in OtherReadings(b)) best = Math.Max(best, Sounds(first, other));
        return best;
    }

    /// <summary>A syllable with the sounds merged that dialects and hasty typing merge: zh to z, ch to c, sh to s, n and r to l, h before u to f, ang to an and so on.</summary>
    public static string Merge(string syllable)
    {
        var merged = syllable;
        if (merged.Length > 2 && merged[1] == 'h') merged = merged[0] + merged[2..];
        if (merged.Length > 1 && merged[0] is 'n' or 'r') merged = "l" + merged[1..];
        if (merged == "hu") merged = "fu";
        else if (merged.StartsWith("hu", StringComparison.Ordinal)) merged = "f" + merged[2..];
        return merged.Length > 2 && merged.EndsWith("ng", StringComparison.Ordinal) && merged[^3] is 'a' or 'e' or 'i' ? merged[..^1] : merged;
    }

    private static string[] OtherReadings(char character) => Alternatives.GetValueOrDefault(character) ?? [];

    private static double Sounds(string a, string b) => a == b ? 0.95 : Merge(a) == Merge(b) ? 0.85 : 0;

    private static FrozenDictionary<char, string> Load()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("Millpond.Analytics.Linkage.pinyin.txt")
            ?? throw new InvalidOperationException("the table of readings is missing from the assembly");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var syllable = line[..colon];
            foreach (var character in line.AsSpan(colon + 1)) table[character] = syllable;
        }

        return table.ToFrozenDictionary();
    }
}
