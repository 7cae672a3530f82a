using Millpond.Analytics.Cascades;

namespace Millpond.Bench.Cascades;

/// <summary>Tree and metrics of one very large cascade.</summary>
internal static class CascadeBenchmark
{
    public static void Run(BenchReport report)
    {
        const int Events = 1_000_000;
        var random = new Random(1);
        Measure(report, "random", i => random.Next(0, i));
        Measure(report, "chain", i => i - 1);
        Measure(report, "star", _ => 0);

        void Measure(BenchReport to, string shape, Func<int, int> parent)
        {
            var events = new CascadeEvent[Events];
            for (var i = 1; i <= Events; i++) events[i - 1] = new CascadeEvent(i, parent(i), i % 700_000, i);
            random.Shuffle(events);
            to.Line($"cascade of {Events:N0} events, {shape}, tree and all metrics", to.Median(() => CascadeMetrics.Of(CascadeTree.Build(events))), "s", 1, "asked for");
        }
    }
}
