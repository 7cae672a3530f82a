using System.Diagnostics;

namespace Millpond.Bench;

/// <summary>Prints what a benchmark found, and holds the way all of them take time.</summary>
internal sealed class BenchReport(TextWriter output, bool quick)
{
    /// <summary>Fewer repetitions and smaller inputs were asked for.</summary>
    public bool Quick => quick;

    /// <summary>A figure of ours, with the peer's when there is one: a ratio above 1 says that ours is better.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="ours">Our figure.</param>
    /// <param name="unit">Unit of both.</param>
    /// <param name="peer">The peer's figure.</param>
    /// <param name="peerName">Name and version of the peer.</param>
    /// <param name="more">Whether more is better (MB/s) or less (s).</param>
    public void Line(string what, double ours, string unit, double? peer = null, string? peerName = null, bool more = false)
    {
        var line = $"  {what,-52} {Figure(ours),12} {unit}";
        if (peer is { } other)
        {
            var ratio = more ? ours / other : other / ours;
            line += $"   {peerName}: {Figure(other)} {unit}   ratio {ratio:F2}x";
        }

        output.WriteLine(line);
    }

    /// <summary>A remark, as why a peer is missing.</summary>
    public void Note(string text) => output.WriteLine($"  {text}");

    /// <summary>Median seconds of several runs after one that warms up.</summary>
    public double Median(Action action, int runs = 7)
    {
        if (quick) runs = Math.Min(runs, 3);
        action();
        var seconds = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            seconds[i] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[runs / 2];
    }

    /// <summary>Fastest of several runs: what the code can do when nothing else runs.</summary>
    public double Best(Action action, int runs = 9)
    {
        if (quick) runs = Math.Min(runs, 3);
        action();
        var best = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private static string Figure(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1000 => value.ToString("N0"),
        >= 10 => value.ToString("F1"),
        >= 1 => value.ToString("F2"),
        _ => value.ToString("G3"),
    };
}
