namespace Millpond.Analytics.Behaviour;

/// <summary>What one feature adds to the score: a step function over its bins, unknown and categories being bins of their own.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="Edges">Lower edges of the bins after the first, ascending; empty for a category.</param>
/// <param name="Categories">Words of a category, a bin each, and one more for all others.</param>
/// <param name="Weights">Log-odds of each bin; the last one is for unknown.</param>
internal sealed record ScoreTable(string Name, double[] Edges, string[] Categories, double[] Weights)
{
    public int Unknown => Weights.Length - 1;

    public int BinOf(double value)
    {
        if (double.IsNaN(value)) return Unknown;
        if (Categories.Length > 0) return Math.Min((int)value, Categories.Length);
        var at = Array.BinarySearch(Edges, value);
        return at >= 0 ? at + 1 : ~at;
    }

    public string Describe(double value) =>
        double.IsNaN(value) ? "unknown"
        : Name == AccountTable.CreatedColumn ? $"{((int)value - 1) / 12}-{((int)value - 1) % 12 + 1:00}"
        : Categories.Length == 0 ? value.ToString("G4")
        : (int)value < Categories.Length ? Categories[(int)value] : "other";

    public static ScoreTable Empty(string name, double[] values, string[] categories)
    {
        if (categories.Length > 0) return new ScoreTable(name, [], categories, new double[categories.Length + 2]);
        const int Bins = 48;
        var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        var edges = new List<double>();
        for (var b = 1; b < Bins && sorted.Length > 0; b++)
        {
            var edge = sorted[(int)((long)b * sorted.Length / Bins)];
            if (edge > sorted[0] && (edges.Count == 0 || edge > edges[^1])) edges.Add(edge);
        }

        return new ScoreTable(name, [.. edges], [], new double[edges.Count + 2]);
    }
}
