using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Commands.Analyze;

/// <summary>Scans documents in batches on several threads; a batch's hits stand in the order of the documents.</summary>
internal sealed class MatchScan
{
    private const int BatchSymbols = 1 << 20;

    private readonly PatternSet _set;
    private readonly Lane[] _lanes;
    private readonly TextBatch _batch = new();

    public MatchScan(IReadOnlyList<string> patterns, Folding folding, bool keepHits, int threads)
    {
        Patterns = patterns;
        _set = PatternSet.Build(patterns);
        var normalizer = folding == Folding.None ? null : new TextNormalizer(folding);
        _lanes = [.. Enumerable.Range(0, threads).Select(_ => new Lane(patterns.Count, normalizer, keepHits))];
    }

    public IReadOnlyList<string> Patterns { get; }

    public long Occurrences => _lanes.Sum(lane => lane.Occurrences);

    public long Documents => _lanes.Sum(lane => lane.Documents);

    public long Pairs => _lanes.Sum(lane => lane.Pairs);

    /// <summary>Occurrences of each pattern.</summary>
    public long[] Counts() => [.. Enumerable.Range(0, Patterns.Count).Select(pattern => _lanes.Sum(lane => lane.Counts[pattern]))];

    /// <summary>Hits of the last batch, when they are kept.</summary>
    public IEnumerable<List<(long Document, int Pattern, TextSpan Span)>> Hits => _lanes.Select(lane => lane.Hits);

    /// <summary>Reads and scans the next batch; false when there was none.</summary>
    public bool Next(TextsReader reader)
    {
        if (!_batch.Fill(reader, BatchSymbols)) return false;
        var share = (_batch.Count + _lanes.Length - 1) / _lanes.Length;
        Parallel.For(0, _lanes.Length, lane => _lanes[lane].Scan(_set, _batch, lane * share, Math.Min(_batch.Count, (lane + 1) * share)));
        return true;
    }

    /// <summary>One thread's share: counts, and its own work space.</summary>
    private sealed class Lane(int patterns, TextNormalizer? normalizer, bool keepHits) : IHitSink
    {
        private readonly long[] _seenIn = new long[patterns];
        private readonly NormalizedText _normalized = new();
        private long _document;
        private bool _hit;

        public long Occurrences { get; private set; }

        public long Documents { get; private set; }

        public long Pairs { get; private set; }

        public long[] Counts { get; } = new long[patterns];

        public List<(long Document, int Pattern, TextSpan Span)> Hits { get; } = [];

        public void Scan(PatternSet set, TextBatch batch, int from, int to)
        {
            Hits.Clear();
            var sink = this;
            for (var i = from; i < to; i++)
            {
                _document = batch.First + i;
                _hit = false;
                var text = batch[i];
                if (normalizer is not null)
                {
                    normalizer.Normalize(text, _normalized);
                    text = _normalized.Text;
                }

                set.Find(text, ref sink);
                if (_hit) Documents++;
            }
        }

        public void Hit(int pattern, int start, int length)
        {
            Occurrences++;
            Counts[pattern]++;
            _hit = true;
            if (_seenIn[pattern] != _document)
            {
                _seenIn[pattern] = _document;
                Pairs++;
            }

            if (keepHits) Hits.Add((_document, pattern, normalizer is null ? new TextSpan(start, length) : _normalized.Original(start, length)));
        }
    }
}
