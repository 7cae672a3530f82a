using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>soc-Slashdot0902, a directed network whose file holds loops, against the figures of SNAP.</summary>
public class SlashdotTests
{
    [Fact]
    public void Loops_and_doubles_are_dropped_and_counted()
    {
        var (graph, _, rows) = SharedGraphs.Slashdot;
        var ties = graph.Undirected();

        Assert.Equal(948_464, rows);
        Assert.Equal(82_168, graph.NodeCount);
        Assert.Equal(78_303, graph.DroppedLoops);
        Assert.Equal(870_161, graph.EdgeCount);
        Assert.Equal(0, graph.DroppedDoubles);
        Assert.Equal(504_230, ties.EdgeCount);
    }

    [Fact]
    public void Clustering_triangles_and_strong_components()
    {
        var graph = SharedGraphs.Slashdot.Graph;
        var ties = graph.Undirected();
        var clustering = Clustering.Of(ties);

        Assert.Equal(.06034486, clustering.Average, 5e-9);
        Assert.Equal(602_592, clustering.Triangles);
        Assert.Equal(602_592, Triangles.Count(graph));
        Assert.Equal((10_559, 71_307), Components.Measure(Components.Strong(graph)));
        Assert.Equal((1, 82_168), Components.Measure(Components.Weak(graph)));
    }

    [Fact]
    public void Everybody_is_within_eight_steps_of_the_first()
    {
        var (graph, nodes, _) = SharedGraphs.Slashdot;
        var reach = Reach.From(graph, nodes.Find(1));

        Assert.Equal(82_167, reach.Total);
        Assert.True(reach.AtDegree.Count <= 8, $"{reach.AtDegree.Count}");
    }

    [Fact]
    public void Ninety_in_a_hundred_pairs_are_within_the_published_distance()
    {
        var lengths = PathLengths.Sampled(SharedGraphs.Slashdot.Graph.Undirected(), 500);

        Assert.False(lengths.Exact);
        // All 82,168 sources give 4.744 (half a minute); the published 4.7 and the 4.718 of igraph are samples of 500 too.
        Assert.Equal(4.744, lengths.Effective(), .04);
        Assert.InRange(lengths.Longest, 9, 13);
    }

    [Fact]
    public void The_result_is_the_same_on_any_number_of_threads()
    {
        var graph = SharedGraphs.Slashdot.Graph;

        Assert.Equal(PageRank.Rounds(graph, 20, threads: 1), PageRank.Rounds(graph, 20, threads: 5));
        Assert.Equal(LabelPropagation.Rounds(graph, 10, threads: 1), LabelPropagation.Rounds(graph, 10, threads: 5));
        Assert.Equal(BreadthFirst.Distances(graph, 0, threads: 1), BreadthFirst.Distances(graph, 0, threads: 5));
        Assert.Equal(Clustering.Of(graph, 1).Coefficients, Clustering.Of(graph, 5).Coefficients);
        Assert.Equal(Betweenness.Of(graph, 20, threads: 1), Betweenness.Of(graph, 20, threads: 5));
        Assert.Equal(HyperAnf.NeighbourhoodFunction(graph, logRegisters: 6, threads: 1), HyperAnf.NeighbourhoodFunction(graph, logRegisters: 6, threads: 5));
    }
}
