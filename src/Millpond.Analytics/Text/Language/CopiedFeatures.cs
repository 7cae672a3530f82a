namespace Millpond.Analytics.Text.Language;

/// <summary>Rows in which a feature stands for its copies: its kind's own and, in a pool, the shared one.</summary>
internal sealed class CopiedFeatures
{
    private readonly float[][] _scaleOf;
    private readonly int[][] _numbers;
    private readonly List<float> _scales = [];
    private int _count;

    /// <param name="data">All texts.</param>
    /// <param name="rows">Those that are fitted.</param>
    /// <param name="kindOf">Kind of each text.</param>
    /// <param name="own">Scale of each kind's copies.</param>
    /// <param name="shared">Scale of the shared copies; null without a pool.</param>
    public CopiedFeatures(SentimentData data, int[] rows, int[] kindOf, float[][] own, float[]? shared)
    {
        Kinds = [.. rows.Select(row => kindOf[row]).Distinct()];
        _scaleOf = shared is null ? own : [.. own, shared];
        _numbers = new int[_scaleOf.Length][];
        foreach (var kind in Kinds) _numbers[kind] = new int[data.Buckets.Length];
        if (shared is not null) _numbers[^1] = new int[data.Buckets.Length];

        Starts = new int[rows.Length + 1];
        Used = new int[(shared is null ? 1 : 2) * rows.Sum(row => data.Features(row).Length)];
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var feature in data.Features(rows[i]))
            {
                if (shared is not null) Use(own.Length, feature);
                Use(kindOf[rows[i]], feature);
            }

            Starts[i + 1] = _count;
        }
    }

    public int[] Kinds { get; }

    public int[] Starts { get; }

    /// <summary>Copies by number, without gaps and in order of occurrence, so that their weights lie close together.</summary>
    public int[] Used { get; }

    public float[] Scales => [.. _scales];

    /// <summary>Turns the scales of all copies into the weights of their features.</summary>
    public void Weigh(double[] fitted)
    {
        for (var copy = 0; copy < _numbers.Length; copy++)
            for (var feature = 0; _numbers[copy] is not null && feature < _numbers[copy].Length; feature++)
                _scaleOf[copy][feature] = _numbers[copy][feature] == 0 ? 0 : (float)(_scaleOf[copy][feature] * fitted[_numbers[copy][feature] - 1]);
    }

    private void Use(int copy, int feature)
    {
        var scale = _scaleOf[copy][feature];
        if (scale == 0) return;
        ref var number = ref _numbers[copy][feature];
        if (number == 0)
        {
            _scales.Add(scale);
            number = _scales.Count;
        }

        Used[_count++] = number - 1;
    }
}
