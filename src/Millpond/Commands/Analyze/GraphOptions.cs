using System.CommandLine;
using Millpond.Analytics.Graph;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>How <c>analyze graph</c> reads its network: options that stand before or after the name of the question.</summary>
internal static class GraphOptions
{
    /// <summary>What an id is.</summary>
    public const string OneId = "an id, a whole number of 64 bits,";

    public static readonly Option<string> Edges = new("--edges")
    {
        Description = "Ties, one a row: two ids (whole numbers), and a weight if --weighted. Edge lists of SNAP, .e files of Graphalytics.",
        HelpName = "FILE",
        Required = true,
        Recursive = true,
    };

    public static readonly Option<string?> Vertices = new("--vertices")
    {
        Description = "All nodes, one id a row; when absent and the ties are in NAME.e, NAME.v if it is there.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static readonly Option<bool> Directed = new("--directed") { Description = "The first id points to the second; without it, ties have no direction.", Recursive = true };

    public static readonly Option<bool> Weighted = new("--weighted") { Description = "Read the third column as the weight of the tie; of a tie given twice the smaller weight stays.", Recursive = true };

    public static readonly Option<Direction> Along = new Option<Direction>("--direction")
    {
        Description = "Which way ties are followed. [default: out]",
        HelpName = "out|in|both",
    }.ExpectsName();

    public static Option<long> Id(string name, string description) => new Option<long>(name) { Description = description, HelpName = "ID", Required = true }.Expects(OneId);

    public static Option<int> Count(string name, string description, int usual, int least = 1, int most = int.MaxValue) =>
        new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual }
            .Expects(most == int.MaxValue ? $"a whole number of at least {least}" : $"a whole number from {least} to {most}", count => count >= least && count <= most);

    public static EdgeList Read(AnalyzeRun run)
    {
        var path = run.Value(Edges);
        var vertices = run.Value(Vertices) ?? VerticesBeside(path);
        using var edgeStream = run.OpenInput(path);
        using var vertexStream = vertices is null ? null : run.OpenInput(vertices);
        try
        {
            run.Progress.Report("reading", 0, "ties");
            var list = EdgeList.Read(edgeStream, run.Value(Directed), run.Value(Weighted), vertices: vertexStream, threads: run.Threads);
            run.Progress.Report("read", list.Rows, "ties");
            return list.Graph.NodeCount > 0 ? list : throw new BadInputException($"{path}: has no ties");
        }
        catch (EdgeListException bad)
        {
            throw new BadInputException(bad.InVertices ? vertices! : path, bad.Row, bad.Problem);
        }
        catch (InvalidDataException damaged)
        {
            throw new BadInputException($"{path}: the gzip data is damaged ({damaged.Message})");
        }
    }

    public static int Node(AnalyzeRun run, EdgeList list, long id)
    {
        var node = list.Nodes.Find(id);
        return node >= 0 ? node : throw new BadInputException($"{run.Value(Edges)}: no node {id}");
    }

    private static string? VerticesBeside(string path)
    {
        foreach (var (edges, vertices) in ((string, string)[])[(".e", ".v"), (".e.gz", ".v.gz")])
        {
            if (!path.EndsWith(edges, StringComparison.Ordinal)) continue;
            var beside = path[..^edges.Length] + vertices;
            if (File.Exists(beside)) return beside;
        }

        return null;
    }
}
