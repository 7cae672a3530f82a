namespace Millpond.Analytics.Linkage;

/// <summary>Joins pairs into people: what is linked to the same is the same, unless somebody said that two records are not.</summary>
public static class LinkClusters
{
    /// <summary>Joins, most probable pairs first. A pair that would bring two records together which were unlinked by hand is left out. O(p log p).</summary>
    /// <param name="records">Number of records; positions are below it.</param>
    /// <param name="pairs">Pairs of positions with their probability.</param>
    /// <param name="unlinked">Pairs that must never end in one cluster: decisions of people, remembered.</param>
    /// <param name="threshold">Pairs below this probability do not join.</param>
    /// <returns>Cluster of each record: the lowest position in it.</returns>
    public static int[] Join(int records, IEnumerable<(int A, int B, double Probability)> pairs, IReadOnlyCollection<(int A, int B)>? unlinked = null, double threshold = 0.9)
    {
        var parents = Enumerable.Range(0, records).ToArray();
        var enemies = new Dictionary<int, HashSet<int>>();
        foreach (var (a, b) in unlinked ?? [])
        {
            Enemies(enemies, a).Add(b);
            Enemies(enemies, b).Add(a);
        }

        foreach (var (a, b, _) in pairs.Where(pair => pair.Probability >= threshold).OrderByDescending(pair => pair.Probability))
        {
            int first = Find(parents, a), second = Find(parents, b);
            if (first == second) continue;
            var (keep, gone) = first < second ? (first, second) : (second, first);
            if (Opposed(parents, enemies, keep, gone)) continue;
            parents[gone] = keep;
            if (enemies.Remove(gone, out var taken)) Enemies(enemies, keep).UnionWith(taken);
        }

        for (var i = 0; i < records; i++) parents[i] = Find(parents, i);
        return parents;
    }

    private static bool Opposed(int[] parents, Dictionary<int, HashSet<int>> enemies, int a, int b) =>
        enemies.TryGetValue(a, out var some) && some.Any(enemy => Find(parents, enemy) == b);

    private static HashSet<int> Enemies(Dictionary<int, HashSet<int>> enemies, int record)
    {
        if (!enemies.TryGetValue(record, out var some)) enemies[record] = some = [];
        return some;
    }

    private static int Find(int[] parents, int node)
    {
        while (parents[node] != node) node = parents[node] = parents[parents[node]];
        return node;
    }
}
