using System.CommandLine;
using Millpond.Analytics.Graph;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze graph stats</c>: the figures by which networks are compared.</summary>
internal static class GraphStats
{
    private const int ExactUpTo = 20_000;
    private const int Sample = 500;

    public static Command Create()
    {
        var sources = new Option<int?>("--sources") { Description = $"Nodes from which distances are measured; when absent all, above {ExactUpTo} nodes a sample of {Sample}.", HelpName = "N" }.Expects("a whole number of at least 1", sources => sources >= 1);
        var command = new Command("stats", "The network in figures, one a row: size, clustering, triangles, components, cores, distances.") { sources };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            using var table = run.Table("measure", "value");
            Size(table, list);
            Density(table, list.Graph, run.Threads);
            Parts(table, list.Graph, run.Threads);
            Distances(table, list.Graph, run.Value(sources), run.Threads);
        });
    }

    private static void Size(TableWriter table, EdgeList list)
    {
        Row(table, "rows", list.Rows);
        Row(table, "nodes", list.Graph.NodeCount);
        Row(table, "edges", list.Graph.EdgeCount);
        Row(table, "loops_dropped", list.Graph.DroppedLoops);
        Row(table, "doubles_dropped", list.Graph.DroppedDoubles);
        if (list.Graph.Directed) Row(table, "ties_without_direction", list.Graph.Undirected().EdgeCount);
    }

    private static void Density(TableWriter table, CompactGraph graph, int threads)
    {
        var clustering = Clustering.Of(graph, threads);
        Row(table, "average_clustering", clustering.Average);
        if (graph.Directed) Row(table, "average_clustering_without_direction", Clustering.Of(graph.Undirected(threads), threads).Average);
        Row(table, "transitivity", clustering.Transitivity);
        Row(table, "triangles", clustering.Triangles);
    }

    private static void Parts(TableWriter table, CompactGraph graph, int threads)
    {
        var (count, largest) = Components.Measure(Components.Weak(graph, threads));
        Row(table, "components", count);
        Row(table, "largest_component", largest);
        if (graph.Directed)
        {
            (count, largest) = Components.Measure(Components.Strong(graph));
            Row(table, "strong_components", count);
            Row(table, "largest_strong_component", largest);
        }

        var cores = CoreNumbers.Of(graph, threads);
        var deepest = cores.DefaultIfEmpty().Max();
        Row(table, "largest_core", deepest);
        Row(table, "nodes_in_largest_core", cores.Count(core => core == deepest));
    }

    private static void Distances(TableWriter table, CompactGraph graph, int? sources, int threads)
    {
        var sample = sources ?? (graph.NodeCount <= ExactUpTo ? int.MaxValue : Sample);
        var lengths = PathLengths.Sampled(graph, sample, threads: threads);
        Row(table, "distance_sources", lengths.Sources);
        Row(table, lengths.Exact ? "diameter" : "longest_distance_seen", lengths.Longest);
        Row(table, "mean_distance", lengths.Mean);
        Row(table, "effective_diameter_90", lengths.Effective());
        for (var d = 1; d <= lengths.Longest; d++) Row(table, $"pairs_at_distance_{d}", lengths.Pairs[d]);
    }

    private static void Row(TableWriter table, string name, long value) => table.Write(name).Write(value).EndRow();

    private static void Row(TableWriter table, string name, double value) => table.Write(name).Write(value).EndRow();
}
