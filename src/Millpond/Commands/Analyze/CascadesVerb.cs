using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Millpond.Analytics.Cascades;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze cascades</c>: how posts travelled, how far they will go, and which came back to life.</summary>
internal static class CascadesVerb
{
    public static Command Create() => new("cascades", "Measure how posts travelled, predict how far they will go, find those that came back to life.")
    {
        Metrics(),
        Reactivations(),
        PredictVerb.Create(),
    };

    private static Option<string> Events() => new("--events")
    {
        Description = "Events: a table with columns cascade_id, node, parent (0 is the post), user, seconds_after_root; ids are numbers or names; in any order.",
        HelpName = "FILE",
        Required = true,
    };

    private static Command Metrics()
    {
        var events = Events();
        var picture = BarPicture.Option("how many stand on each level of the largest cascade");
        return new Command("metrics", "Print size, depth, breadth, structural virality and pace of each cascade.") { events, picture }.Runs(run =>
        {
            var (cascades, ids) = Read(run, run.Value(events));
            if (run.Value(picture) is { } file && cascades.Count > 0) Draw(cascades.MaxBy(cascade => cascade.Value.Count), ids, file);
            using var table = run.Table("cascade_id", "nodes_with_root", "max_depth", "max_breadth", "root_children", "leaves", "distinct_users", "structural_virality", "t50_seconds", "t90_seconds", "last_seconds");
            foreach (var (cascade, list) in cascades)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                var tree = Tree(run, ids.Text(cascade), list);
                var metrics = CascadeMetrics.Of(tree);
                ids.Write(table, cascade).Write(metrics.Nodes).Write(metrics.MaxDepth).Write(metrics.MaxBreadth).Write(metrics.RootChildren).Write(metrics.Leaves).Write(metrics.DistinctUsers)
                    .Write(Math.Round(metrics.StructuralVirality, 6)).Write(metrics.HalfSeconds).Write(metrics.NinetySeconds).Write(metrics.LastSeconds).EndRow();
            }
        });
    }

    private static void Draw(KeyValuePair<long, List<CascadeEvent>> cascade, IdNames ids, string file)
    {
        const int Shown = 30;
        var metrics = CascadeMetrics.Of(CascadeTree.Build(CollectionsMarshal.AsSpan(cascade.Value)));
        var picture = new BarPicture(string.Create(CultureInfo.InvariantCulture, $"Cascade {ids.Text(cascade.Key)}: people on each level, structural virality {metrics.StructuralVirality:F2}"));
        for (var level = 0; level < Math.Min(Shown, metrics.Levels.Count); level++) picture.Add($"level {level}", metrics.Levels[level].Nodes);
        picture.Save(file);
    }

    private static Command Reactivations()
    {
        var events = Events();
        return new Command("reactivations", "Print the cascades that fell asleep and came back, with the person who most likely woke them.") { events }.Runs(run =>
        {
            var (cascades, ids) = Read(run, run.Value(events));
            using var table = run.Table("cascade_id", "peak_hour", "peak_events", "last_active_hour", "reactivation_hour", "events_in_hour", "node_with_most_descendants", "user", "descendants");
            foreach (var (cascade, list) in cascades)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                foreach (var found in Reactivation.Find(Tree(run, ids.Text(cascade), list)))
                {
                    ids.Write(table, cascade).Write(found.PeakBin).Write(found.PeakEvents).Write(found.LastActiveBin).Write(found.Bin).Write(found.Events);
                    ids.Write(ids.Write(table, found.Node), found.User).Write(found.Descendants).EndRow();
                }
            }
        });
    }

    private static (Dictionary<long, List<CascadeEvent>> Cascades, IdNames Ids) Read(AnalyzeRun run, string path)
    {
        var ids = new IdNames();
        var cascades = new Dictionary<long, List<CascadeEvent>>();
        using var table = run.OpenTable(path);
        int cascade = table.AnyColumn("cascade_id", "cascade"), node = table.Column("node"), parent = table.Column("parent"), user = table.Column("user");
        var seconds = table.AnyColumn("seconds_after_root", "seconds");
        while (table.Read())
        {
            ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(cascades, ids.Of(table, cascade), out _);
            events ??= [];
            events.Add(new CascadeEvent(ids.Of(table, node), ids.Of(table, parent), ids.Of(table, user), table.Int64(seconds)));
            if (table.Row % 4096 == 0)
            {
                run.Progress.Report("reading", table.Row, "rows");
                run.Cancellation.ThrowIfCancellationRequested();
            }
        }

        return cascades.Count > 0 ? (cascades, ids) : throw new BadInputException($"{path}: has no events");
    }

    private static CascadeTree Tree(AnalyzeRun run, string cascade, List<CascadeEvent> events)
    {
        var tree = CascadeTree.Build(CollectionsMarshal.AsSpan(events));
        var defects = tree.Defects;
        if (defects.Duplicates + defects.UnknownParents + defects.Cycles > 0)
            run.Notes.WriteLine($"cascade {cascade}: {defects.Duplicates} duplicates dropped, {defects.UnknownParents} unknown parents and {defects.Cycles} circles hung under the post");
        return tree;
    }
}
