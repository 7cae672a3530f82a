using Xunit;

namespace Millpond.Tests.Commands.Analyze;

/// <summary>What every verb does with files that are not what it reads: code 2 and the file's name, never an answer about nothing.</summary>
public class BadInputTests
{
    /// <summary>Lines of all verbs; IN is the file that is wrong.</summary>
    public static TheoryData<string> Lines =>
    [
        "match --patterns IN --texts TEXTS", "rules --rules IN --texts TEXTS", "sentiment --model IN --texts TEXTS", "sentiment --texts IN --label positive", "sentiment train --texts IN --label positive --out OUT",
        "hotwords --texts IN", "hotwords --texts TEXTS --background IN", "bursts --times IN", "bursts --times TIMES --total IN",
        "graph --edges IN stats", "graph --edges IN nodes", "graph --edges IN bfs --from 1", "graph --edges IN layout", "graph --edges IN communities", "graph --edges IN anf",
        "influence --actions IN", "influence --actions ACTIONS --weights IN", "zombies --train IN --accounts IN", "cascades predict --file IN --at 60", "cascades metrics --events IN", "cascades reactivations --events IN",
        "rfm --transactions IN", "clv --transactions IN", "clv --transactions IN --format cdnow", "link --left IN", "segment --people IN --filter {\"tag\":\"x\"}", "pressure --touches IN --caps 1/1d",
    ];

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
    [InlineData("bursts --times -", "time\n1\nNaN\n", "standard input, row 3: 'NaN' is not a time")]
    [InlineData("bursts --times -", "1\ninf\n", "standard input, row 2: 'inf' is not a time")]
    [InlineData("influence --actions - --until 5", "1 2 10 RT\n", "-: has no actions before 5")]
    [InlineData("sentiment --texts - --kind cars", "x\n", "--kind 'cars': the model knows posts, takeaway")]
    [InlineData("graph --edges - --weighted sssp --from 1", "1 2 nan\n", "row 1")]
    [InlineData("graph --edges - stats", "1 99999999999999999999\n", "row 1")]
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

    private static void Refused(string line, byte[] bytes, Func<string, string> expected)
    {
        var path = AnalyzeProgram.File("");
        File.WriteAllBytes(path, bytes);
        Refused(line, path, expected(path));
    }

    private static void Refused(string line, string path, string expected)
    {
        string[] args = [.. line.Split(' ').Select(word => word switch
        {
            "IN" => path,
            "OUT" => AnalyzeProgram.File(""),
            "TEXTS" => AnalyzeProgram.File("some words\n"),
            "TIMES" => AnalyzeProgram.File("1\n2\n"),
            "ACTIONS" => AnalyzeProgram.File("1 2 10 RT\n"),
            _ => word,
        })];

        var (code, output, error) = AnalyzeProgram.Run("", args);

        Assert.True(code == 2, $"{line}: code {code}, {output}{error}");
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
