namespace Millpond.Analytics.Linkage;

/// <summary>Chooses blocking rules by the number of pairs they make, and lists the pairs of their union once each.</summary>
internal static class Blocking
{
    private const int MostRules = 12;

    /// <summary>Every single field that makes few enough pairs; where fewer than four do, pairs of fields as well.</summary>
    /// <param name="left">Normalised records.</param>
    /// <param name="right">The other side; the same list when duplicates within one are sought.</param>
    /// <param name="pairsPerRecord">Pairs that a rule may make, for each record of the larger side.</param>
    public static IReadOnlyList<BlockingRule> Choose(IReadOnlyList<LinkRecord> left, IReadOnlyList<LinkRecord> right, double pairsPerRecord)
    {
        const int Enough = 4;
        var fields = left.Concat(right).FirstOrDefault()?.Values.Length ?? 0;
        var budget = pairsPerRecord * Math.Max(left.Count, right.Count);
        var rules = new List<(BlockingRule Rule, double Pairs)>();
        var coarse = new List<int>();
        for (var field = 0; field < fields; field++)
        {
            var rule = new BlockingRule(field);
            var pairs = CountPairs(rule, left, right);
            if (pairs == 0) continue;
            if (pairs <= budget) rules.Add((rule, pairs));
            else coarse.Add(field);
        }

        for (var i = 0; i < coarse.Count && rules.Count < Enough; i++)
        {
            for (var j = i + 1; j < coarse.Count; j++)
            {
                var rule = new BlockingRule(coarse[i], coarse[j]);
                var pairs = CountPairs(rule, left, right);
                if (pairs > 0 && pairs <= budget) rules.Add((rule, pairs));
            }
        }

        return [.. rules.OrderBy(rule => rule.Pairs).Take(MostRules).Select(rule => rule.Rule)];
    }

    /// <summary>All pairs that agree on a rule, each once. A key that makes more pairs than <paramref name="mostPairsPerKey"/> is left out: it says nothing.</summary>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<BlockingRule> rules, IReadOnlyList<LinkRecord> left, IReadOnlyList<LinkRecord> right, long mostPairsPerKey)
    {
        var pairs = new List<(int, int)>();
        var within = ReferenceEquals(left, right);
        for (var r = 0; r < rules.Count; r++)
        {
            var blocks = Blocks(rules[r], right);
            var earlier = rules.Take(r).ToArray();
            var sizes = within ? null : Blocks(rules[r], left);
            for (var i = 0; i < left.Count; i++)
            {
                if (rules[r].Key(left[i]) is not { } key || !blocks.TryGetValue(key, out var block)) continue;
                if ((long)block.Count * (within ? block.Count : sizes![key].Count) > mostPairsPerKey) continue;
                foreach (var j in block)
                    if ((!within || j > i) && !Agree(earlier, left[i], right[j]))
                        pairs.Add((i, j));
            }
        }

        return pairs;
    }

    private static bool Agree(BlockingRule[] rules, LinkRecord a, LinkRecord b)
    {
        foreach (var rule in rules)
        {
            var agree = true;
            foreach (var field in rule.Fields)
            {
                if (a.Values[field].Length > 0 && a.Values[field] == b.Values[field]) continue;
                agree = false;
                break;
            }

            if (agree) return true;
        }

        return false;
    }

    private static double CountPairs(BlockingRule rule, IReadOnlyList<LinkRecord> left, IReadOnlyList<LinkRecord> right)
    {
        var blocks = Blocks(rule, right);
        if (ReferenceEquals(left, right)) return blocks.Values.Sum(block => block.Count * (block.Count - 1.0) / 2);

        double pairs = 0;
        foreach (var record in left)
            if (rule.Key(record) is { } key && blocks.TryGetValue(key, out var block))
                pairs += block.Count;
        return pairs;
    }

    private static Dictionary<string, List<int>> Blocks(BlockingRule rule, IReadOnlyList<LinkRecord> records)
    {
        var blocks = new Dictionary<string, List<int>>();
        for (var i = 0; i < records.Count; i++)
        {
            if (rule.Key(records[i]) is not { } key) continue;
            if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
            block.Add(i);
        }

        return blocks;
    }
}
