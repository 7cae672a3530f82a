using System.CommandLine;
using Millpond.Analytics.Graph;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze graph</c>: questions about a network as a whole, and about each of its nodes.</summary>
internal static class GraphVerb
{
    /// <summary>What Graphalytics writes for a node that a search does not reach.</summary>
    private const long Unreached = long.MaxValue;

    public static Command Create()
    {
        var graph = new Command("graph", "Ask a network: analyze graph --edges FILE [--directed] QUESTION. Loops and repeated ties are dropped before anything is counted.")
        {
            GraphOptions.Edges, GraphOptions.Vertices, GraphOptions.Directed, GraphOptions.Weighted,
        };
        graph.Add(GraphStats.Create());
        graph.Add(Nodes());
        graph.Add(Bfs());
        graph.Add(Sssp());
        graph.Add(PageRanks());
        graph.Add(Cdlp());
        graph.Add(Labels("wcc", "component", "The weakly connected component of each node, named by its smallest id.", (list, run) => Components.Weak(list.Graph, run.Threads)));
        graph.Add(Labels("scc", "component", "The strongly connected component of each node, named by its smallest id.", (list, _) => Components.Strong(list.Graph)));
        graph.Add(Numbers("lcc", "clustering", "Local clustering of each node.", (list, run) => Clustering.Of(list.Graph, run.Threads).Coefficients));
        graph.Add(Cores());
        graph.Add(BetweennessOf());
        graph.Add(GraphPeople.Path());
        graph.Add(GraphPeople.Reaches());
        graph.Add(GraphPeople.EstimatedReach());
        graph.Add(GraphPeople.Circles());
        graph.Add(GraphPictures.CommunitiesOf());
        graph.Add(GraphPictures.Layout());
        return graph;
    }

    private static Command Nodes() => new Command("nodes", "All about each node: id, in- and out-degree, local clustering, core number, converged PageRank, weak component.").Runs(run =>
    {
        var list = GraphOptions.Read(run);
        var clustering = Clustering.Of(list.Graph, run.Threads).Coefficients;
        var cores = CoreNumbers.Of(list.Graph, run.Threads);
        var ranks = PageRank.Converged(list.Graph, threads: run.Threads).Ranks;
        var components = Components.Weak(list.Graph, run.Threads);
        using var table = run.Table("id", "in", "out", "clustering", "core", "pagerank", "component");
        for (var node = 0; node < list.Nodes.Count; node++)
        {
            table.Write(list.Nodes[node]).Write(list.Graph.InDegree(node)).Write(list.Graph.OutDegree(node)).Write(clustering[node])
                .Write(cores[node]).Write(ranks[node]).Write(list.Nodes[components[node]]).EndRow();
        }
    });

    private static Command Bfs()
    {
        var from = GraphOptions.Id("--from", "Where the search starts.");
        var command = new Command("bfs", $"Steps from one node to each, along the direction of ties; {Unreached} where no path leads.") { from, GraphOptions.Along };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var distances = BreadthFirst.Distances(list.Graph, GraphOptions.Node(run, list, run.Value(from)), run.Value(GraphOptions.Along), threads: run.Threads);
            using var table = run.Table("id", "distance");
            for (var node = 0; node < distances.Length; node++)
                table.Write(list.Nodes[node]).Write(distances[node] < 0 ? Unreached : distances[node]).EndRow();
        });
    }

    private static Command Sssp()
    {
        var from = GraphOptions.Id("--from", "Where paths start.");
        var command = new Command("sssp", "Length of the shortest path from one node to each, by weight if --weighted; inf where no path leads.") { from };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var source = GraphOptions.Node(run, list, run.Value(from));
            try
            {
                Print(run, list, "distance", WeightedDistances.From(list.Graph, source));
            }
            catch (ArgumentException negative) when (negative is not ArgumentOutOfRangeException)
            {
                throw new BadInputException($"{run.Value(GraphOptions.Edges)}: a weight is negative; lengths are not");
            }
        });
    }

    private static Command PageRanks()
    {
        var iterations = new Option<int?>("--iterations") { Description = "Rounds, as Graphalytics counts them; when absent, until ranks stand still.", HelpName = "N" }.Expects("a whole number of at least 0", rounds => rounds >= 0);
        var damping = new Option<double>("--damping") { Description = "Share that is passed on.", HelpName = "SHARE", DefaultValueFactory = _ => .85 }.Expects("a number from 0 to 1", share => share is >= 0 and <= 1);
        var command = new Command("pagerank", "PageRank of each node; all together 1.") { iterations, damping };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var ranks = run.Value(iterations) is { } rounds
                ? PageRank.Rounds(list.Graph, rounds, run.Value(damping), run.Threads)
                : PageRank.Converged(list.Graph, damping: run.Value(damping), threads: run.Threads).Ranks;
            Print(run, list, "pagerank", ranks);
        });
    }

    private static Command Cdlp()
    {
        var iterations = GraphOptions.Count("--iterations", "Rounds.", usual: 10, least: 0);
        var command = new Command("cdlp", "Label of each node after rounds of label propagation, as Graphalytics defines it.") { iterations };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            PrintLabels(run, list, "label", LabelPropagation.Rounds(list.Graph, run.Value(iterations), run.Threads));
        });
    }

    private static Command Cores() => new Command("kcore", "Core number of each node; direction plays no part.").Runs(run =>
    {
        var list = GraphOptions.Read(run);
        var cores = CoreNumbers.Of(list.Graph, run.Threads);
        using var table = run.Table("id", "core");
        for (var node = 0; node < cores.Length; node++) table.Write(list.Nodes[node]).Write(cores[node]).EndRow();
    });

    private static Command BetweennessOf()
    {
        var sources = GraphOptions.Count("--sources", "Sample of sources; as many as nodes, or more, is exact.", usual: 256);
        var command = new Command("betweenness", "How many shortest paths between others pass each node, estimated from a sample.") { sources };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            Print(run, list, "betweenness", Betweenness.Of(list.Graph, run.Value(sources), threads: run.Threads));
        });
    }

    private static Command Labels(string name, string column, string description, Func<EdgeList, AnalyzeRun, int[]> compute) =>
        new Command(name, description).Runs(run =>
        {
            var list = GraphOptions.Read(run);
            PrintLabels(run, list, column, compute(list, run));
        });

    private static Command Numbers(string name, string column, string description, Func<EdgeList, AnalyzeRun, double[]> compute) =>
        new Command(name, description).Runs(run =>
        {
            var list = GraphOptions.Read(run);
            Print(run, list, column, compute(list, run));
        });

    private static void Print(AnalyzeRun run, EdgeList list, string column, double[] values)
    {
        using var table = run.Table("id", column);
        for (var node = 0; node < values.Length; node++) table.Write(list.Nodes[node]).Write(values[node]).EndRow();
    }

    private static void PrintLabels(AnalyzeRun run, EdgeList list, string column, int[] labels)
    {
        using var table = run.Table("id", column);
        for (var node = 0; node < labels.Length; node++) table.Write(list.Nodes[node]).Write(list.Nodes[labels[node]]).EndRow();
    }
}
