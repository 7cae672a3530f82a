using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>Random small networks, with loops, doubles, hubs and loners, held against <see cref="Naive"/>.</summary>
public class NaiveOracleTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 120)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_algorithm_agrees_with_its_definition(int seed)
    {
        var random = Chance.Of(seed);
        var naive = Naive.Random(random);
        var threads = 1 + (seed % 3);
        var graph = naive.Build(threads);
        var source = random.Next(naive.Nodes);

        Assert.Equal(naive.Distances(source, (i, j) => naive.Arc[i, j]), BreadthFirst.Distances(graph, source, threads: threads));
        Assert.Equal(naive.Distances(source, (i, j) => naive.Arc[j, i]), BreadthFirst.Distances(graph, source, Direction.In, threads: threads));
        Assert.Equal(naive.Distances(source, naive.Tied), BreadthFirst.Distances(graph, source, Direction.Both, threads: threads));
        Assert.Equal(naive.LabelPropagation(4), LabelPropagation.Rounds(graph, 4, threads));
        Assert.Equal(naive.Cores(), CoreNumbers.Of(graph, threads));
        Assert.Equal(naive.Triangles(), Triangles.Count(graph, threads));
        Assert.Equal(naive.Lengths(source), WeightedDistances.From(naive.Build(threads, weighted: true), source));
        Near(naive.PageRank(7), PageRank.Rounds(graph, 7, threads: threads));
        Near(naive.Betweenness(), Betweenness.Of(graph, int.MaxValue, threads: threads));
        var clustering = Clustering.Of(graph, threads);
        Near(naive.Clustering(), clustering.Coefficients);
        Assert.Equal(naive.Triangles(), clustering.Triangles);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Components_are_named_by_their_smallest_node(int seed)
    {
        var naive = Naive.Random(Chance.Of(seed));
        var graph = naive.Build(2);
        var weak = naive.All.Select(i => naive.Distances(i, naive.Tied)).ToArray();
        var strong = naive.All.Select(i => naive.Distances(i, (a, b) => naive.Arc[a, b])).ToArray();

        Assert.Equal(naive.SmallestOf((i, j) => weak[i][j] >= 0), Components.Weak(graph, 2));
        Assert.Equal(naive.SmallestOf((i, j) => strong[i][j] >= 0 && strong[j][i] >= 0), Components.Strong(graph));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Introductions_are_all_the_shortest_paths(int seed)
    {
        var random = Chance.Of(seed);
        var naive = Naive.Random(random);
        int from = random.Next(naive.Nodes), to = random.Next(naive.Nodes);
        var paths = naive.ShortestPaths(from, to);

        var found = Introduction.Find(naive.Build(1), from, to);
        var live = Introduction.Find(Grown(naive).Snapshot(), from, to);

        Assert.Equal(paths.Count == 0 ? -1 : paths[0].Length - 1, found.Length);
        Assert.Equal(paths.Count, found.PathCount);
        for (var step = 0; step <= found.Length; step++)
            Assert.Equal(
                paths.GroupBy(p => p[step]).OrderBy(g => g.Key).Select(g => new Introducer(g.Key, g.Count())),
                found.Steps[step]);
        if (paths.Count > 0) Assert.Equal(paths.OrderBy(p => string.Join(' ', p.Select(n => n.ToString("D3")))).First(), found.Path);
        Assert.Equal(found.Path, live.Path);
        Assert.Equal(found.Steps, live.Steps);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Distances_of_all_pairs_are_counted(int seed)
    {
        var naive = Naive.Random(Chance.Of(seed));
        var graph = naive.Build(2);
        var expected = naive.All.SelectMany(i => naive.Distances(i, (a, b) => naive.Arc[a, b])).Where(d => d >= 0).CountBy(d => d).OrderBy(p => p.Key).Select(p => (long)p.Value);

        var lengths = PathLengths.Of(graph, threads: 2);

        Assert.Equal(expected, lengths.Pairs);
        Assert.True(lengths.Exact);

        var few = Math.Min(3, naive.Nodes - 1);
        if (few < 1) return;
        var sources = Sampling.Draw(naive.Nodes, few, 5);
        var sampled = sources.SelectMany(i => naive.Distances(i, (a, b) => naive.Arc[a, b])).Where(d => d >= 0).CountBy(d => d).OrderBy(p => p.Key).Select(p => (long)p.Value);
        Assert.Equal(sampled, PathLengths.Sampled(graph, few, seed: 5).Pairs);
    }

    /// <summary>A step must not cost what the network is large, where there are as many steps.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_of_half_a_million_is_measured_by_what_goes_on_in_it(bool directed)
    {
        const int Nodes = 500_000;
        var builder = new GraphBuilder(directed);
        for (var node = 1; node < Nodes; node++) builder.Add(node - 1, node);
        var chain = builder.Build();

        var lengths = PathLengths.Sampled(chain, 40, seed: 3);

        var places = Sampling.Draw(Nodes, 40, 3);
        Assert.Equal(places.Sum(place => directed ? Nodes - (long)place : Nodes), lengths.Pairs.Sum());
        Assert.Equal(places.Max(place => directed ? Nodes - 1 - place : Math.Max(place, Nodes - 1 - place)), lengths.Longest);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_network_that_grew_and_shrank_equals_one_built_at_once(int seed)
    {
        var random = Chance.Of(seed);
        var naive = Naive.Random(random);
        var live = Grown(naive);
        var gone = naive.Ties.Where(_ => random.Next(3) == 0).Select(t => Key(naive.Directed, t.From, t.To)).ToHashSet();
        foreach (var (from, to) in gone) live.Remove(from, to);
        var expected = new Naive(naive.Nodes, naive.Directed, naive.Ties.Where(t => !gone.Contains(Key(naive.Directed, t.From, t.To))));

        var merged = live.Merge(2);

        Same(expected.Build(1), merged, naive.Nodes);
        Assert.Equal(0, live.Pending);
        Assert.Equal(merged.EdgeCount, live.Snapshot().EdgeCount);
    }

    private static (int From, int To) Key(bool directed, int from, int to) => directed || from < to ? (from, to) : (to, from);

    /// <summary>Half of the ties below, half of them above.</summary>
    private static LiveGraph Grown(Naive naive)
    {
        var half = naive.Ties.Count / 2;
        var below = new Naive(naive.Nodes, naive.Directed, naive.Ties.Take(half));
        var live = new LiveGraph(below.Build(1));
        foreach (var (from, to, _) in naive.Ties.Skip(half)) live.Add(from, to);
        return live;
    }

    private static void Same(CompactGraph expected, CompactGraph actual, int nodes)
    {
        Assert.Equal(expected.EdgeCount, actual.EdgeCount);
        for (var node = 0; node < nodes; node++)
        {
            Assert.Equal(expected.Out(node), actual.Out(node));
            Assert.Equal(expected.In(node), actual.In(node));
        }
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-12 * Math.Max(1, expected[i]));
    }
}
