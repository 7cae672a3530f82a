using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>Networks large and uneven enough that searches change direction and threads really share the work, held against plain loops.</summary>
public class LargerNetworkTests
{
    private const int Nodes = 1 << 14;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 4)]
    [InlineData(false, 1)]
    [InlineData(false, 4)]
    public void Distances_are_those_of_a_plain_queue(bool directed, int threads)
    {
        var graph = Uneven(directed);
        foreach (var source in Enumerable.Range(0, Nodes).Where(n => graph.OutDegree(n) > 0).Take(20))
        {
            var expected = PlainSearch(graph, source);
            Assert.Equal(expected, BreadthFirst.Distances(graph, source, threads: threads));
            Assert.Equal(expected.Select(d => d <= 2 ? d : -1), BreadthFirst.Distances(graph, source, depth: 2, threads: threads));
            Assert.Equal(
                expected.Where(d => d > 0).CountBy(d => d).OrderBy(p => p.Key).Select(p => p.Value),
                Reach.From(graph, source, threads: threads).AtDegree);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Components_are_those_of_a_plain_search(bool directed)
    {
        // Two ties a node leave many small components beside the giant one; those of the first 400 nodes are enough.
        var graph = Uneven(directed, degree: 2);
        var expected = new int[Nodes];
        Array.Fill(expected, -1);
        var ties = graph.Undirected();
        for (var node = 0; node < 400; node++)
        {
            if (expected[node] >= 0) continue;
            var distances = PlainSearch(ties, node);
            for (var other = 0; other < Nodes; other++)
                if (distances[other] >= 0)
                    expected[other] = node;
        }

        foreach (var threads in (int[])[1, 4])
        {
            var labels = Components.Weak(graph, threads);
            for (var node = 0; node < Nodes; node++)
                if (expected[node] >= 0)
                    Assert.Equal(expected[node], labels[node]);
        }
    }

    [Fact]
    public void Triangles_are_those_of_plain_intersections()
    {
        var graph = Uneven(directed: false, degree: 4);
        var expected = 0L;
        for (var a = 0; a < Nodes; a++)
            foreach (var b in graph.Out(a))
                if (b > a)
                    expected += graph.Out(a).ToArray().Intersect(graph.Out(b).ToArray()).Count(c => c > b);

        Assert.Equal(expected, Triangles.Count(graph, 1));
        Assert.Equal(expected, Triangles.Count(graph, 4));
        Assert.Equal(expected, Clustering.Of(graph, 4).Triangles);
    }

    [Fact]
    public void Communities_of_groups_that_were_planted_are_found()
    {
        const int Groups = 20;
        const int Size = 50;
        var random = new SplitMix(3);
        var builder = new GraphBuilder(directed: false);
        for (var node = 0; node < Groups * Size; node++)
        {
            for (var i = 0; i < 8; i++) builder.Add(node, (node / Size * Size) + random.Below(Size));
            if (random.Below(2) == 0) builder.Add(node, random.Below(Groups * Size));
        }

        var found = Communities.Of(builder.Build());

        Assert.Equal(Groups, found.Count);
        for (var group = 0; group < Groups; group++)
            Assert.True(found.Labels.Skip(group * Size).Take(Size).CountBy(l => l).Max(p => p.Value) >= Size - 2);
    }

    private static CompactGraph Uneven(bool directed, int degree = 8) =>
        KroneckerGraph.Edges(14, degree, seed: 11, directed, threads: 2).Build(Nodes, threads: 2);

    private static int[] PlainSearch(CompactGraph graph, int source)
    {
        var distances = new int[graph.NodeCount];
        Array.Fill(distances, -1);
        distances[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
            foreach (var target in graph.Out(node))
                if (distances[target] < 0)
                {
                    distances[target] = distances[node] + 1;
                    queue.Enqueue(target);
                }

        return distances;
    }
}
