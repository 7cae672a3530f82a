using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>Converged ranks, whichever way led to them: the plain definition, iterated long enough, is the judge.</summary>
public class PageRankTests
{
    private const int Nodes = 3000;

    private static readonly Dictionary<string, Func<IEnumerable<(int From, int To)>>> Networks = new()
    {
        ["random"] = () => Random(3 * Nodes),
        ["thin, with many that point nowhere"] = () => Random(Nodes),
        ["circle with one more tie"] = () => [.. Circle(), (0, 7)],
        ["circles of many lengths"] = () => Enumerable.Range(2, 70).SelectMany(size => Enumerable.Range(0, size).Select(i => ((size * (size - 1) / 2) + i, (size * (size - 1) / 2) + ((i + 1) % size)))).Append((1, Nodes - 1)),
        ["chain"] = () => Enumerable.Range(0, Nodes - 1).Select(i => (i, i + 1)),
        ["chain both ways"] = () => Enumerable.Range(0, Nodes - 1).SelectMany(i => new[] { (i, i + 1), (i + 1, i) }),
        ["star outwards"] = () => Enumerable.Range(1, Nodes - 1).Select(i => (0, i)),
        ["star inwards"] = () => Enumerable.Range(1, Nodes - 1).Select(i => (i, 0)),
        ["star both ways"] = () => Enumerable.Range(1, Nodes - 1).SelectMany(i => new[] { (i, 0), (0, i) }),
        ["two that point at each other, others alone"] = () => [(0, 1), (1, 0), (2, 3)],
        ["a clique and a chain"] = () => Enumerable.Range(0, 900).Select(i => (i / 30, i % 30)).Concat(Enumerable.Range(29, Nodes - 30).Select(i => (i, i + 1))),
        ["no ties"] = () => [],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Converged_ranks_are_those_of_the_plain_definition(string name)
    {
        var graph = Build(name);
        foreach (var damping in (double[])[0, .5, .85, .95])
        {
            var expected = PageRank.Rounds(graph, 700, damping);

            var (ranks, rounds) = PageRank.Converged(graph, damping: damping);

            Assert.True(Difference(expected, ranks) < 3e-11, $"{name}, {damping}: {Difference(expected, ranks)} away after {rounds} rounds");
            Assert.All(ranks, rank => Assert.True(rank > 0));
            Assert.Equal(1, ranks.Sum(), 1e-11);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Converged_ranks_have_the_same_bits_on_any_number_of_threads(string name)
    {
        var graph = Build(name);

        var alone = PageRank.Converged(graph, threads: 1);

        Assert.Equal(alone.Ranks, PageRank.Converged(graph, threads: 2).Ranks);
        Assert.Equal(alone.Ranks, PageRank.Converged(graph, threads: 7).Ranks);
    }

    [Fact]
    public void A_network_of_people_needs_less_than_half_the_rounds()
    {
        var graph = SharedGraphs.Slashdot.Graph;

        var (ranks, rounds) = PageRank.Converged(graph);

        Assert.InRange(rounds, 10, 64); // plain rounds: 129
        Assert.True(Difference(PageRank.Rounds(graph, 200), ranks) < 1e-11);
        Assert.Equal(ranks, PageRank.Converged(graph, threads: 5).Ranks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(30)]
    public void Rounds_are_never_more_than_allowed(int atMost)
    {
        var (ranks, rounds) = PageRank.Converged(Build("chain both ways"), 1e-300, atMost: atMost);

        Assert.InRange(rounds, 1, atMost);
        Assert.Equal(1, ranks.Sum(), 1e-9);
    }

    [Fact]
    public void Everything_passed_on_ends_at_the_allowed_rounds()
    {
        var (ranks, rounds) = PageRank.Converged(Build("star both ways"), damping: 1, atMost: 50);

        Assert.Equal(50, rounds); // ranks swing between the middle and the rays for ever
        Assert.Equal(1, ranks.Sum(), 1e-9);
    }

    private static double Difference(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Sum();

    private static CompactGraph Build(string name)
    {
        var builder = new GraphBuilder(directed: true);
        foreach (var (from, to) in Networks[name]()) builder.Add(from, to);
        return builder.Build(Nodes);
    }

    private static IEnumerable<(int From, int To)> Circle() => Enumerable.Range(0, Nodes).Select(i => (i, (i + 1) % Nodes));

    private static IEnumerable<(int From, int To)> Random(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => (random.Next(Nodes), random.Next(Nodes)))];
    }
}
