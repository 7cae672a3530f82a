namespace Millpond.Analytics.Linkage;

/// <summary>Fellegi and Sunter's model: how likely each level of agreement is for two records of one person (m) and of two (u).</summary>
/// <remarks>A Theory for Record Linkage, Journal of the American Statistical Association 1969. The weight of a field is log2(m/u); unknown values weigh nothing;
/// equality on a rare value weighs more, on a common one less, by the frequency of the value (as Splink does).</remarks>
public sealed class LinkModel
{
    private readonly double[][] _m;
    private readonly double[][] _u;
    private readonly Dictionary<string, double>?[] _frequencies;

    internal LinkModel(IReadOnlyList<LinkField> fields, double prior, double[][] m, double[][] u, Dictionary<string, double>?[] frequencies) =>
        (Fields, Prior, _m, _u, _frequencies) = (fields, prior, m, u, frequencies);

    /// <summary>The fields, in the order of the values of a record.</summary>
    public IReadOnlyList<LinkField> Fields { get; }

    /// <summary>Probability that a pair is one person before anything was compared.</summary>
    public double Prior { get; }

    /// <summary>Probability of a level when both records are one person.</summary>
    public double Match(int field, int level) => _m[field][level];

    /// <summary>Probability of a level when they are two.</summary>
    public double Chance(int field, int level) => _u[field][level];

    /// <summary>Prepares a record for comparison.</summary>
    /// <exception cref="ArgumentException">The record has another number of values than the model fields.</exception>
    public LinkRecord Normalized(LinkRecord record)
    {
        if (record.Values.Length != Fields.Count) throw new ArgumentException($"record {record.Id} has {record.Values.Length} values, the model {Fields.Count} fields", nameof(record));
        var values = new string[record.Values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = FieldComparer.Normalize(Fields[i].Kind, record.Values[i]);
        return new LinkRecord(record.Id, values);
    }

    /// <summary>Compares two normalised records.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="weights">Takes the weight of each field, in bits.</param>
    /// <returns>Probability that both are one person.</returns>
    public double Compare(LinkRecord a, LinkRecord b, Span<double> weights)
    {
        var bits = Math.Log2(Prior / (1 - Prior));
        for (var i = 0; i < weights.Length; i++)
        {
            var level = FieldComparer.Level(Fields[i].Kind, a.Values[i], b.Values[i]);
            weights[i] = Weight(i, level, a.Values[i]);
            bits += weights[i];
        }

        return 1 / (1 + double.Exp2(-bits));
    }

    /// <summary>Says in words why two normalised records are, or are not, one person: one line a field with its weight.</summary>
    public IReadOnlyList<string> Explain(LinkRecord a, LinkRecord b)
    {
        var lines = new List<string>(Fields.Count);
        for (var i = 0; i < Fields.Count; i++)
        {
            var level = FieldComparer.Level(Fields[i].Kind, a.Values[i], b.Values[i]);
            lines.Add($"{Fields[i].Name}: {FieldComparer.Describe(Fields[i].Kind, level)} ({a.Values[i]} | {b.Values[i]}), {Weight(i, level, a.Values[i]):+0.0;-0.0;0.0} bits");
        }

        return lines;
    }

    internal double Weight(int field, int level, string value)
    {
        if (level == FieldComparer.Unknown) return 0;
        var chance = _u[field][level];
        if (level == _u[field].Length - 1 && _frequencies[field] is { } frequencies && frequencies.TryGetValue(value, out var frequency)) chance = frequency;
        return Math.Log2(_m[field][level] / chance);
    }
}
