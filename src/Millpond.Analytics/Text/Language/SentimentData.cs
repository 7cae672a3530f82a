namespace Millpond.Analytics.Text.Language;

/// <summary>Training texts as rows of buckets.</summary>
internal sealed class SentimentData
{
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly int _buckets;

    private SentimentData(int[] starts, int[] features, int[] domain, bool[] positive, int buckets) =>
        (_starts, _features, Domain, Positive, _buckets) = (starts, features, domain, positive, buckets);

    public int[] Domain { get; }

    public bool[] Positive { get; }

    public IEnumerable<int> Rows => Enumerable.Range(0, Positive.Length);

    public static SentimentData From(IReadOnlyList<SentimentExample> examples, string[] domains, SentimentTraining training)
    {
        var extractor = new SentimentFeatures(training.Bits, training.LongestNgram);
        var starts = new int[examples.Count + 1];
        var features = new List<int>();
        for (var row = 0; row < examples.Count; row++)
        {
            extractor.Extract(examples[row].Text);
            features.AddRange(extractor.Buckets);
            starts[row + 1] = features.Count;
        }

        return new SentimentData(starts, [.. features], [.. examples.Select(e => Array.IndexOf(domains, e.Domain))], [.. examples.Select(e => e.Positive)], 1 << training.Bits);
    }

    /// <summary>Fits a linear function that tells the rows of a class from the others, on top of one that is known.</summary>
    /// <param name="rows">What it learns from.</param>
    /// <param name="inClass">The class of all rows.</param>
    /// <param name="training">How it learns.</param>
    /// <param name="start">What is known; null for nothing.</param>
    /// <param name="advisers">Rows of other kinds, which have a say in how much a feature tells, each by a share of a row's voice.</param>
    public SentimentColumn Fit(int[] rows, bool[] inClass, SentimentTraining training, SentimentColumn? start, int[]? advisers = null)
    {
        var scale = Ratios(rows, inClass, training, advisers ?? []);
        var offsets = start is null ? null : rows.Select(row => Margin(start, row)).ToArray();

        // Features that are used get numbers without gaps, so that their weights lie close together.
        var number = new int[_buckets];
        var (buckets, scales) = (new List<int>(), new List<float>());
        var starts = new int[rows.Length + 1];
        var used = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var feature in Row(rows[i]))
            {
                if (scale[feature] == 0) continue;
                if (number[feature] == 0)
                {
                    buckets.Add(feature);
                    scales.Add(scale[feature]);
                    number[feature] = buckets.Count;
                }

                used.Add(number[feature] - 1);
            }

            starts[i + 1] = used.Count;
        }

        var fitted = new LogisticRegression(starts, [.. used], [.. scales], [.. rows.Select(row => inClass[row])], offsets).Fit(training.Regularization, training.Passes);
        float[] weights = start is null ? new float[_buckets] : [.. start.Weights];
        for (var i = 0; i < buckets.Count; i++) weights[buckets[i]] += (float)(fitted[i] * scales[i]);
        return new SentimentColumn(weights, fitted[^1] + (start?.Constant ?? 0));
    }

    public double Margin(SentimentColumn column, int row)
    {
        var sum = column.Constant;
        foreach (var feature in Row(row)) sum += column.Weights[feature];
        return sum;
    }

    private ReadOnlySpan<int> Row(int row) => _features.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Per feature the dampened log ratio of its shares in the two classes; zero for a rare one.</summary>
    private float[] Ratios(int[] rows, bool[] inClass, SentimentTraining training, int[] advisers)
    {
        var (inside, all, documents) = (new float[_buckets], new float[_buckets], new int[_buckets]);
        double members = 0;
        foreach (var row in rows)
        {
            Add(row, 1);
            foreach (var feature in Row(row)) documents[feature]++;
        }

        foreach (var row in advisers) Add(row, (float)training.SharedCounts);
        var others = rows.Length + (advisers.Length * training.SharedCounts) - members;
        var scale = new float[_buckets];
        for (var i = 0; i < scale.Length; i++)
        {
            if (documents[i] < training.LeastDocuments) continue;
            var ratio = Math.Log((inside[i] + 1) / (members + 2)) - Math.Log((all[i] - inside[i] + 1) / (others + 2));
            scale[i] = training.RatioPower == 0 ? 1 : (float)Math.CopySign(Math.Pow(Math.Abs(ratio), training.RatioPower), ratio);
        }

        return scale;

        void Add(int row, float voice)
        {
            if (inClass[row]) members += voice;
            foreach (var feature in Row(row))
            {
                all[feature] += voice;
                if (inClass[row]) inside[feature] += voice;
            }
        }
    }
}
