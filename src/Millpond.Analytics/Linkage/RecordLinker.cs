namespace Millpond.Analytics.Linkage;

/// <summary>Finds records of the same person in one list or across two, without labels.</summary>
/// <remarks>Blocking, then Fellegi-Sunter with parameters by EM over the patterns of agreement, then term frequency. Cost is the candidate pairs: about a microsecond each and field.</remarks>
public static class RecordLinker
{
    /// <summary>Links two lists, or finds duplicates within one when <paramref name="right"/> is null.</summary>
    /// <param name="fields">What the values are.</param>
    /// <param name="left">Records.</param>
    /// <param name="right">Records of the other list.</param>
    /// <param name="options">Other than the default.</param>
    /// <exception cref="ArgumentException">No or more than 16 fields, or a record with another number of values; the message names it.</exception>
    public static LinkResult Link(IReadOnlyList<LinkField> fields, IReadOnlyList<LinkRecord> left, IReadOnlyList<LinkRecord>? right = null, LinkOptions? options = null)
    {
        options ??= new LinkOptions();
        if (fields.Count is 0 or > AgreementPatterns.MostFields) throw new ArgumentException($"{fields.Count} fields, 1 to {AgreementPatterns.MostFields} were expected", nameof(fields));

        var normalLeft = Normalized(fields, left);
        var normalRight = right is null ? normalLeft : Normalized(fields, right);
        var rules = options.Rules ?? Blocking.Choose(normalLeft, normalRight, options.PairsPerRecord);
        var pairs = Blocking.Pairs(rules, normalLeft, normalRight, options.MostPairsPerKey);
        var patterns = AgreementPatterns.Of(fields, pairs, normalLeft, normalRight);
        var model = LinkTraining.Learn(fields, patterns, normalLeft, normalRight, options.Rounds);

        var found = new List<LinkedPair>();
        var weights = new double[fields.Count];
        for (var p = 0; p < pairs.Count; p++)
        {
            var (i, j) = pairs[p];
            var bits = Math.Log2(model.Prior / (1 - model.Prior));
            for (var f = 0; f < weights.Length; f++)
            {
                weights[f] = model.Weight(f, AgreementPatterns.Level(patterns.Codes[p], f), normalLeft[i].Values[f]);
                bits += weights[f];
            }

            var probability = 1 / (1 + double.Exp2(-bits));
            if (probability >= options.LeastProbability) found.Add(new LinkedPair(i, j, probability, (double[])weights.Clone()));
        }

        found.Sort((a, b) => (b.Probability, a.Left, a.Right).CompareTo((a.Probability, b.Left, b.Right)));
        return new LinkResult(model, rules, pairs.Count, found);
    }

    private static LinkRecord[] Normalized(IReadOnlyList<LinkField> fields, IReadOnlyList<LinkRecord> records)
    {
        // Values repeat, and equal ones as one object compare faster.
        var known = new Dictionary<string, string>();
        var normal = new LinkRecord[records.Count];
        for (var i = 0; i < normal.Length; i++)
        {
            if (records[i].Values.Length != fields.Count) throw new ArgumentException($"record {records[i].Id} has {records[i].Values.Length} values for {fields.Count} fields", nameof(records));
            var values = new string[fields.Count];
            for (var f = 0; f < values.Length; f++)
            {
                var value = FieldComparer.Normalize(fields[f].Kind, records[i].Values[f]);
                if (!known.TryGetValue(value, out var one)) known[value] = one = value;
                values[f] = one;
            }

            normal[i] = new LinkRecord(records[i].Id, values);
        }

        return normal;
    }
}
