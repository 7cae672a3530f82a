using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class LanguageVerbsTests
{
    [Theory]
    [InlineData("posts", "posts")]
    [InlineData("each", "each")]
    [InlineData(null, "酒店")]
    public void The_texts_of_a_file_are_of_the_kind_that_is_stated_or_that_they_show_together(string? stated, string kind)
    {
        string[] args = ["sentiment", "--texts", "-", "--label", "positive", .. stated is null ? Array.Empty<string>() : ["--kind", stated]];

        var (code, output, error) = AnalyzeProgram.Run("positive\ttext\n1\t酒店房间很干净，前台服务热情\n0\t房间隔音太差，退房排队很久\n1\t不错\n1\t酒店早餐丰富，离地铁站近\n", args);

        Assert.Equal((0, ""), (code, error));
        Assert.All(output.TrimEnd().Split('\n').Skip(1), line => Assert.EndsWith("\t" + kind, line.TrimEnd('\r'), StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_may_change_along_a_file()
    {
        var rooms = string.Concat(Enumerable.Repeat("1\t酒店房间很干净，前台服务热情，离地铁站近\n", 400));
        var phones = string.Concat(Enumerable.Repeat("0\t手机电池不耐用，屏幕有划痕，充电很慢\n", 400));

        var (code, output, _) = AnalyzeProgram.Run("positive\ttext\n" + rooms + phones, "sentiment", "--texts", "-", "--label", "positive");

        Assert.Equal(0, code);
        var row = output.Split('\n')[1].Split('\t');
        Assert.Equal(("800", "1.0000", "mixed"), (row[1], row[2], row[^1]));
    }

    [Fact]
    public void Sentiment_is_trained_saved_and_measured_with_and_without_emoticons()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"{(i % 2 == 0 ? 1 : 0)}\t第{i}次{(i % 2 == 0 ? "很好[爱你]" : "很差[怒]")}\n"));
        var model = AnalyzeProgram.File("");

        var trained = AnalyzeProgram.Run("positive\ttext\n" + rows, "sentiment", "train", "--texts", "-", "--label", "positive", "--out", model);
        var measured = AnalyzeProgram.Run("positive\ttext\n1\t服务很好\n0\t服务很差\n", "sentiment", "--model", model, "--texts", "-", "--label", "positive");
        var judged = AnalyzeProgram.Run("服务很好\n", "sentiment", "--model", model, "--texts", "-", "--format", "ndjson");

        Assert.Equal((0, "group\ttexts\tpositive\ntexts\t40\t20\n", ""), trained);
        Assert.Equal(0, measured.Code);
        Assert.Contains("\nas is\t2\t1.0000\t", measured.Output, StringComparison.Ordinal);
        Assert.Contains("\nwithout emoticons\t2\t1.0000\t", measured.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"document\":1,\"tone\":\"", judged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_says_how_well_texts_are_judged_that_were_held_back()
    {
        var rows = string.Concat(Enumerable.Range(0, 80).Select(i => $"{(i % 2 == 0 ? 1 : 0)}\t第{i}次{(i % 2 == 0 ? "很好[爱你]" : "很差[怒]")}\n"));

        var (code, output, _) = AnalyzeProgram.Run("positive\ttext\n" + rows, "sentiment", "train", "--texts", "-", "--label", "positive", "--out", AnalyzeProgram.File(""), "--folds", "4");

        Assert.Equal(0, code);
        Assert.StartsWith("group\ttexts\tpositive\theld_back_accuracy\theld_back_macro_f1\theld_back_positive_right\theld_back_negative_right\theld_back_accuracy_without_emoticons\theld_back_accuracy_together\theld_back_accuracy_by_text_alone\ntexts\t80\t40\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000\t1.0000", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("positive\ttext\n1\ta\nmaybe\tb\n", "standard input, row 3: column 'positive' holds 'maybe'")]
    [InlineData("positive\ttext\n1\ta\n0\tb\n", "'texts' has fewer than 10 positive texts")]
    [InlineData("a\nb\n", "row 1: a header line with the column 'positive' was expected")]
    public void Labels_that_cannot_be_used_are_bad_input(string input, string message)
    {
        var (code, _, error) = AnalyzeProgram.Run(input, "sentiment", "train", "--texts", "-", "--label", "positive", "--out", AnalyzeProgram.File(""));

        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_found_by_lists_formats_and_grammar()
    {
        var stocks = AnalyzeProgram.File("market,code,short_name\nsh,600000,浦发银行\nof,1,x\n");
        var products = AnalyzeProgram.File("code,name\nMP-10023,云朵杯\n");
        var people = AnalyzeProgram.File("阿里扎\n\n");

        var (code, output, error) = AnalyzeProgram.Run("阿里扎在杭州买了云朵杯\nmp10023和MP-10999，$浦发银行(SH600000)$\n", "entities", "--texts", "-", "--stocks", stocks, "--products", products, "--formats", "MP-#####", "--people", people);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            "document\tkind\tcode\ttext\tstart\tlength\tsign\n1\tperson\t阿里扎\t阿里扎\t0\t3\tlist\n1\tplace\t杭州\t杭州\t4\t2\tlist\n1\tproduct\tMP-10023\t云朵杯\t8\t3\tname\n"
            + "2\tproduct\tMP-10023\tmp10023\t0\t7\tcode\n2\tproduct\tMP-10999\tMP-10999\t8\t8\tformat, not listed\n2\tstock\tSH600000\t$浦发银行(SH600000)$\t17\t16\tcashtag\n",
            output);
    }

    [Theory]
    [InlineData("entities --texts - --formats AB", null, "--formats", "'AB' is no format of codes")]
    [InlineData("entities --texts - --products", "code\n--\n", "row 2", "letters or digits were expected")]
    [InlineData("entities --texts - --stocks", "exchange,code,name\nSH,60,x\n", "row 2", "six digits were expected")]
    [InlineData("entities --texts - --stocks", "code,name\n600000,x\n", "row 1", "exchange")]
    public void Lists_and_formats_that_cannot_be_used_are_bad_input(string line, string? list, string place, string message)
    {
        var (code, _, error) = AnalyzeProgram.Run("x\n", [.. line.Split(' '), .. list is null ? Array.Empty<string>() : [AnalyzeProgram.File(list)]]);

        Assert.Equal(2, code);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hot_words_stand_out_against_a_background()
    {
        var usual = AnalyzeProgram.File(string.Concat(Enumerable.Repeat("the weather is fine\n", 200)));

        var (code, output, _) = AnalyzeProgram.Run(string.Concat(Enumerable.Repeat("the millpond is fine\n", 50)), "hotwords", "--texts", "-", "--background", usual, "--top", "1");

        Assert.Equal(0, code);
        var row = output.Split('\n')[1].Split('\t');
        Assert.Equal(("millpond", "50", "0", "1"), (row[0], row[1], row[2], row[^1]));
    }

    [Fact]
    public void Bursts_are_found_by_share_and_by_gaps()
    {
        var all = AnalyzeProgram.File(string.Join('\n', Enumerable.Range(0, 48).SelectMany(hour => Enumerable.Range(0, 60).Select(i => (hour * 3600) + (i * 60)))));
        var own = string.Join('\n', Enumerable.Range(0, 48).SelectMany(hour => Enumerable.Range(0, hour is 20 or 21 ? 40 : 1).Select(i => (hour * 3600) + (i * 60))));

        var shares = AnalyzeProgram.Run(own, "bursts", "--times", "-", "--total", all);
        var gaps = AnalyzeProgram.Run(own, "bursts", "--times", "-");
        var wrong = AnalyzeProgram.Run("1\n2\nx\n", "bursts", "--times", "-");

        Assert.Equal("level\tstart\tend\tfirst_bin\tlast_bin\tevents\n1\t72000\t79200\t20\t21\t80\n", shares.Output);
        Assert.Contains("usual share", shares.Error, StringComparison.Ordinal);
        Assert.StartsWith("level\tstart\tend\tevents\n1\t72000\t", gaps.Output, StringComparison.Ordinal);
        Assert.Equal((2, "standard input, row 3: 'x' is not a time\n"), (wrong.Code, wrong.Error));
    }

    [Fact]
    public void Times_that_are_no_part_of_the_total_are_refused_and_a_share_that_cannot_grow_is_told()
    {
        var all = AnalyzeProgram.File("1\n2\n3\n4\n");

        var outside = AnalyzeProgram.Run("2\n9000\n", "bursts", "--times", "-", "--total", all);
        var fine = AnalyzeProgram.Run("1\n4\n", "bursts", "--times", "-", "--total", all, "--bin", "1e-12");
        var large = AnalyzeProgram.Run("1\n2\n3\n", "bursts", "--times", "-", "--total", all, "--bin", "1");

        Assert.Equal((2, ""), (outside.Code, outside.Output));
        Assert.Contains("--times must be part of --total: 9000 is after the last event of all", outside.Error, StringComparison.Ordinal);
        Assert.Equal(2, fine.Code);
        Assert.Contains("3E+12 bins are needed", fine.Error, StringComparison.Ordinal);
        Assert.Equal(0, large.Code);
        Assert.Contains("choose a smaller --scaling", large.Error, StringComparison.Ordinal);
    }
}
