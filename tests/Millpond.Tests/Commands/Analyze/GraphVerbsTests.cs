using System.Globalization;
using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class GraphVerbsTests
{
    // 1 -> 2 -> 3 -> 1 is a triangle, 3 -> 4 hangs on it, 8 -> 9 stands apart; a loop and a double are in the way.
    private const string Ties = "# a comment\n1 2\n2\t3\n3 1\n3 4\n4 4\n1 2\n8 9\n";

    [Theory]
    [InlineData("wcc", "id\tcomponent\n1\t1\n2\t1\n3\t1\n4\t1\n8\t8\n9\t8\n")]
    [InlineData("scc", "id\tcomponent\n1\t1\n2\t1\n3\t1\n4\t4\n8\t8\n9\t9\n")]
    [InlineData("bfs --from 1", "id\tdistance\n1\t0\n2\t1\n3\t2\n4\t3\n8\t9223372036854775807\n9\t9223372036854775807\n")]
    [InlineData("bfs --from 4 --direction in", "id\tdistance\n1\t3\n2\t2\n3\t1\n4\t0\n8\t9223372036854775807\n9\t9223372036854775807\n")]
    [InlineData("sssp --from 8", "id\tdistance\n1\tinf\n2\tinf\n3\tinf\n4\tinf\n8\t0\n9\t1\n")]
    [InlineData("kcore", "id\tcore\n1\t2\n2\t2\n3\t2\n4\t1\n8\t1\n9\t1\n")]
    [InlineData("lcc", "id\tclustering\n1\t0.5\n2\t0.5\n3\t0.16666666666666666\n4\t0\n8\t0\n9\t0\n")]
    [InlineData("cdlp --iterations 0", "id\tlabel\n1\t1\n2\t2\n3\t3\n4\t4\n8\t8\n9\t9\n")]
    [InlineData("reach --from 1 8", "source\tdegree\tat\twithin\n1\t1\t1\t1\n1\t2\t1\t2\n1\t3\t1\t3\n8\t1\t1\t1\n")]
    [InlineData("reach --from 1 --degrees 1 --direction both", "source\tdegree\tat\twithin\n1\t1\t2\t2\n")]
    [InlineData("path --from 1 --to 3", "length\tpaths\tstep\tid\tthrough\n2\t1\t0\t1\t1\n2\t1\t1\t2\t1\n2\t1\t2\t3\t1\n")]
    [InlineData("path --from 4 --to 1", "length\tpaths\tstep\tid\tthrough\n-1\t0\t\t\t\n")]
    [InlineData("communities", "id\tcommunity\n1\t0\n2\t0\n3\t0\n4\t0\n8\t1\n9\t1\n")]
    public void A_question_about_a_directed_network(string question, string expected)
    {
        var (code, output, _) = Ask(Ties, ["--directed", .. question.Split(' ')]);

        Assert.Equal((0, expected), (code, output));
    }

    [Fact]
    public void Estimated_reach_stops_where_it_is_told_and_says_so()
    {
        var chain = string.Concat(Enumerable.Range(0, 30).Select(i => $"{i} {i + 1}\n"));

        var (code, output, error) = AnalyzeProgram.Run(chain, "graph", "--edges", "-", "anf", "--steps", "5");
        var whole = AnalyzeProgram.Run(chain, "graph", "--edges", "-", "anf");

        Assert.Equal((0, 7), (code, output.TrimEnd().Split('\n').Length));
        Assert.Contains("stopped after 5 steps", error, StringComparison.Ordinal);
        Assert.Equal((0, 32, ""), (whole.Code, whole.Output.TrimEnd().Split('\n').Length, whole.Error));
    }

    [Fact]
    public void Nodes_tells_all_about_each()
    {
        var (code, output, _) = Ask(Ties, "--directed", "nodes", "--format", "ndjson");

        Assert.Equal(0, code);
        Assert.StartsWith("{\"id\":1,\"in\":1,\"out\":1,\"clustering\":0.5,\"core\":2,\"pagerank\":0.", output, StringComparison.Ordinal);
        Assert.Equal(6, output.Count(c => c == '\n'));
    }

    [Fact]
    public void Stats_says_what_was_dropped()
    {
        var (_, output, _) = Ask(Ties, "stats");
        var rows = output.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToDictionary(f => f[0], f => f[1]);

        Assert.Equal("7", rows["rows"]);
        Assert.Equal("5", rows["edges"]);
        Assert.Equal("1", rows["loops_dropped"]);
        Assert.Equal("1", rows["doubles_dropped"]);
        Assert.Equal("1", rows["triangles"]);
        Assert.Equal("2", rows["components"]);
        Assert.Equal("2", rows["diameter"]);
        Assert.Equal("0.6", rows["transitivity"]);
    }

    [Fact]
    public void Weights_and_a_list_of_vertices_are_read_as_Graphalytics_writes_them()
    {
        var folder = Directory.CreateTempSubdirectory("millpond-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "g.e"), "1 2 0.5\n2 3 0.25\n1 3 9\n");
        File.WriteAllText(Path.Combine(folder, "g.v"), "1\n2\n3\n7\n");

        var result = AnalyzeProgram.Run("", "graph", "sssp", "--edges", Path.Combine(folder, "g.e"), "--weighted", "--from", "3");

        Assert.Equal((0, "id\tdistance\n1\t0.75\n2\t0.25\n3\t0\n7\tinf\n", ""), result);
    }

    [Fact]
    public void Circles_and_pictures_are_made_of_the_ties_given()
    {
        var two = string.Concat(((int[][])[[1, 2, 3, 4], [5, 6, 7, 8]]).SelectMany(g => g.SelectMany(a => g.Where(b => a < b).Select(b => $"{a} {b}\n"))))
            + string.Concat(Enumerable.Range(1, 8).Select(friend => $"0 {friend}\n"));
        var picture = Path.Combine(Directory.CreateTempSubdirectory("millpond-test-").FullName, "network.svg");

        var circles = Ask(two, "circles", "--ego", "0");
        var layout = Ask(two, "layout", "--svg", picture);

        Assert.Equal("circle\tsize\tdensity\tmember\n1\t4\t1.0000\t1\n1\t4\t1.0000\t2\n1\t4\t1.0000\t3\n1\t4\t1.0000\t4\n2\t4\t1.0000\t5\n2\t4\t1.0000\t6\n2\t4\t1.0000\t7\n2\t4\t1.0000\t8\n", circles.Output);
        Assert.Contains("2 circles among 8 friends", circles.Error, StringComparison.Ordinal);
        Assert.Equal(10, layout.Output.Count(c => c == '\n'));
        Assert.Contains("<title>9 nodes, 20 ties,", File.ReadAllText(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_pairs_are_answered_in_one_go()
    {
        var pairs = AnalyzeProgram.File("source\ttarget\n1\t4\n4\t1\n");
        Assert.Equal((0, "source\ttarget\tlength\tpaths\n1\t4\t3\t1\n4\t1\t-1\t0\n", ""), Ask(Ties, "--directed", "path", "--pairs", pairs));

        var unknown = Ask(Ties, "path", "--pairs", AnalyzeProgram.File("source\ttarget\n1\t4\n5\t1\n"));
        Assert.Equal(2, unknown.Code);
        Assert.Contains("row 3: no node 5", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 2\n1 x\n", "wcc", 2, "standard input, row 2: 'x' is not an id")]
    [InlineData("1 2\n3\n", "wcc", 2, "standard input, row 2: an id is missing")]
    [InlineData("1 2\n", "sssp --from 1 --weighted", 2, "standard input, row 1: the weight is missing")]
    [InlineData("1 2 -3\n", "sssp --from 1 --weighted", 2, "a weight is negative")]
    [InlineData("1 2 -3\n", "communities --weighted", 2, "standard input: weights of communities are not negative")]
    [InlineData("1 2 1e308\n3 4 1e308\n", "communities --weighted", 2, "standard input: weights of communities are not negative, and add up to a number")]
    [InlineData("1 2 1e400\n", "sssp --from 1 --weighted", 2, "standard input, row 1: '1e400' is not a weight: a finite number")]
    [InlineData("1 2\n", "bfs --from 3", 2, "no node 3")]
    [InlineData("1 2\n", "path --from 1", 2, "path needs either --from and --to, or --pairs")]
    [InlineData("1 2\n", "pagerank --iterations -1", 2, "a whole number of at least 0 was expected")]
    public void Bad_input_is_named(string ties, string question, int code, string message)
    {
        var result = Ask(ties, question.Split(' '));

        Assert.Equal(code, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Influence_puts_first_who_is_passed_on_and_shows_why()
    {
        const string Actions = "1 5 100 RT\n2 5 110 RT\n\n3 6 120 RT\n4 6 500 MT\n7 8 900 RT\n8 8 900 RE\n";
        var weights = AnalyzeProgram.File("part\tweight\nreposters\t3\npower\t1\n");

        var (code, output, _) = AnalyzeProgram.Run(Actions, "influence", "--actions", "-", "--weights", weights, "--half-life", "100", "--until", "900");

        Assert.Equal(0, code);
        var rows = output.Split('\n');
        Assert.Equal("id\tscore\treposters\treposters_points\tpower\tpower_points\tquality\tquality_points\tcircles\tcircles_points\tcore\tcore_points\tactivity\tactivity_points", rows[0]);
        Assert.StartsWith("5\t100\t2\t75\t", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("6\t", rows[2], StringComparison.Ordinal);
        Assert.Equal(8, rows.Length);
        var score = rows[2].Split('\t').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(score[1], score[3] + score[5], 1e-9);
    }

    [Theory]
    [InlineData("user_a,user_b,time,kind\n1,2,3,RT\n3, 2,4,RE\n")]
    [InlineData("% exported\n1\t2\t3\tRT\r\n3\t2\t4\tRE\r\n")]
    public void Actions_are_read_with_the_usual_separators_and_names_of_columns(string actions)
    {
        var expected = AnalyzeProgram.Run("1 2 3 RT\n3 2 4 RE\n", "influence", "--actions", "-");

        Assert.Equal(0, expected.Code);
        Assert.Equal(expected, AnalyzeProgram.Run(actions, "influence", "--actions", "-"));
    }

    [Theory]
    [InlineData("alice bob carol RT\nalice bob carol RT\n", "row 2: 'alice' is not a whole number: who acted was expected")]
    [InlineData("alice 2 3 RT\n", "row 1: 'alice' is not a whole number: who acted was expected")]
    [InlineData("1 2 3 RT\n1 2 RT\n", "row 2: 'RT' is not a whole number: the time was expected")]
    [InlineData("1 2 3 LIKE\n", "row 1: 'LIKE' is no kind of action")]
    public void A_bad_action_names_its_row(string actions, string message)
    {
        var result = AnalyzeProgram.Run(actions, "influence", "--actions", "-");

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("part\tweight\ncharm\t1\n", "row 2: 'charm' is no part")]
    [InlineData("part\tweight\ncore\t-1\n", "row 2: a weight is a number not below 0")]
    [InlineData("{\"core\": \"much\"}", "is not a JSON object of numbers")]
    [InlineData("{\"charm\": 1}", "'charm' is no part")]
    [InlineData("", "is empty")]
    [InlineData("{\"core\": 0}", "no part has a weight above 0")]
    public void Bad_weights_are_named(string weights, string message)
    {
        var result = AnalyzeProgram.Run("1 2 3 RT\n", "influence", "--actions", "-", "--weights", AnalyzeProgram.File(weights));

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Ask(string ties, params string[] question) =>
        AnalyzeProgram.Run(ties, ["graph", "--edges", "-", .. question]);
}
