using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Millpond.Platform.Work;

/// <summary>Figures of the queue for OpenTelemetry (meter <c>Millpond.Work</c>).</summary>
public static class WorkMetrics
{
    private static readonly Meter Meter = new("Millpond.Work");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("millpond.work.duration", "s", "Time to run one item of work");
    private static readonly Counter<long> Missed = Meter.CreateCounter<long>("millpond.work.missed_beats", description: "Lease renewals that failed");

    internal static void Ran(string kind, TimeSpan duration) => Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    internal static void MissedBeat(Exception error)
    {
        Missed.Add(1);
        Activity.Current?.AddException(error);
    }
}
