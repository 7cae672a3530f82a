using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class CommunitiesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Of_small_networks_they_are_all_but_the_best_partition_there_is(int seed)
    {
        var random = Chance.Of(seed);
        var nodes = 2 + random.Next(7);
        var weighted = seed % 2 == 0;
        var ties = new List<(int A, int B, double Weight)>();
        for (var a = 0; a < nodes; a++)
            for (var b = 0; b < a; b++)
                if (random.Next(2) == 0)
                    ties.Add((b, a, weighted ? random.Next(1, 9) : 1));
        var resolution = new[] { .5, 1, 1, 2 }[seed % 4];

        var found = Communities.Of(Build(nodes, ties, weighted), resolution);

        var best = Partitions(nodes).Max(labels => Modularity(labels, ties, resolution));
        Assert.Equal(Modularity(found.Labels, ties, resolution), found.Modularity, 1e-12);
        Assert.InRange(found.Modularity, best - .01, best + 1e-12);
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-300)]
    [InlineData(1e250)]
    public void The_unit_of_weights_plays_no_part(double unit)
    {
        var random = new Random(5);
        var ties = Enumerable.Range(0, 400).Select(_ => random.Next(100)).Select(a => (A: a, B: (a / 10 * 10) + random.Next(10), Weight: (double)random.Next(1, 9))).Where(t => t.A != t.B).ToList();

        var expected = Communities.Of(Build(100, ties, weighted: true));
        var scaled = Communities.Of(Build(100, [.. ties.Select(t => t with { Weight = t.Weight * unit })], weighted: true));

        Assert.Equal(10, expected.Count);
        Assert.Equal(expected.Labels, scaled.Labels);
    }

    /// <summary>Nodes along a ring in the order of their numbers: taken in this order, each would join the one before it.</summary>
    [Fact]
    public void Neighbours_by_number_do_not_all_run_together()
    {
        const int Nodes = 2000;
        var random = new Random(1);
        var builder = new GraphBuilder(directed: false);
        for (var node = 0; node < Nodes; node++)
            for (var step = 1; step <= 3; step++)
                builder.Add(node, random.Next(20) == 0 ? random.Next(Nodes) : (node + step) % Nodes);

        Assert.InRange(Communities.Of(builder.Build()).Modularity, .88, 1);
    }

    /// <summary>A random network has no groups, and yet partitions far above zero: methods are told apart there.</summary>
    [Fact]
    public void A_network_without_groups_is_parted_as_well_as_by_others()
    {
        const int Nodes = 3000;
        var random = new Random(2);
        var builder = new GraphBuilder(directed: false);
        for (var tie = 0; tie < 4 * Nodes; tie++) builder.Add(random.Next(Nodes), random.Next(Nodes));

        // igraph 0.10.2 on networks of this kind: Louvain .317 to .323, Leiden .339 to .343 after two passes.
        Assert.InRange(Communities.Of(builder.Build()).Modularity, .34, 1);
    }

    [Fact]
    public void Weights_of_which_no_modularity_can_be_had_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Communities.Of(Build(3, [(0, 1, -1), (1, 2, 3)], weighted: true)));
        Assert.Throws<ArgumentException>(() => Communities.Of(Build(3, [(0, 1, 1e308), (1, 2, 1e308)], weighted: true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Communities.Of(Build(2, [(0, 1, 1)], weighted: false), 0));
        Assert.Equal(3, Communities.Of(Build(3, [(0, 1, 0), (1, 2, 0)], weighted: true)).Labels.Length);
    }

    private static CompactGraph Build(int nodes, List<(int A, int B, double Weight)> ties, bool weighted)
    {
        var builder = new GraphBuilder(directed: false, weighted);
        foreach (var (a, b, weight) in ties) builder.Add(a, b, weight);
        return builder.Build(nodes);
    }

    private static double Modularity(int[] labels, List<(int A, int B, double Weight)> ties, double resolution)
    {
        var total = 2 * ties.Sum(t => t.Weight);
        if (total == 0) return 0;
        var strengths = new double[labels.Length];
        foreach (var (a, b, weight) in ties)
        {
            strengths[labels[a]] += weight;
            strengths[labels[b]] += weight;
        }

        return (ties.Where(t => labels[t.A] == labels[t.B]).Sum(t => 2 * t.Weight) / total) - (resolution * strengths.Sum(s => s / total * (s / total)));
    }

    /// <summary>All of them: each node joins a group there is, or begins the next.</summary>
    private static IEnumerable<int[]> Partitions(int nodes)
    {
        var labels = new int[nodes];
        return From(1, 0);

        IEnumerable<int[]> From(int node, int largest)
        {
            if (node >= nodes)
            {
                yield return labels;
                yield break;
            }

            for (var label = 0; label <= largest + 1; label++)
            {
                labels[node] = label;
                foreach (var whole in From(node + 1, Math.Max(largest, label))) yield return whole;
            }
        }
    }
}
