namespace Millpond.Analytics.Graph;

/// <summary>How far the neighbours of each node know each other.</summary>
/// <param name="Coefficients">Local clustering by node, 0 to 1; 0 with fewer than two neighbours.</param>
/// <param name="Ties">Arcs among the neighbours by node; in an undirected graph the number of triangles it belongs to.</param>
/// <param name="Triangles">Triangles in all; direction plays no part.</param>
/// <param name="Average">Mean of the coefficients over all nodes.</param>
/// <param name="Transitivity">Share of the pairs of ties that meet in a node whose ends are tied too; direction plays no part.</param>
public sealed record Clustering(double[] Coefficients, long[] Ties, long Triangles, double Average, double Transitivity)
{
    private const int Grain = 64;

    /// <summary>Computes the clustering of all nodes.</summary>
    /// <remarks>
    /// Watts, Strogatz (Nature 1998); directed as in LDBC Graphalytics: neighbours are those in either direction, arcs among them are counted, and k(k-1) is below the line
    /// (k(k-1)/2 in an undirected graph, where a tie counts once). Cost as <see cref="Analytics.Graph.Triangles"/>; needs 8 bytes a node and thread besides.
    /// </remarks>
    public static Clustering Of(CompactGraph graph, int threads = 0)
    {
        threads = Lanes.Resolve(threads);
        var ranked = RankedTies.Of(graph, threads, counted: true);
        var counts = new long[threads][];
        var marks = new byte[threads][];
        var triangles = 0L;
        Lanes.For(ranked.NodeCount, Grain, threads, (lane, from, to) =>
        {
            counts[lane] ??= new long[ranked.NodeCount];
            marks[lane] ??= new byte[ranked.NodeCount];
            var found = ranked.Arcs is null ? Plain(ranked, counts[lane], marks[lane], from, to) : Directed(ranked, counts[lane], marks[lane], from, to);
            Interlocked.Add(ref triangles, found);
        });
        return Collect(graph, ranked, counts, triangles, threads);
    }

    private static unsafe long Plain(RankedTies ranked, long[] counts, byte[] marks, int from, int to)
    {
        var total = 0L;
        fixed (int* offsets = ranked.Offsets, targets = ranked.Targets)
        fixed (byte* mark = marks)
        fixed (long* count = counts)
        {
            for (var node = from; node < to; node++)
            {
                int start = offsets[node], end = offsets[node + 1];
                if (end - start < 2) continue;
                for (var a = start; a < end; a++) mark[targets[a]] = 1;
                var own = 0L;
                for (var a = start; a < end; a++)
                {
                    var second = targets[a];
                    var theirs = 0L;
                    for (int b = offsets[second], last = offsets[second + 1]; b < last; b++)
                    {
                        long one = mark[targets[b]];
                        theirs += one;
                        count[targets[b]] += one;
                    }

                    count[second] += theirs;
                    own += theirs;
                }

                count[node] += own;
                total += own;
                for (var a = start; a < end; a++) mark[targets[a]] = 0;
            }
        }

        return total;
    }

    /// <summary>As the plain case; but each corner gains the arcs, one or two, between the other two corners.</summary>
    private static unsafe long Directed(RankedTies ranked, long[] counts, byte[] marks, int from, int to)
    {
        var total = 0L;
        fixed (int* offsets = ranked.Offsets, targets = ranked.Targets)
        fixed (byte* mark = marks, arcs = ranked.Arcs)
        fixed (long* count = counts)
        {
            for (var node = from; node < to; node++)
            {
                int start = offsets[node], end = offsets[node + 1];
                if (end - start < 2) continue;
                for (var a = start; a < end; a++) mark[targets[a]] = arcs[a];
                for (var a = start; a < end; a++)
                {
                    var second = targets[a];
                    long between = arcs[a];
                    long own = 0, theirs = 0;
                    for (int b = offsets[second], last = offsets[second + 1]; b < last; b++)
                    {
                        long marked = mark[targets[b]];
                        var one = (marked + 1) >> 1;
                        theirs += marked;
                        own += one * arcs[b];
                        count[targets[b]] += one * between;
                        total += one;
                    }

                    count[second] += theirs;
                    count[node] += own;
                }

                for (var a = start; a < end; a++) mark[targets[a]] = 0;
            }
        }

        return total;
    }

    private static Clustering Collect(CompactGraph graph, RankedTies ranked, long[][] counts, long triangles, int threads)
    {
        var lists = graph.Undirected(threads).Outgoing;
        var ties = new long[graph.NodeCount];
        var coefficients = new double[graph.NodeCount];
        double sum = 0, wedges = 0;
        for (var rank = 0; rank < ranked.NodeCount; rank++)
        {
            var node = ranked.Nodes[rank];
            foreach (var lane in counts)
                if (lane is not null)
                    ties[node] += lane[rank];
        }

        for (var node = 0; node < ties.Length; node++)
        {
            double neighbours = lists.Degree(node);
            var pairs = neighbours * (neighbours - 1);
            wedges += pairs / 2;
            if (neighbours >= 2) coefficients[node] = (graph.Directed ? ties[node] : 2.0 * ties[node]) / pairs;
            sum += coefficients[node];
        }

        return new Clustering(coefficients, ties, triangles, ties.Length == 0 ? 0 : sum / ties.Length, wedges == 0 ? 0 : 3.0 * triangles / wedges);
    }
}
