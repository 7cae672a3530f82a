using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class TextVerbsTests
{
    [Fact]
    public void Match_prints_every_hit_of_lines_or_of_a_column()
    {
        var patterns = AnalyzeProgram.File("苹果\n果\n\n手机\n");

        var lines = AnalyzeProgram.Run("我的苹果\n\n手机", "match", "--patterns", patterns, "--texts", "-");
        var table = AnalyzeProgram.Run("id\ttext\n7\t我的苹果\n8\t手机\n", "match", "--patterns", patterns, "--texts", "-", "--format", "ndjson");

        Assert.Equal((0, "document\tpattern\tstart\tlength\n1\t苹果\t2\t2\n1\t果\t3\t1\n3\t手机\t0\t2\n", ""), lines);
        Assert.StartsWith("{\"document\":1,\"pattern\":\"苹果\",\"start\":2,\"length\":2}\n", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Match_counts_the_same_on_any_number_of_threads(string threads)
    {
        var patterns = AnalyzeProgram.File("a\nab\n");
        var texts = string.Concat(Enumerable.Repeat("abab x\nb\nａ\n", 1_000));

        var plain = AnalyzeProgram.Run(texts, "match", "--patterns", patterns, "--texts", "-", "--counts", "--threads", threads);
        var folded = AnalyzeProgram.Run(texts, "match", "--patterns", patterns, "--texts", "-", "--counts", "--threads", threads, "--fold", "usual,inserted");

        Assert.Equal((0, "occurrences\tdocuments\tpairs\n4000\t1000\t2000\n", ""), plain);
        Assert.Equal((0, "occurrences\tdocuments\tpairs\n5000\t2000\t3000\n", ""), folded);
    }

    [Fact]
    public void Rules_ask_about_words_and_columns()
    {
        var rules = AnalyzeProgram.File("""
            {"id":1,"rule":"苹果 NOT 广告"}
            {"id":"big","rule":"followers>=10 -lang:en"}
            """);

        var result = AnalyzeProgram.Run("text\tfollowers\tlang\n大苹果\t5\tzh\n苹果广告\t20\tzh\nx\t20\ten\n", "rules", "--rules", rules, "--texts", "-");

        Assert.Equal((0, "document\trule\tspans\n1\t1\t1+2\n2\tbig\t\n", ""), result);
    }

    [Theory]
    [InlineData("{\"id\":1,\"rule\":\"a\"}\n{\"id\":2,\"rule\":\"a AND\"}", "row 2: rule at character 6: expected a word")]
    [InlineData("{\"id\":1,\"rule\":\"a\"}\n{\"id\":1,\"rule\":\"b\"}", "row 2: the id '1' was used before")]
    [InlineData("{\"id\":1}", "row 1: an object with id")]
    [InlineData("nonsense", "row 1: is not JSON")]
    public void A_bad_rule_names_its_row(string rules, string message)
    {
        var (code, output, error) = AnalyzeProgram.Run(rules, "rules", "--rules", "-", "--texts", AnalyzeProgram.File("a"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_or_column_is_bad_input()
    {
        var missing = AnalyzeProgram.Run("", "match", "--patterns", "/nowhere/x", "--texts", "-");
        var column = AnalyzeProgram.Run("a\tb\n", "match", "--patterns", AnalyzeProgram.File("a"), "--texts", "-", "--column", "text");

        Assert.Equal((2, "", "/nowhere/x: no such file\n"), missing);
        Assert.Equal((2, "standard input, row 1: no column 'text'; there are: a, b\n"), (column.Code, column.Error));
    }
}
