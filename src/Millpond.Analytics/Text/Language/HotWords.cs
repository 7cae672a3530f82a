namespace Millpond.Analytics.Text.Language;

/// <summary>Finds the words of a stream that stand out against a background, words that no dictionary has among them.</summary>
/// <remarks>A Chinese n-gram counts as a word when its parts belong together (pointwise mutual information at every cut) and its neighbours vary (branching entropy on both sides), so no segmenter and no word list is needed. O(distinct n-grams).
/// Sources: Church and Hanks (1990) for the mutual information, Jin and Tanaka-Ishii (COLING-ACL 2006) for branching entropy; <see cref="Keyness"/> for the comparison. Adding empty texts changes nothing.</remarks>
public static class HotWords
{
    /// <summary>Finds hot words: over-represented ones by G2 when there is a background, else by count times cohesion.</summary>
    /// <param name="texts">The texts of interest.</param>
    /// <param name="background">What is usual; null when there is nothing to compare with.</param>
    /// <param name="leastCount">Rarer words are left out.</param>
    /// <param name="leastCohesion">Least mutual information, nats.</param>
    /// <param name="leastFreedom">Least branching entropy, nats.</param>
    public static List<HotWord> Find(WordCounts texts, WordCounts? background, int leastCount = 5, double leastCohesion = 2, double leastFreedom = 1)
    {
        var found = new List<HotWord>();
        var branching = Branching(texts);
        foreach (var (key, count) in texts.Ngrams.All())
        {
            var length = WordCounts.LengthOf(key);
            if (count < leastCount || length is < 2 or > WordCounts.LongestWord) continue;
            var cohesion = Cohesion(texts, key, length, count);
            if (cohesion < leastCohesion) continue;
            var sums = branching.GetValueOrDefault(key);
            var freedom = Math.Log(count) - (Math.Max(sums.Left, sums.Right) / count);
            if (freedom >= leastFreedom) found.Add(Compare(texts.TextOf(key), count, texts, background, cohesion, freedom));
        }

        foreach (var (word, count) in texts.Words)
            if (count >= leastCount)
                found.Add(Compare(word, count, texts, background, double.PositiveInfinity, double.PositiveInfinity));
        return background is null
            ? [.. found.OrderByDescending(w => w.Count * Math.Min(w.Cohesion, 10)).ThenBy(w => w.Word, StringComparer.Ordinal)]
            : [.. found.Where(w => w.LogLikelihood > 0).OrderByDescending(w => w.LogLikelihood).ThenBy(w => w.Word, StringComparer.Ordinal)];
    }

    private static HotWord Compare(string word, long count, WordCounts texts, WordCounts? background, double cohesion, double freedom)
    {
        if (background is null) return new HotWord(word, count, 0, 0, 0, cohesion, freedom);
        var other = background.Count(word);
        return new HotWord(word, count, other, Keyness.LogLikelihood(count, texts.Total, other, background.Total), Keyness.LogOdds(count, texts.Total, other, background.Total), cohesion, freedom);
    }

    private static double Cohesion(WordCounts texts, ulong key, int length, int count)
    {
        var least = double.PositiveInfinity;
        for (var cut = 1; cut < length; cut++)
        {
            double left = texts.Ngrams[WordCounts.First(key, length, cut)], right = texts.Ngrams[WordCounts.Last(key, length - cut)];
            least = Math.Min(least, Math.Log(count * (double)texts.Total / (left * right)));
        }

        return least;
    }

    /// <summary>For each n-gram the sums of k ln k over its left and right neighbours; an edge of a run counts as a neighbour of its own, which adds nothing.</summary>
    private static Dictionary<ulong, (double Left, double Right)> Branching(WordCounts texts)
    {
        var sums = new Dictionary<ulong, (double Left, double Right)>();
        foreach (var (key, count) in texts.Ngrams.All())
        {
            var length = WordCounts.LengthOf(key);
            if (count < 2 || length < 3) continue;
            var information = count * Math.Log(count);
            ref var asPrefix = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, WordCounts.WithoutLast(key), out _);
            asPrefix.Right += information;
            ref var asSuffix = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, WordCounts.WithoutFirst(key, length), out _);
            asSuffix.Left += information;
        }

        return sums;
    }
}
