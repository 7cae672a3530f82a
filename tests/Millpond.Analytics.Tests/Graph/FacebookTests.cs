using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>ego-Facebook against the figures of SNAP and of igraph.</summary>
public class FacebookTests
{
    [Fact]
    public void Size_clustering_and_triangles()
    {
        var graph = SharedGraphs.Facebook.Graph;
        var clustering = Clustering.Of(graph);

        Assert.Equal(4_039, graph.NodeCount);
        Assert.Equal(88_234, graph.EdgeCount);
        Assert.Equal(.60554672, clustering.Average, 5e-9);
        Assert.Equal(.51917428, clustering.Transitivity, 5e-9);
        Assert.Equal(1_612_010, clustering.Triangles);
        Assert.Equal(1_612_010, Triangles.Count(graph));
    }

    [Fact]
    public void Distances_of_all_pairs()
    {
        var lengths = PathLengths.Of(SharedGraphs.Facebook.Graph);

        Assert.Equal([4_039, 176_468, 2_716_134, 3_981_852, 5_861_560, 2_565_170, 677_214, 315_464, 15_620], lengths.Pairs);
        Assert.Equal(8, lengths.Longest);
        Assert.Equal(3.69250685, lengths.Mean, 5e-9);
        Assert.Equal(4.757, lengths.Effective(), 5e-4);
    }

    [Fact]
    public void Every_node_has_the_degree_clustering_core_and_rank_of_igraph()
    {
        var (graph, nodes, _) = SharedGraphs.Facebook;
        var clustering = Clustering.Of(graph).Coefficients;
        var cores = CoreNumbers.Of(graph);
        var ranks = PageRank.Converged(graph).Ranks;
        foreach (var row in SharedData.Rows("snap-facebook/node-reference.tsv.gz"))
        {
            var node = nodes.Find(long.Parse(row[0]));
            Assert.Equal(int.Parse(row[1]), graph.OutDegree(node));
            Assert.Equal(double.Parse(row[2]), clustering[node], 1e-9);
            Assert.Equal(int.Parse(row[3]), cores[node]);
            Assert.Equal(double.Parse(row[4]), ranks[node], 1e-9);
        }

        Assert.Equal(115, cores.Max());
        Assert.Equal(158, cores.Count(c => c == 115));
        Assert.Equal([3437, 107, 1684, 0, 1912], Enumerable.Range(0, graph.NodeCount).OrderByDescending(n => ranks[n]).Take(5).Select(n => nodes[n]));
    }

    [Fact]
    public void Reach_of_two_hundred_people()
    {
        var (graph, nodes, _) = SharedGraphs.Facebook;
        foreach (var row in SharedData.Rows("snap-facebook/reach-reference.tsv"))
        {
            var within = Reach.From(graph, nodes.Find(long.Parse(row[0])), degrees: 4).Within;
            Assert.Equal(row[1..].Select(int.Parse), Enumerable.Range(0, 4).Select(d => within[Math.Min(d, within.Count - 1)]));
        }
    }

    [Fact]
    public void Two_thousand_shortest_paths()
    {
        var (graph, nodes, _) = SharedGraphs.Facebook;
        foreach (var row in SharedData.Rows("snap-facebook/path-length-reference.tsv"))
        {
            var found = Introduction.Find(graph, nodes.Find(long.Parse(row[0])), nodes.Find(long.Parse(row[1])));
            Assert.Equal(int.Parse(row[2]), found.Length);
            Assert.Equal(found.Length + 1, found.Path.Count);
            Assert.All(found.Path.Zip(found.Path.Skip(1)), tie => Assert.True(graph.HasEdge(tie.First, tie.Second)));
        }
    }

    [Fact]
    public void Estimated_reach_is_within_a_tenth_in_nineteen_runs_of_twenty()
    {
        var graph = SharedGraphs.Facebook.Graph;
        var exact = PathLengths.Of(graph).Pairs;
        var good = 0;
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var estimated = HyperAnf.NeighbourhoodFunction(graph, logRegisters: 10, seed: seed);
            var sum = 0L;
            var off = exact.Select((pairs, t) => Math.Abs((estimated[Math.Min(t, estimated.Count - 1)] / (sum += pairs)) - 1)).Max();
            if (off <= .1) good++;
        }

        Assert.True(good >= 19, $"{good} of 20");
    }

    [Fact]
    public void Communities_hang_together_and_are_at_least_as_modular_as_published()
    {
        var graph = SharedGraphs.Facebook.Graph;
        var found = Communities.Of(graph);

        // Louvain of igraph 0.10.2 on this graph: .8349 to .8350 from run to run.
        Assert.True(found.Modularity > .83, $"{found.Modularity}");
        Assert.Equal(found.Count, found.Labels.Distinct().Count());
        Assert.All(Enumerable.Range(0, found.Count), label => Assert.True(HangsTogether(graph, found.Labels, label)));
    }

    private static bool HangsTogether(CompactGraph graph, int[] labels, int label)
    {
        var first = Array.IndexOf(labels, label);
        var seen = new HashSet<int> { first };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var node))
            foreach (var other in graph.Out(node))
                if (labels[other] == label && seen.Add(other))
                    queue.Enqueue(other);
        return seen.Count == labels.Count(l => l == label);
    }
}
