using System.Xml.Linq;
using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class PicturesTests
{
    [Fact]
    public void Influence_is_drawn_with_the_points_of_each_part()
    {
        var picture = Draw("1 2 10 RT\n3 2 20 RT\n2 4 30 RT\n", "influence", "--actions", "-");

        Assert.Contains("reposters", Texts(picture));
        Assert.Contains("2", Texts(picture));
        Assert.True(Bars(picture) > 8, "several parts each");
    }

    [Fact]
    public void Bursts_stand_out_in_another_colour()
    {
        var quiet = Enumerable.Range(0, 200).Select(i => i * 3_600L);
        var loud = Enumerable.Range(0, 300).Select(i => 360_000L + i);

        var picture = Draw(string.Join('\n', quiet.Concat(loud)) + "\n", "bursts", "--times", "-");

        var colors = picture.Descendants().Where(e => e.Name.LocalName == "rect").Select(e => e.Attribute("fill")!.Value).Distinct();
        Assert.Contains("#0072B2", colors);
        Assert.Contains("#D55E00", colors);
    }

    [Fact]
    public void Words_with_signs_that_XML_knows_are_drawn_as_they_are()
    {
        var picture = Draw("a<b&c\ud83d\ude00\n", "match", "--texts", "-", "--patterns", AnalyzeProgram.File("a<b&c\n\ud83d\ude00\n"));

        Assert.Contains("a<b&c", Texts(picture));
        Assert.Contains("\ud83d\ude00", Texts(picture));
    }

    [Theory]
    [InlineData("sentiment --texts -", "太差了\n很好\n", 1)]
    [InlineData("cascades metrics --events -", "cascade_id\tnode\tparent\tuser\tseconds_after_root\n1\t1\t0\t5\t9\n1\t2\t1\t6\t11\n", 3)]
    [InlineData("segment --people - --filter {\"and\":[{\"tag\":\"a\"},{\"not\":{\"tag\":\"b\"}}]}", "id\ttags\n1\ta\n2\ta,b\n", 4)]
    [InlineData("rfm --transactions -", "customer,date,amount\nx,2026-01-01,5\ny,2026-02-01,7\n", 2)]
    [InlineData("entities --texts - --formats MP-###", "MP-100在北京\n北京\n", 2)]
    [InlineData("pressure --touches - --caps 1/1d", "person,at\nx,5\nx,6\n", 2)]
    public void What_a_verb_finds_is_drawn(string line, string input, int leastBars) => Assert.True(Bars(Draw(input, line.Split(' '))) >= leastBars);

    [Fact]
    public void Hot_words_are_drawn_by_how_much_they_stand_out()
    {
        static string Other(int line) => string.Concat(Enumerable.Range(0, 40).Select(i => (char)('一' + line * 40 + i)));
        var texts = string.Concat(Enumerable.Range(0, 40).Select(line => $"{Other(line)}紫砂壶{Other(line + 40)}\n"));
        var usual = AnalyzeProgram.File(string.Concat(Enumerable.Range(0, 40).Select(line => $"{Other(line)}\n")));

        Assert.Contains("紫砂壶", Texts(Draw(texts, "hotwords", "--texts", "-", "--background", usual)));
    }

    [Fact]
    public void A_place_where_no_picture_can_be_written_is_named()
    {
        var (code, _, error) = AnalyzeProgram.Run("1 2 10 RT\n", "influence", "--actions", "-", "--svg", "/nowhere/at/all.svg");

        Assert.Equal(2, code);
        Assert.Contains("/nowhere/at/all.svg: cannot be written", error);
    }

    private static XDocument Draw(string input, params string[] args)
    {
        var file = AnalyzeProgram.File("");
        var (code, _, error) = AnalyzeProgram.Run(input, [.. args, "--svg", file]);
        Assert.True(code == 0, error);
        return XDocument.Load(file);
    }

    private static List<string> Texts(XDocument picture) => [.. picture.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    /// <summary>Rectangles besides the ground.</summary>
    private static int Bars(XDocument picture) => picture.Descendants().Count(e => e.Name.LocalName == "rect") - 1;
}
