using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class GraphLayoutTests
{
    [Fact]
    public void A_grid_is_drawn_as_a_grid()
    {
        // In a true picture of a grid, places are as far apart as steps are many.
        const int Side = 20;
        var builder = new GraphBuilder(directed: false);
        for (var i = 0; i < Side; i++)
            for (var j = 0; j < Side; j++)
            {
                if (i + 1 < Side) builder.Add((i * Side) + j, ((i + 1) * Side) + j);
                if (j + 1 < Side) builder.Add((i * Side) + j, (i * Side) + j + 1);
            }

        var graph = builder.Build();
        var layout = GraphLayout.Of(graph);
        double tied = 0, ties = 0, any = 0, pairs = 0;
        for (var a = 0; a < graph.NodeCount; a++)
            for (var b = a + 1; b < graph.NodeCount; b++)
            {
                var distance = Distance(layout, a, b);
                (any, pairs) = (any + distance, pairs + 1);
                if (graph.HasEdge(a, b)) (tied, ties) = (tied + distance, ties + 1);
            }

        Assert.True(any / pairs > 6 * tied / ties, $"mean distance {any / pairs}, of ties {tied / ties}");
        Assert.True(Distance(layout, 0, graph.NodeCount - 1) > 15 * tied / ties);
    }

    [Fact]
    public void Communities_stand_apart()
    {
        var graph = SharedGraphs.Facebook.Graph;
        var layout = GraphLayout.Of(graph);
        var labels = Communities.Of(graph).Labels;
        double own = 0, ownCount = 0, other = 0, otherCount = 0;
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            int a = random.Next(graph.NodeCount), b = random.Next(graph.NodeCount);
            var distance = Distance(layout, a, b);
            if (labels[a] == labels[b]) (own, ownCount) = (own + distance, ownCount + 1);
            else (other, otherCount) = (other + distance, otherCount + 1);
        }

        Assert.True(other / otherCount > 3 * own / ownCount, $"within {own / ownCount}, between {other / otherCount}");
    }

    [Fact]
    public void The_picture_is_the_same_on_any_number_of_threads()
    {
        var graph = KroneckerGraph.Generate(10, 4);
        var (one, many) = (GraphLayout.Of(graph, seed: 9, threads: 1), GraphLayout.Of(graph, seed: 9, threads: 4));

        Assert.Equal(one.X, many.X);
        Assert.Equal(one.Y, many.Y);
    }

    [Fact]
    public void Every_node_has_a_place_of_its_own_also_those_without_ties()
    {
        foreach (var (nodes, tie) in ((int, bool)[])[(1, false), (2, true), (50, false), (60, true)])
        {
            var builder = new GraphBuilder(directed: true);
            if (tie) builder.Add(0, 1);
            var layout = GraphLayout.Of(builder.Build(nodes));
            Assert.All(layout.X.Concat(layout.Y), value => Assert.True(float.IsFinite(value)));
            Assert.Equal(nodes, layout.X.Zip(layout.Y).Distinct().Count());
        }
    }

    private static double Distance(GraphLayout layout, int a, int b) =>
        Math.Sqrt(Math.Pow(layout.X[a] - layout.X[b], 2) + Math.Pow(layout.Y[a] - layout.Y[b], 2));
}
