using System.Runtime.InteropServices;
using Millpond.Analytics.Cascades;
using Xunit;

namespace Millpond.Analytics.Tests.Cascades;

public class CascadeMetricsTests
{
    [Fact]
    public void All_shared_Weibo_trees_have_the_published_metrics()
    {
        var compared = 0;
        foreach (var row in SharedData.Rows("ced-weibo-cascades/metrics.tsv.gz"))
        {
            var metrics = CascadeMetrics.Of(CascadeTree.Build(CollectionsMarshal.AsSpan(WeiboCascades.All[long.Parse(row[0])])));
            string[] ours =
            [
                row[0], $"{metrics.Nodes}", $"{metrics.MaxDepth}", $"{metrics.MaxBreadth}", $"{metrics.RootChildren}", $"{metrics.Leaves}", $"{metrics.DistinctUsers}",
                row[7], $"{metrics.HalfSeconds}", $"{metrics.NinetySeconds}", $"{metrics.LastSeconds}",
            ];
            Assert.Equal(row, ours);
            Assert.Equal(double.Parse(row[7]), metrics.StructuralVirality, 0.51e-6);
            compared++;
        }

        Assert.Equal(2356, compared);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Stars_and_chains_have_the_virality_of_the_closed_forms(int events)
    {
        var star = CascadeMetrics.Of(Tree(events, _ => 0));
        var chain = CascadeMetrics.Of(Tree(events, i => i - 1));
        var n = events + 1.0;

        Assert.Equal(2 * (n - 1) / n, star.StructuralVirality, 12);
        Assert.Equal((n + 1) / 3, chain.StructuralVirality, 10);
        Assert.Equal((1, events, events), (star.MaxDepth, star.MaxBreadth, star.Leaves));
        Assert.Equal((events, 1, 1), (chain.MaxDepth, chain.LargestBroadcast, chain.Leaves));
    }

    [Fact]
    public void A_post_alone_has_metrics_too()
    {
        var alone = CascadeMetrics.Of(CascadeTree.Build([]));

        Assert.Equal((1, 0, 1, 0, 0), (alone.Nodes, alone.MaxDepth, alone.MaxBreadth, alone.Leaves, alone.DistinctUsers));
        Assert.Equal(0, alone.StructuralVirality);
    }

    [Fact]
    public void Random_trees_have_the_mean_distance_of_all_pairs()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var tree = Tree(random.Next(1, 40), i => random.Next(0, i));
            Assert.Equal(MeanOfAllPairs(tree), CascadeMetrics.Of(tree).StructuralVirality, 10);
        }
    }

    [Fact]
    public void A_chain_of_four_million_does_not_overflow()
    {
        const int Events = 4_000_000;
        var metrics = CascadeMetrics.Of(Tree(Events, i => i - 1));

        Assert.Equal((Events + 2) / 3.0, metrics.StructuralVirality, 1e-3);
    }

    private static CascadeTree Tree(int events, Func<int, long> parent)
    {
        var list = new CascadeEvent[events];
        for (var i = 1; i <= events; i++) list[i - 1] = new CascadeEvent(i, parent(i), i, i);
        return CascadeTree.Build(list);
    }

    private static double MeanOfAllPairs(CascadeTree tree)
    {
        double sum = 0;
        for (var a = 0; a < tree.Count; a++)
            for (var b = 0; b < tree.Count; b++)
                sum += Distance(tree, a, b);
        return sum / ((double)tree.Count * (tree.Count - 1));
    }

    private static int Distance(CascadeTree tree, int a, int b)
    {
        var steps = 0;
        for (; a != b; steps++)
        {
            if (tree.Depths[a] >= tree.Depths[b]) a = tree.Parents[a];
            else b = tree.Parents[b];
        }

        return steps;
    }
}
