using System.CommandLine;
using Millpond.Analytics.Graph;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Questions of <c>analyze graph</c> about single nodes: paths, reach, circles.</summary>
internal static class GraphPeople
{
    public static Command Path()
    {
        var from = new Option<long?>("--from") { Description = "Who seeks an introduction.", HelpName = "ID" }.Expects(GraphOptions.OneId);
        var to = new Option<long?>("--to") { Description = "To whom.", HelpName = "ID" }.Expects(GraphOptions.OneId);
        var pairs = new Option<string?>("--pairs") { Description = "Instead of --from and --to: a table whose first two columns are source and target. Prints one row a pair.", HelpName = "FILE" };
        var command = new Command("path", "All shortest paths from one node to another: their length (-1: none), their number, and who stands at each step of how many of them.")
        {
            from, to, pairs, GraphOptions.Along,
        };
        command.Validators.Add(result =>
        {
            var both = result.GetValue(from) is not null && result.GetValue(to) is not null;
            if (both == (result.GetValue(pairs) is not null)) result.AddError("path needs either --from and --to, or --pairs.");
        });
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var along = run.Value(GraphOptions.Along);
            if (run.Value(pairs) is { } file) PrintPairs(run, list, file, along);
            else PrintPath(run, list, run.Value(from)!.Value, run.Value(to)!.Value, along);
        });
    }

    public static Command Reaches()
    {
        var from = new Option<long[]>("--from") { Description = "One or several nodes.", HelpName = "ID", Required = true, AllowMultipleArgumentsPerToken = true }.ExpectsIds();
        var degrees = GraphOptions.Count("--degrees", "Steps at most.", usual: int.MaxValue, least: 0);
        var command = new Command("reach", "How many others a node reaches: at each degree, and within it.") { from, degrees, GraphOptions.Along };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            int[] sources = [.. run.Value(from).Select(id => GraphOptions.Node(run, list, id))];
            using var table = run.Table("source", "degree", "at", "within");
            foreach (var source in sources)
            {
                var within = 0;
                var reach = Reach.From(list.Graph, source, run.Value(degrees), run.Value(GraphOptions.Along), run.Threads);
                for (var d = 0; d < reach.AtDegree.Count; d++)
                {
                    within += reach.AtDegree[d];
                    table.Write(list.Nodes[source]).Write(d + 1).Write(reach.AtDegree[d]).Write(within).EndRow();
                }
            }
        });
    }

    public static Command EstimatedReach()
    {
        var registers = GraphOptions.Count("--log-registers", "Logarithm to base 2 of the registers a counter, 6 to 16: 10 is within about 3 % for a node.", usual: 10, least: 6, most: 16);
        var steps = GraphOptions.Count("--steps", "Steps at most; people are some ten apart, but a chain goes on for ever.", usual: 100, least: 1, most: int.MaxValue);
        var seed = new Option<int>("--seed") { Description = "Another seed gives an independent estimate.", HelpName = "N", DefaultValueFactory = _ => 1 }.Expects("a whole number");
        var command = new Command("anf", "Estimates how many ordered pairs of nodes (each with itself included) are within t steps, for networks too large to search from every node.")
        {
            registers, seed, steps, GraphOptions.Along,
        };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            if (((long)list.Nodes.Count << run.Value(registers)) > Array.MaxLength)
                throw new BadInputException($"{list.Nodes.Count} nodes need fewer registers: --log-registers {run.Value(registers)} asks for more than 2 GB");
            var pairs = HyperAnf.NeighbourhoodFunction(list.Graph, run.Value(GraphOptions.Along), run.Value(registers), (ulong)run.Value(seed), run.Value(steps), run.Threads);
            if (pairs.Count > run.Value(steps)) run.Notes.WriteLine($"stopped after {run.Value(steps)} steps; nodes may reach further, --steps asks for more");
            using var table = run.Table("steps", "pairs");
            for (var t = 0; t < pairs.Count; t++) table.Write(t).Write(pairs[t], "F0").EndRow();
        });
    }

    public static Command Circles()
    {
        var ego = GraphOptions.Id("--ego", "Whose circles.");
        var command = new Command("circles", "The circles among the friends of a node; they may overlap. Prints a row a member.") { ego };
        return command.Runs(run =>
        {
            var list = GraphOptions.Read(run);
            var found = EgoCircles.Of(list.Graph, GraphOptions.Node(run, list, run.Value(ego)));
            using var table = run.Table("circle", "size", "density", "member");
            for (var circle = 0; circle < found.Circles.Count; circle++)
            {
                var (members, density) = (found.Circles[circle].Members, found.Circles[circle].Density);
                foreach (var member in members) table.Write(circle + 1).Write(members.Count).Write(density, "F4").Write(list.Nodes[member]).EndRow();
            }

            run.Notes.WriteLine($"{found.Circles.Count} circles among {found.Friends.Count} friends; effective size {found.EffectiveSize:F1}");
        });
    }

    private static void PrintPath(AnalyzeRun run, EdgeList list, long from, long to, Direction along)
    {
        var found = Introduction.Find(list.Graph, GraphOptions.Node(run, list, from), GraphOptions.Node(run, list, to), along);
        using var table = run.Table("length", "paths", "step", "id", "through");
        if (found.Length < 0) table.Write(-1).Write(0).WriteNone().WriteNone().WriteNone().EndRow();
        for (var step = 0; step <= found.Length; step++)
            foreach (var (node, paths) in found.Steps[step])
                table.Write(found.Length).Write(found.PathCount).Write(step).Write(list.Nodes[node]).Write(paths).EndRow();
    }

    private static void PrintPairs(AnalyzeRun run, EdgeList list, string file, Direction along)
    {
        using var pairs = run.OpenTable(file);
        if (pairs.Columns.Count < 2) throw new BadInputException(file, 1, "two columns were expected: source and target");
        using var table = run.Table("source", "target", "length", "paths");
        while (pairs.Read())
        {
            var (from, to) = (pairs.Int64(0), pairs.Int64(1));
            var found = Introduction.Find(list.Graph, Known(from), Known(to), along);
            table.Write(from).Write(to).Write(found.Length).Write(found.PathCount).EndRow();
        }

        int Known(long id)
        {
            var node = list.Nodes.Find(id);
            return node >= 0 ? node : throw pairs.Bad($"no node {id} in {run.Value(GraphOptions.Edges)}");
        }
    }
}
