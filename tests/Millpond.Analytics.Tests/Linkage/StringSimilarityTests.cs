using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Linkage;
using Xunit;

namespace Millpond.Analytics.Tests.Linkage;

public class StringSimilarityTests
{
    /// <summary>The examples of Winkler's papers.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.944, 0.961)]
    [InlineData("dwayne", "duane", 0.822, 0.840)]
    [InlineData("dixon", "dicksonx", 0.767, 0.813)]
    [InlineData("jones", "johnson", 0.790, 0.832)]
    [InlineData("abroms", "abrams", 0.889, 0.922)]
    [InlineData("", "", 1, 1)]
    [InlineData("", "a", 0, 0)]
    [InlineData("ab", "cd", 0, 0)]
    public void Jaro_and_Winkler_are_the_published_ones(string a, string b, double jaro, double winkler)
    {
        Assert.Equal(jaro, StringSimilarity.Jaro(a, b), 0.0006);
        Assert.Equal(winkler, StringSimilarity.JaroWinkler(a, b), 0.0006);
        Assert.Equal(StringSimilarity.Jaro(a, b), StringSimilarity.Jaro(b, a), 12);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("ab", "ba", 2, 1)]
    [InlineData("ca", "abc", 3, 3)]
    [InlineData("", "abc", 3, 3)]
    [InlineData("张伟明", "张明伟", 2, 1)]
    public void Edits_are_counted(string a, string b, int levenshtein, int damerau)
    {
        Assert.Equal(levenshtein, StringSimilarity.Levenshtein(a, b));
        Assert.Equal(damerau, StringSimilarity.DamerauLevenshtein(a, b));
    }

    [Fact]
    public void Edits_are_those_of_the_plain_recursion()
    {
        var words = Gen.ArrayOf(Gen.Elements('a', 'b', 'c')).Select(letters => new string(letters)).Where(word => word.Length < 8);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(words.ToArbitrary(), words.ToArbitrary(), (a, b) =>
            StringSimilarity.Levenshtein(a, b) == Slow(a, b, a.Length, b.Length, false) && StringSimilarity.DamerauLevenshtein(a, b) == Slow(a, b, a.Length, b.Length, true)));
    }

    [Fact]
    public void Similarities_are_symmetric_shares_for_any_text()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string, string>((a, b) =>
        {
            (a, b) = (a ?? "", b ?? "");
            double[] all = [StringSimilarity.Jaro(a, b), StringSimilarity.JaroWinkler(a, b), StringSimilarity.Dice(a, b), ChineseNames.Similarity(a, b)];
            return all.All(s => s is >= 0 and <= 1 + 1e-12) && StringSimilarity.Dice(a, b) == StringSimilarity.Dice(b, a) && ChineseNames.Similarity(a, a) == 1;
        }));
        Assert.Equal(1, StringSimilarity.Jaro(new string('x', 5000), new string('x', 5000)));
    }

    private static int Slow(string a, string b, int i, int j, bool swaps)
    {
        if (i == 0 || j == 0) return i + j;
        var best = Math.Min(Math.Min(Slow(a, b, i - 1, j, swaps), Slow(a, b, i, j - 1, swaps)) + 1, Slow(a, b, i - 1, j - 1, swaps) + (a[i - 1] == b[j - 1] ? 0 : 1));
        if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, Slow(a, b, i - 2, j - 2, true) + 1);
        return best;
    }
}
