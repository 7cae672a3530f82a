using Millpond.Analytics.Graph;

namespace Millpond.Analytics.Tests.Graph;

/// <summary>The plainest form of each algorithm, on a matrix: nothing in common with the code under test but the definition.</summary>
internal sealed class Naive
{
    public Naive(int nodes, bool directed, IEnumerable<(int From, int To, double Weight)> ties)
    {
        Nodes = nodes;
        Directed = directed;
        Ties = [.. ties];
        Arc = new bool[nodes, nodes];
        Weight = new double[nodes, nodes];
        for (var i = 0; i < nodes; i++)
            for (var j = 0; j < nodes; j++)
                Weight[i, j] = double.PositiveInfinity;
        foreach (var (from, to, weight) in Ties)
        {
            if (from == to) continue;
            Arc[from, to] = true;
            Weight[from, to] = Math.Min(Weight[from, to], weight);
            if (directed) continue;
            Arc[to, from] = true;
            Weight[to, from] = Math.Min(Weight[to, from], weight);
        }
    }

    public int Nodes { get; }

    public bool Directed { get; }

    public List<(int From, int To, double Weight)> Ties { get; }

    public bool[,] Arc { get; }

    public double[,] Weight { get; }

    public IEnumerable<int> All => Enumerable.Range(0, Nodes);

    public static Naive Random(Random random)
    {
        var nodes = random.Next(1, 40);
        var count = random.Next(0, nodes * random.Next(1, 6));
        var hub = random.Next(nodes);
        var ties = Enumerable.Range(0, count).Select(_ =>
            (random.Next(4) == 0 ? hub : random.Next(nodes), random.Next(nodes), (double)random.Next(0, 20)));
        return new Naive(nodes, random.Next(2) == 0, ties);
    }

    public CompactGraph Build(int threads, bool weighted = false)
    {
        var builder = new GraphBuilder(Directed, weighted);
        foreach (var (from, to, weight) in Ties) builder.Add(from, to, weight);
        return builder.Build(Nodes, threads);
    }

    public bool Tied(int a, int b) => Arc[a, b] || Arc[b, a];

    public int[] Distances(int source, Func<int, int, bool> follows)
    {
        var distances = All.Select(_ => -1).ToArray();
        distances[source] = 0;
        for (var level = 0; level < Nodes; level++)
            foreach (var i in All.Where(i => distances[i] == level).ToArray())
                foreach (var j in All.Where(j => follows(i, j) && distances[j] < 0).ToArray())
                    distances[j] = level + 1;
        return distances;
    }

    public double[] Lengths(int source)
    {
        var lengths = All.Select(_ => double.PositiveInfinity).ToArray();
        lengths[source] = 0;
        for (var round = 0; round < Nodes; round++)
            foreach (var i in All)
                foreach (var j in All)
                    lengths[j] = Math.Min(lengths[j], lengths[i] + Weight[i, j]);
        return lengths;
    }

    public int[] SmallestOf(Func<int, int, bool> together) => [.. All.Select(i => All.First(j => together(i, j)))];

    public double[] PageRank(int rounds)
    {
        var ranks = All.Select(_ => 1.0 / Nodes).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var before = ranks;
            var dangling = All.Where(i => !All.Any(j => Arc[i, j])).Sum(i => before[i]);
            ranks = [.. All.Select(v => (.15 / Nodes) + (.85 * dangling / Nodes) + (.85 * All.Where(u => Arc[u, v]).Sum(u => before[u] / All.Count(w => Arc[u, w]))))];
        }

        return ranks;
    }

    public int[] LabelPropagation(int rounds)
    {
        int[] labels = [.. All];
        for (var round = 0; round < rounds; round++)
        {
            var before = labels;
            labels = [.. All.Select(v =>
            {
                var votes = All.Where(u => Arc[v, u]).Concat(Directed ? All.Where(u => Arc[u, v]) : []).Select(u => before[u]).GroupBy(l => l).ToArray();
                return votes.Length == 0 ? before[v] : votes.OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
            })];
        }

        return labels;
    }

    public int[] Cores()
    {
        var cores = new int[Nodes];
        for (var k = 1; k <= Nodes; k++)
        {
            var left = All.ToHashSet();
            while (left.RemoveWhere(i => left.Count(j => j != i && Tied(i, j)) < k) > 0)
            {
            }

            foreach (var i in left) cores[i] = k;
        }

        return cores;
    }

    public double[] Clustering() => [.. All.Select(v =>
    {
        var around = All.Where(u => u != v && Tied(u, v)).ToArray();
        if (around.Length < 2) return 0.0;
        var arcs = around.Sum(a => around.Count(b => Arc[a, b]));
        return (double)arcs / (around.Length * (around.Length - 1));
    })];

    public long Triangles() => All.Sum(a => All.Where(b => b > a && Tied(a, b)).Sum(b => All.LongCount(c => c > b && Tied(a, c) && Tied(b, c))));

    /// <summary>All shortest paths, one by one.</summary>
    public List<int[]> ShortestPaths(int from, int to)
    {
        var distances = Distances(from, (i, j) => Arc[i, j]);
        var paths = new List<int[]>();
        if (distances[to] >= 0) Extend([to]);
        return paths;

        void Extend(int[] path)
        {
            if (path[0] == from)
            {
                paths.Add(path);
                return;
            }

            foreach (var i in All.Where(i => Arc[i, path[0]] && distances[i] == distances[path[0]] - 1 && distances[i] >= 0)) Extend([i, .. path]);
        }
    }

    public double[] Betweenness()
    {
        var sums = new double[Nodes];
        foreach (var s in All)
            foreach (var t in All)
            {
                if (s == t || (!Directed && s > t)) continue;
                var paths = ShortestPaths(s, t);
                foreach (var path in paths)
                    foreach (var v in path[1..^1])
                        sums[v] += 1.0 / paths.Count;
            }

        return sums;
    }
}
