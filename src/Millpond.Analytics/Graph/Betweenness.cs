namespace Millpond.Analytics.Graph;

/// <summary>How often a node stands between others: the sum over pairs of the share of their shortest paths that pass it.</summary>
/// <remarks>
/// Brandes (J. Math. Sociol. 2001), from a sample of sources scaled up to all (Brandes, Pich, Int. J. Bifurcation Chaos 2007). O(sources x (nodes + ties)).
/// In an undirected graph each pair counts once. Not divided by the number of pairs. The same bits on any number of threads. Weights play no part.
/// </remarks>
public static class Betweenness
{
    private const int Parts = 8;

    /// <summary>Betweenness by node: exact when sources are at least as many as nodes, else estimated.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="sources">Size of the sample.</param>
    /// <param name="seed">The same seed draws the same sample.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sample is not positive.</exception>
    public static double[] Of(CompactGraph graph, int sources = 256, ulong seed = 1, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sources);
        var nodes = graph.NodeCount;
        var sample = Sampling.Draw(nodes, Math.Min(sources, nodes), seed);

        // A fixed number of partial sums, joined in order, whoever computed them.
        var parts = new double[Math.Min(Parts, sample.Length)][];
        Lanes.For(parts.Length, 1, Lanes.Resolve(threads), (_, from, to) =>
        {
            for (var part = from; part < to; part++)
            {
                var search = new PathCount(graph);
                for (var i = part; i < sample.Length; i += parts.Length) search.Add(sample[i]);
                parts[part] = search.Sums;
            }
        });

        var betweenness = new double[nodes];
        var scale = sample.Length == 0 ? 0 : (double)nodes / sample.Length * (graph.Directed ? 1 : .5);
        for (var node = 0; node < nodes; node++)
        {
            foreach (var part in parts) betweenness[node] += part[node];
            betweenness[node] *= scale;
        }

        return betweenness;
    }

    private sealed class PathCount(CompactGraph graph)
    {
        private readonly int[] _distances = new int[graph.NodeCount];
        private readonly double[] _paths = new double[graph.NodeCount];
        private readonly double[] _shares = new double[graph.NodeCount];
        private readonly int[] _queue = new int[graph.NodeCount];

        public double[] Sums { get; } = new double[graph.NodeCount];

        public void Add(int source)
        {
            var reached = Search(source);
            for (var i = reached - 1; i > 0; i--)
            {
                var node = _queue[i];
                var share = (1 + _shares[node]) / _paths[node];
                foreach (var before in graph.In(node))
                    if (_distances[before] == _distances[node] - 1)
                        _shares[before] += _paths[before] * share;
                Sums[node] += _shares[node];
            }
        }

        private int Search(int source)
        {
            Array.Fill(_distances, -1);
            Array.Clear(_paths);
            Array.Clear(_shares);
            _distances[source] = 0;
            _paths[source] = 1;
            _queue[0] = source;
            var end = 1;
            for (var first = 0; first < end; first++)
            {
                var node = _queue[first];
                var level = _distances[node] + 1;
                foreach (var target in graph.Out(node))
                {
                    if (_distances[target] < 0)
                    {
                        _distances[target] = level;
                        _queue[end++] = target;
                    }

                    if (_distances[target] == level) _paths[target] += _paths[node];
                }
            }

            return end;
        }
    }
}
