using System.Numerics;

namespace Millpond.Analytics.Text.Matching;

/// <summary>The patterns of a <see cref="LivePatterns"/> at one moment. Never changes; safe for any number of threads.</summary>
public sealed class PatternSnapshot
{
    [ThreadStatic]
    private static List<PatternHit>? _recentHits;

    internal PatternSnapshot(PatternLayer settled, PatternLayer recent, ulong[]? gone) => (Settled, Recent, Gone) = (settled, recent, gone);

    internal PatternLayer Settled { get; }

    internal PatternLayer Recent { get; }

    /// <summary>A bit for each pattern that was removed since the large set was built; null while there is none.</summary>
    internal ulong[]? Gone { get; }

    internal int GoneCount => Gone?.Sum(word => BitOperations.PopCount(word)) ?? 0;

    /// <summary>Reports every occurrence of every pattern, by start, then by length, with the number of the pattern. Allocates nothing once warm.</summary>
    public void Find<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IHitSink
    {
        // The few hits of the small set are put aside and let in at their places.
        var aside = Interlocked.Exchange(ref _recentHits, null) ?? [];
        aside.Clear();
        if (Recent.Count > 0)
        {
            var collect = new Collecting(Recent, aside);
            Recent.Set.Find(text, ref collect);
        }

        var merging = new Merging<TSink>(this, aside, sink);
        Settled.Set.Find(text, ref merging);
        merging.Rest();
        sink = merging.Sink;
        _recentHits = aside;
    }

    /// <summary>All hits as a list; for a hot path give a sink of your own.</summary>
    public List<PatternHit> Find(ReadOnlySpan<char> text)
    {
        var sink = new ListSink([]);
        Find(text, ref sink);
        return sink.Hits;
    }

    private readonly struct Collecting(PatternLayer layer, List<PatternHit> hits) : IHitSink
    {
        public void Hit(int pattern, int start, int length) => hits.Add(new PatternHit(layer.NumberOf(pattern), start, length));
    }

    private struct Merging<TSink>(PatternSnapshot snapshot, List<PatternHit> aside, TSink sink) : IHitSink
        where TSink : IHitSink
    {
        public TSink Sink = sink;
        private int _next;

        public void Hit(int pattern, int start, int length)
        {
            var number = snapshot.Settled.NumberOf(pattern);
            if (snapshot.Gone is { } gone && (gone[number >> 6] >> number & 1) != 0) return;
            while (_next < aside.Count && (aside[_next].Start < start || (aside[_next].Start == start && aside[_next].Length < length))) Next();
            Sink.Hit(number, start, length);
        }

        public void Rest()
        {
            while (_next < aside.Count) Next();
        }

        private void Next()
        {
            var hit = aside[_next++];
            Sink.Hit(hit.Pattern, hit.Start, hit.Length);
        }
    }

    private readonly struct ListSink(List<PatternHit> hits) : IHitSink
    {
        public List<PatternHit> Hits => hits;

        public void Hit(int pattern, int start, int length) => hits.Add(new PatternHit(pattern, start, length));
    }
}
