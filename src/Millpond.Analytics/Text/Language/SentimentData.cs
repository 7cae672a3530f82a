namespace Millpond.Analytics.Text.Language;

/// <summary>Training texts as rows of features. Buckets of too few texts are left out, the others numbered without gaps.</summary>
internal sealed class SentimentData
{
    private readonly int[] _starts;
    private readonly int[] _features;

    public SentimentData(IReadOnlyList<SentimentExample> examples, SentimentTraining training)
    {
        var extractor = new SentimentFeatures(training.Bits, training.LongestNgram, training.Context);
        _starts = new int[examples.Count + 1];
        var found = new List<int>();
        var texts = new int[1 << training.Bits];
        for (var row = 0; row < examples.Count; row++)
        {
            extractor.Extract(examples[row].Text);
            foreach (var bucket in extractor.Buckets) texts[bucket]++;
            found.AddRange(extractor.Buckets);
            _starts[row + 1] = found.Count;
        }

        var number = new int[texts.Length];
        var buckets = new List<int>();
        for (var bucket = 0; bucket < texts.Length; bucket++)
        {
            if (texts[bucket] < training.LeastDocuments) continue;
            number[bucket] = buckets.Count + 1;
            buckets.Add(bucket);
        }

        Buckets = [.. buckets];
        Ngrams = Array.FindIndex(Buckets, bucket => bucket >= SentimentFeatures.Half(training.Bits)) is >= 0 and var first ? first : Buckets.Length;
        _features = new int[found.Count];
        var (kept, from) = (0, 0);
        for (var row = 0; row < examples.Count; row++)
        {
            for (var i = from; i < _starts[row + 1]; i++)
                if (number[found[i]] > 0) _features[kept++] = number[found[i]] - 1;
            from = _starts[row + 1];
            _starts[row + 1] = kept;
        }

        Positive = [.. examples.Select(e => e.Positive)];
    }

    /// <summary>Bucket of each feature, ascending.</summary>
    public int[] Buckets { get; }

    /// <summary>How many of the features, the first ones, are n-grams; the others are what surroundings add.</summary>
    public int Ngrams { get; }

    public bool[] Positive { get; }

    public ReadOnlySpan<int> Features(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
}
