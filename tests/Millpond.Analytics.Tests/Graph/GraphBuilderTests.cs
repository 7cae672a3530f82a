using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class GraphBuilderTests
{
    [Fact]
    public void The_order_of_the_ties_and_the_number_of_threads_do_not_matter()
    {
        var random = new Random(3);
        var ties = Enumerable.Range(0, 60_000).Select(_ => (From: random.Next(3_000), To: random.Next(3_000), Weight: (double)random.Next(9), Time: random.NextInt64(99))).ToArray();
        var one = Build(ties, threads: 1);
        var other = Build([.. ties.OrderBy(_ => random.Next())], threads: 3);

        Assert.Equal(one.EdgeCount, other.EdgeCount);
        for (var node = 0; node < one.NodeCount; node++)
        {
            Assert.Equal(one.Out(node), other.Out(node));
            Assert.Equal(one.In(node), other.In(node));
            Assert.Equal(one.OutWeights(node), other.OutWeights(node));
            Assert.Equal(one.OutTimes(node), other.OutTimes(node));
        }

        var first = ties.First(t => t.From != t.To);
        var place = one.Out(first.From).BinarySearch(first.To);
        var same = ties.Where(t => t.From == first.From && t.To == first.To).ToArray();
        Assert.Equal(same.Min(t => t.Weight), one.OutWeights(first.From)[place]);
        Assert.Equal(same.Min(t => t.Time), one.OutTimes(first.From)[place]);
    }

    [Fact]
    public void A_star_of_a_million_and_a_chain_of_a_million_are_walked_without_recursion()
    {
        const int Many = 1_000_000;
        var star = new GraphBuilder(directed: true);
        var chain = new GraphBuilder(directed: true);
        for (var i = 1; i < Many; i++)
        {
            star.Add(i, 0);
            chain.Add(i - 1, i);
        }

        var starGraph = star.Build();
        var chainGraph = chain.Build();
        Assert.Equal(Many - 1, starGraph.InDegree(0));
        Assert.Equal([1], Reach.From(starGraph, 5).AtDegree);
        Assert.Equal(Many - 1, Reach.From(starGraph, 0, direction: Direction.In).Total);
        Assert.Equal(0, Triangles.Count(starGraph));
        Assert.Equal(Many - 1, BreadthFirst.Distances(chainGraph, 0)[Many - 1]);
        Assert.Equal(Many, Components.Measure(Components.Strong(chainGraph)).Count);
        Assert.Equal(1, Components.Measure(Components.Weak(chainGraph)).Count);
        Assert.Equal(1, CoreNumbers.Of(chainGraph).Max());
    }

    [Fact]
    public void What_is_not_a_node_is_refused()
    {
        var builder = new GraphBuilder(directed: true, weighted: true);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(1, 2, double.NaN));
        Assert.Throws<ArgumentException>(() => builder.Add([1, 2], [3]));
        builder.Add(1, 2, -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Build(nodeCount: 2));
        var graph = builder.Build();
        Assert.Throws<ArgumentOutOfRangeException>(() => BreadthFirst.Distances(graph, 3));
        Assert.Throws<ArgumentException>(() => WeightedDistances.From(graph, 1));
    }

    [Fact]
    public void A_generated_network_is_as_uneven_as_it_should_be_and_the_same_each_time()
    {
        var graph = KroneckerGraph.Generate(12, threads: 2);
        var again = KroneckerGraph.Generate(12, threads: 1);

        Assert.Equal(4096, graph.NodeCount);
        Assert.Equal(graph.EdgeCount, again.EdgeCount);
        Assert.InRange(graph.EdgeCount, 45_000, 65_536);
        Assert.True(Enumerable.Range(0, 4096).Max(graph.OutDegree) > 500);
        Assert.Equal(BreadthFirst.Distances(graph, 0), BreadthFirst.Distances(again, 0));
    }

    private static CompactGraph Build((int From, int To, double Weight, long Time)[] ties, int threads)
    {
        var builder = new GraphBuilder(directed: true, weighted: true, timed: true);
        foreach (var part in ties.Chunk(1_000))
            builder.Add([.. part.Select(t => t.From)], [.. part.Select(t => t.To)], [.. part.Select(t => t.Weight)], [.. part.Select(t => t.Time)]);
        return builder.Build(3_000, threads);
    }
}
