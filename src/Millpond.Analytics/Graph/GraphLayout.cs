namespace Millpond.Analytics.Graph;

/// <summary>Places on a plane for the nodes of a network, so that those who are tied stand together.</summary>
/// <param name="X">Across, by node; a tie is about 1 long.</param>
/// <param name="Y">Up, by node.</param>
public sealed record GraphLayout(float[] X, float[] Y)
{
    private const int CoarsestNodes = 60;
    private const int MostLevels = 40;

    /// <summary>Places all nodes.</summary>
    /// <remarks>
    /// Multilevel force-directed placement (Walshaw, JGAA 2003; Hu, Mathematica Journal 2005): the network is coarsened by joining tied nodes, the coarsest is placed from random places,
    /// each finer one from the places of the coarser; far nodes act together (Barnes, Hut, Nature 1986). A weak pull to the middle keeps parts together that are not tied; nodes without ties stand in rings around.
    /// O(nodes log nodes + ties) a round. Direction and weights play no part. The same seed gives the same picture on any number of threads.
    /// </remarks>
    /// <param name="graph">The network.</param>
    /// <param name="seed">Of the first random places.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public static GraphLayout Of(CompactGraph graph, ulong seed = 1, int threads = 0)
    {
        threads = Lanes.Resolve(threads);
        var lists = graph.Undirected(threads).Outgoing;
        var tied = Enumerable.Range(0, lists.NodeCount).Where(node => lists.Degree(node) > 0).ToArray();
        var x = new float[lists.NodeCount];
        var y = new float[lists.NodeCount];
        if (tied.Length > 0)
        {
            var (tiedX, tiedY) = Place(LayoutLevel.Of(lists, tied), seed, threads);
            for (var i = 0; i < tied.Length; i++) (x[tied[i]], y[tied[i]]) = (tiedX[i], tiedY[i]);
        }

        Center(tied, x, y);
        PlaceLoners(lists, tied.Length, x, y);
        return new GraphLayout(x, y);
    }

    private static (float[] X, float[] Y) Place(LayoutLevel finest, ulong seed, int threads)
    {
        var levels = new List<LayoutLevel> { finest };
        while (levels[^1].NodeCount > CoarsestNodes && levels.Count < MostLevels)
        {
            var coarser = levels[^1].Coarsen();
            if (coarser.NodeCount > levels[^1].NodeCount * .95) break;
            levels.Add(coarser);
        }

        var random = new SplitMix(seed);
        var (x, y) = Scatter(levels[^1].NodeCount, ref random);
        for (var depth = levels.Count - 1; depth >= 0; depth--)
        {
            new ForceField(levels[depth], x, y, threads).Settle(first: depth == levels.Count - 1);
            if (depth > 0) (x, y) = levels[depth - 1].Inherit(x, y, ref random);
        }

        return (x, y);
    }

    private static (float[] X, float[] Y) Scatter(int count, ref SplitMix random)
    {
        var x = new float[count];
        var y = new float[count];
        var side = Math.Sqrt(count);
        for (var i = 0; i < count; i++)
        {
            x[i] = (float)((random.Unit() - .5) * side);
            y[i] = (float)((random.Unit() - .5) * side);
        }

        return (x, y);
    }

    private static void Center(int[] tied, float[] x, float[] y)
    {
        if (tied.Length == 0) return;
        double sumX = 0, sumY = 0;
        foreach (var node in tied)
        {
            sumX += x[node];
            sumY += y[node];
        }

        foreach (var node in tied)
        {
            x[node] -= (float)(sumX / tied.Length);
            y[node] -= (float)(sumY / tied.Length);
        }
    }

    /// <summary>A sunflower around the rest: equal room for each.</summary>
    private static void PlaceLoners(ArcLists lists, int tied, float[] x, float[] y)
    {
        const double GoldenAngle = 2.399963229728653;
        var radius = 0.0;
        for (var node = 0; node < x.Length; node++) radius = Math.Max(radius, Math.Sqrt(((double)x[node] * x[node]) + ((double)y[node] * y[node])));
        if (tied > 0) radius += 1;
        var placed = 0;
        for (var node = 0; node < x.Length; node++)
        {
            if (lists.Degree(node) > 0) continue;
            var distance = Math.Sqrt((radius * radius) + (placed * .5));
            var angle = placed++ * GoldenAngle;
            x[node] = (float)(distance * Math.Cos(angle));
            y[node] = (float)(distance * Math.Sin(angle));
        }
    }
}
