namespace Millpond.Analytics.Influence;

/// <summary>Maps values of one part to 0..1 by how many people have less.</summary>
/// <remarks>
/// Counts of people are so uneven that a weighted sum of them would be the largest count alone. <em>Share</em>: the share of people with less. <em>Rarity</em>: ln(1 / share with at least as much) / ln(people),
/// so that one in ten, one in a hundred and one in a thousand are equal steps apart. Both rise with the value. Nothing is mapped to 0. Values that differ by the rounding of a sum alone are equal.
/// </remarks>
internal sealed class InfluenceScale
{
    private readonly double[] _sorted;
    private readonly bool _rarity;

    public InfluenceScale(double[] values, bool rarity)
    {
        _sorted = Array.ConvertAll(values, Rounded);
        Array.Sort(_sorted);
        _rarity = rarity;
    }

    public double Above(double value) => _sorted.Length == 0 ? 0 : (double)Below(value) / _sorted.Length;

    public double Level(double value)
    {
        if (value <= 0 || _sorted.Length < 2) return value > 0 ? 1 : 0;
        if (!_rarity) return Above(value);

        // One who surpasses all that were seen is as rare as the first of them.
        var rest = Math.Max(1, _sorted.Length - Below(value));
        return Math.Log((double)_sorted.Length / rest) / Math.Log(_sorted.Length);
    }

    /// <summary>To eleven figures: sums of the same numbers in another order differ behind them.</summary>
    private static double Rounded(double value)
    {
        const long Half = 1L << 14;
        return BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) + Half) & ~((2 * Half) - 1));
    }

    /// <summary>People with a smaller value.</summary>
    private int Below(double value)
    {
        value = Rounded(value);
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
