using System.CommandLine;
using Millpond.Analytics.Graph;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Questions of <c>analyze graph</c> that lead to a picture: communities and places.</summary>
internal static class GraphPictures
{
    public static Command CommunitiesOf()
    {
        var resolution = new Option<double>("--resolution") { Description = "Above 1 finds more and smaller communities.", HelpName = "SCALE", DefaultValueFactory = _ => 1 }.Expects("a number above 0", scale => scale is > 0 and < double.PositiveInfinity);
        var command = new Command("communities", "The community of each node (0 is the largest), found by modularity; direction plays no part, nor do the weights of a directed network.") { resolution };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var found = Find(run, list, run.Value(resolution));
            using var table = run.Table("id", "community");
            for (var node = 0; node < found.Labels.Length; node++) table.Write(list.Nodes[node]).Write(found.Labels[node]).EndRow();
            run.Notes.WriteLine($"{found.Count} communities, modularity {found.Modularity:F4}");
        });
    }

    public static Command Layout()
    {
        var seed = new Option<int>("--seed") { Description = "Another seed gives another picture.", HelpName = "N", DefaultValueFactory = _ => 1 }.Expects("a whole number");
        var picture = new Option<string?>("--svg") { Description = "Also draw the network, coloured by community, into this file.", HelpName = "FILE" };
        var command = new Command("layout", "A place on a plane for each node, so that those who are tied stand together.") { seed, picture };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var layout = GraphLayout.Of(list.Graph, (ulong)run.Value(seed), run.Threads);
            if (run.Value(picture) is { } file) Draw(run, list, layout, file);
            using var table = run.Table("id", "x", "y");
            for (var node = 0; node < list.Nodes.Count; node++) table.Write(list.Nodes[node]).Write(layout.X[node]).Write(layout.Y[node]).EndRow();
        });
    }

    private static Communities Find(AnalyzeRun run, EdgeList list, double resolution = 1)
    {
        try
        {
            return Communities.Of(list.Graph, resolution);
        }
        catch (ArgumentException weights) when (weights is not ArgumentOutOfRangeException)
        {
            throw new BadInputException($"{run.Value(GraphOptions.Edges)}: weights of communities are not negative, and add up to a number");
        }
    }

    private static void Draw(AnalyzeRun run, EdgeList list, GraphLayout layout, string file)
    {
        var communities = Find(run, list);
        OutputFile.WriteText(file, new GraphDrawing(list.Graph, layout, communities.Labels).Write);
    }
}
