namespace Millpond.Analytics.Linkage;

/// <summary>Learns the parameters of Fellegi and Sunter's model without labels.</summary>
/// <remarks>u comes from pairs drawn at random (nearly all of them two people), m and the prior by EM over the candidates. The prior is that of all possible pairs:
/// pairs that no blocking rule brought together count as two people.</remarks>
internal static class LinkTraining
{
    private const int RandomPairs = 60_000;
    private const double Smallest = 1e-6;

    public static LinkModel Learn(IReadOnlyList<LinkField> fields, AgreementPatterns patterns, LinkRecord[] left, LinkRecord[] right, int rounds)
    {
        var within = ReferenceEquals(left, right);
        var all = Math.Max(1, within ? left.Length * (left.Length - 1.0) / 2 : (double)left.Length * right.Length);
        var frequencies = fields.Select((field, f) => field.Kind is FieldKind.Exact ? null : Frequencies(left, right, f, within)).ToArray();
        var u = Chances(fields, left, right, within, frequencies);
        var m = fields.Select(field => Start(FieldComparer.Levels(field.Kind))).ToArray();
        var prior = Math.Clamp(0.3 * Math.Min(left.Length, right.Length) / all, 1e-12, 0.5);

        for (var round = 0; round < rounds; round++)
        {
            var (matches, sums) = Expect(fields, patterns, m, u, prior);
            var next = Math.Clamp(matches / all, 1e-12, 0.5);
            var still = Math.Abs(next - prior) <= 1e-7 * prior;
            prior = next;
            Maximize(m, sums);
            if (still && round > 3) break;
        }

        return new LinkModel(fields, prior, m, u, frequencies);
    }

    private static (double Matches, double[][] Sums) Expect(IReadOnlyList<LinkField> fields, AgreementPatterns patterns, double[][] m, double[][] u, double prior)
    {
        var sums = m.Select(levels => new double[levels.Length]).ToArray();
        double matches = 0;
        var odds = prior / (1 - prior);
        foreach (var (code, count) in patterns.Counts)
        {
            var ratio = odds;
            for (var f = 0; f < fields.Count; f++)
            {
                var level = AgreementPatterns.Level(code, f);
                if (level != FieldComparer.Unknown) ratio *= m[f][level] / u[f][level];
            }

            var expected = count * (ratio / (1 + ratio));
            matches += expected;
            for (var f = 0; f < fields.Count; f++) sums[f][AgreementPatterns.Level(code, f)] += expected;
        }

        return (matches, sums);
    }

    private static void Maximize(double[][] m, double[][] sums)
    {
        for (var f = 0; f < m.Length; f++)
        {
            // Half a pair more on each level keeps what was not seen possible.
            double total = 0;
            for (var level = 1; level < m[f].Length; level++) total += sums[f][level] + 0.5;
            for (var level = 1; level < m[f].Length; level++) m[f][level] = (sums[f][level] + 0.5) / total;
        }
    }

    /// <summary>m before anything is known: mostly equal, sometimes near, rarely different.</summary>
    private static double[] Start(int levels)
    {
        var m = new double[levels];
        for (var level = 1; level < levels; level++) m[level] = 0.15 / (levels - 2);
        m[levels - 1] = 0.85;
        return m;
    }

    private static double[][] Chances(IReadOnlyList<LinkField> fields, LinkRecord[] left, LinkRecord[] right, bool within, Dictionary<string, double>?[] frequencies)
    {
        var random = new Random(1);
        var u = fields.Select(field => new double[FieldComparer.Levels(field.Kind)]).ToArray();
        var draws = Math.Min(RandomPairs, (long)left.Length * right.Length);
        for (var n = 0; n < draws; n++)
        {
            var i = random.Next(left.Length);
            var j = random.Next(right.Length);
            if (within && i == j) continue;
            for (var f = 0; f < fields.Count; f++) u[f][FieldComparer.Level(fields[f].Kind, left[i].Values[f], right[j].Values[f])]++;
        }

        for (var f = 0; f < u.Length; f++)
        {
            double total = 0;
            for (var level = 1; level < u[f].Length; level++) total += u[f][level] += 0.5;
            for (var level = 1; level < u[f].Length; level++) u[f][level] = Math.Max(Smallest, u[f][level] / total);

            // Equality of rare values is too rare to be drawn; the frequencies know it.
            if (frequencies[f] is { Count: > 0 } known) u[f][^1] = Math.Max(Smallest, known.Values.Sum(share => share * share));
        }

        return u;
    }

    private static Dictionary<string, double> Frequencies(LinkRecord[] left, LinkRecord[] right, int field, bool within)
    {
        var counts = new Dictionary<string, double>();
        double known = 0;
        foreach (var record in within ? left : left.Concat(right))
        {
            var value = record.Values[field];
            if (value.Length == 0) continue;
            counts[value] = counts.GetValueOrDefault(value) + 1;
            known++;
        }

        // The two records of one person are one occurrence.
        foreach (var value in counts.Keys) counts[value] = Math.Max(Smallest, Math.Max(1, counts[value] / 2) / known);
        return counts;
    }
}
