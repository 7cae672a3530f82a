using Millpond.Analytics.Graph;

namespace Millpond.Analytics.Influence;

/// <summary>What the network of reposts, taken as a whole, says about each person.</summary>
internal sealed class RepostNetwork
{
    private const int QualityRounds = 10;
    private const double PassedOnAgain = .5;
    private const int Grain = 256;

    private readonly double[] _quality;
    private readonly int[] _circles;
    private readonly int[] _core;
    private readonly double[]? _closeness;

    private RepostNetwork(double[] quality, int[] circles, int[] core, double[]? closeness)
    {
        _quality = quality;
        _circles = circles;
        _core = core;
        _closeness = closeness;
    }

    public static RepostNetwork Empty { get; } = new([], [], [], null);

    public bool HasTarget => _closeness is not null;

    /// <param name="reposts">Pairs: who reposted, whom.</param>
    /// <param name="people">Number of people.</param>
    /// <param name="target">The target group.</param>
    /// <param name="threads">Threads; 0 for all processors.</param>
    public static RepostNetwork Of(HashSet<ulong> reposts, int people, int[]? target, int threads)
    {
        if (people == 0) return Empty;
        var builder = new GraphBuilder(directed: true);
        foreach (var pair in reposts) builder.Add((int)(pair >> 32), (int)pair);
        var graph = builder.Build(people, threads);
        return new RepostNetwork(
            TunkRank(graph, threads),
            CountCircles(graph, threads),
            CoreNumbers.Of(graph, threads),
            target is null ? null : ClosenessTo(graph, target));
    }

    public double Quality(int person) => person < _quality.Length ? _quality[person] : 0;

    public double Circles(int person) => person < _circles.Length ? _circles[person] : 0;

    public double Core(int person) => person < _core.Length ? _core[person] : 0;

    public double Closeness(int person) => _closeness is not null && person < _closeness.Length ? _closeness[person] : 0;

    /// <summary>Attention given in equal parts to those one reposts; half of what one is given is passed on.</summary>
    private static double[] TunkRank(CompactGraph graph, int threads)
    {
        var quality = new double[graph.NodeCount];
        var given = new double[graph.NodeCount];
        for (var round = 0; round < QualityRounds; round++)
        {
            for (var person = 0; person < given.Length; person++)
                given[person] = graph.OutDegree(person) == 0 ? 0 : (1 + (PassedOnAgain * quality[person])) / graph.OutDegree(person);
            Lanes.For(given.Length, Grain, Lanes.Resolve(threads), (_, from, to) =>
            {
                for (var person = from; person < to; person++)
                {
                    var sum = 0.0;
                    foreach (var reposter in graph.In(person)) sum += given[reposter];
                    quality[person] = sum;
                }
            });
        }

        return quality;
    }

    /// <summary>Connected parts of the reposters of each person, among themselves.</summary>
    private static int[] CountCircles(CompactGraph graph, int threads)
    {
        threads = Lanes.Resolve(threads);
        var ties = graph.Undirected(threads);
        var circles = new int[graph.NodeCount];
        var scratch = new (int[] Roots, int[] Marks)[threads];
        Lanes.For(circles.Length, Grain, threads, (lane, from, to) =>
        {
            if (scratch[lane].Roots is null) scratch[lane] = (new int[circles.Length], new int[circles.Length]);
            var (roots, marks) = scratch[lane];
            for (var person = from; person < to; person++) circles[person] = CirclesOf(graph.In(person), ties, roots, marks, person + 1);
        });
        return circles;
    }

    private static int CirclesOf(ReadOnlySpan<int> reposters, CompactGraph ties, int[] roots, int[] marks, int mark)
    {
        foreach (var reposter in reposters)
        {
            roots[reposter] = reposter;
            marks[reposter] = mark;
        }

        var count = reposters.Length;
        foreach (var reposter in reposters)
        {
            foreach (var other in ties.Out(reposter))
            {
                if (other <= reposter || marks[other] != mark) continue;
                int a = Root(roots, reposter), b = Root(roots, other);
                if (a == b) continue;
                roots[Math.Max(a, b)] = Math.Min(a, b);
                count--;
            }
        }

        return count;
    }

    private static int Root(int[] roots, int node)
    {
        while (roots[node] != node) node = roots[node] = roots[roots[node]];
        return node;
    }

    /// <summary>A post travels from author to reposter; so the way back from the group follows the reposts.</summary>
    private static double[] ClosenessTo(CompactGraph graph, int[] target)
    {
        var closeness = new double[graph.NodeCount];
        var queue = new List<int>(target);
        foreach (var member in target) closeness[member] = 1;
        for (int first = 0, step = 1; first < queue.Count; step++)
        {
            for (var end = queue.Count; first < end; first++)
            {
                foreach (var author in graph.Out(queue[first]))
                {
                    if (closeness[author] > 0) continue;
                    closeness[author] = 1.0 / (1 + step);
                    queue.Add(author);
                }
            }
        }

        return closeness;
    }
}
