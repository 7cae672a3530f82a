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

    /// <summary>One source after the other. The arcs that lead one step further are kept on the way out, so that the way back meets no other.</summary>
    private sealed class PathCount(CompactGraph graph)
    {
        private const int Unreached = int.MaxValue;

        private readonly int[] _distances = Filled(graph.NodeCount);
        private readonly double[] _paths = new double[graph.NodeCount];
        private readonly double[] _shares = new double[graph.NodeCount];
        private readonly int[] _queue = new int[graph.NodeCount];
        private readonly int[] _further = new int[graph.Outgoing.Targets.Length + 1];
        private readonly int[] _furtherEnds = new int[graph.NodeCount + 1];

        public double[] Sums { get; } = new double[graph.NodeCount];

        public void Add(int source)
        {
            var reached = Search(source);
            for (var i = reached - 1; i > 0; i--)
            {
                var node = _queue[i];
                var sum = 0.0;
                for (var at = _furtherEnds[i]; at < _furtherEnds[i + 1]; at++) sum += _shares[_further[at]];

                // The share of a node is what it hands back for each path that leads to it.
                var behind = _paths[node] * sum;
                _shares[node] = (1 + behind) / _paths[node];
                Sums[node] += behind;
            }

            for (var i = 0; i < reached; i++)
            {
                _distances[_queue[i]] = Unreached;
                _paths[_queue[i]] = 0;
            }
        }

        private unsafe int Search(int source)
        {
            _distances[source] = 0;
            _paths[source] = 1;
            _queue[0] = source;
            var end = 1;
            var kept = 0;
            fixed (int* offsets = graph.Outgoing.Offsets, targets = graph.Outgoing.Targets, distances = _distances, queue = _queue, further = _further)
            fixed (double* paths = _paths)
            {
                for (var first = 0; first < end; first++)
                {
                    var node = queue[first];
                    var level = distances[node] + 1;
                    var begin = kept;
                    for (int at = offsets[node], last = offsets[node + 1]; at < last; at++)
                    {
                        var target = targets[at];
                        var distance = distances[target];
                        if (distance == Unreached)
                        {
                            distance = distances[target] = level;
                            queue[end++] = target;
                        }

                        // Kept or overwritten, without a branch: which arcs lead further is as good as random.
                        further[kept] = target;
                        kept += (int)((uint)((distance ^ level) - 1) >> 31);
                    }

                    for (var at = begin; at < kept; at++) paths[further[at]] += paths[node];
                    _furtherEnds[first + 1] = kept;
                }
            }

            return end;
        }

        private static int[] Filled(int count)
        {
            var distances = new int[count];
            Array.Fill(distances, Unreached);
            return distances;
        }
    }
}
