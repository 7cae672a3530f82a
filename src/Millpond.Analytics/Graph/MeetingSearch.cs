namespace Millpond.Analytics.Graph;

/// <summary>A breadth-first search from two ends that meets in the middle, and finds all shortest paths.</summary>
internal sealed class MeetingSearch<T>(T outgoing, T incoming)
    where T : struct, INeighbours
{
    private readonly Side _forward = new();
    private readonly Side _backward = new();

    public Introduction Run(int from, int to)
    {
        if (from == to) return new Introduction(0, 1, [[new Introducer(from, 1)]], [from]);
        _forward.Begin(from, Work(outgoing, from));
        _backward.Begin(to, Work(incoming, to));
        while (_forward.Front.Count > 0 && _backward.Front.Count > 0)
        {
            var ahead = _forward.Work <= _backward.Work;
            var (side, other) = ahead ? (_forward, _backward) : (_backward, _forward);
            if (Advance(side, other, ahead ? outgoing : incoming)) return Collect(to);
        }

        return Introduction.None;
    }

    private static long Work(T lists, int node) => lists.First(node).Length + lists.Second(node).Length;

    /// <summary>One whole level; true when it touched the other side.</summary>
    private static bool Advance(Side side, Side other, T lists)
    {
        side.Work = 0;
        var next = new List<int>();
        var met = false;
        var level = side.Level + 1;
        foreach (var node in side.Front)
        {
            met |= Advance(lists.First(node), side, other, level, next);
            met |= Advance(lists.Second(node), side, other, level, next);
        }

        foreach (var node in next) side.Work += Work(lists, node);
        side.Level = level;
        side.Front = next;
        return met;
    }

    private static bool Advance(ReadOnlySpan<int> neighbours, Side side, Side other, int level, List<int> next)
    {
        var met = false;
        foreach (var neighbour in neighbours)
        {
            if (!side.Distances.TryAdd(neighbour, level)) continue;
            next.Add(neighbour);
            met |= other.Distances.ContainsKey(neighbour);
        }

        return met;
    }

    /// <summary>The last level met nodes of the other side's front only, so all meeting nodes stand at one step; from them both ways back lead over all shortest paths.</summary>
    private Introduction Collect(int to)
    {
        var (near, far) = (_forward.Level, _backward.Level);
        var length = near + far;
        var steps = new List<int>[length + 1];
        steps[near] = [.. Smaller(_forward.Front, _backward.Front).Where(node => At(_forward, node, near) && At(_backward, node, far))];
        for (var step = near - 1; step >= 0; step--) steps[step] = Back(steps[step + 1], incoming, _forward, step);
        for (var step = near + 1; step <= length; step++) steps[step] = Back(steps[step - 1], outgoing, _backward, length - step);

        var before = new Dictionary<int, double> { [steps[0][0]] = 1 };
        for (var step = 0; step < length; step++) Spread(steps[step], steps[step + 1], outgoing, before);
        var after = new Dictionary<int, double> { [to] = 1 };
        for (var step = length; step > 0; step--) Spread(steps[step], steps[step - 1], incoming, after);
        return new Introduction(
            length,
            before[to],
            [.. steps.Select(nodes => (IReadOnlyList<Introducer>)[.. nodes.Select(node => new Introducer(node, before[node] * after[node]))])],
            OnePath(steps));
    }

    private static List<int> Smaller(List<int> a, List<int> b)
    {
        var smaller = a.Count <= b.Count ? a : b;
        smaller.Sort();
        return smaller;
    }

    private static bool At(Side side, int node, int distance) => side.Distances.TryGetValue(node, out var known) && known == distance;

    private static List<int> Back(List<int> nodes, T lists, Side side, int distance)
    {
        var found = new SortedSet<int>();
        foreach (var node in nodes)
        {
            foreach (var neighbour in lists.First(node))
                if (At(side, neighbour, distance))
                    found.Add(neighbour);
            foreach (var neighbour in lists.Second(node))
                if (At(side, neighbour, distance))
                    found.Add(neighbour);
        }

        return [.. found];
    }

    private static void Spread(List<int> nodes, List<int> next, T lists, Dictionary<int, double> paths)
    {
        foreach (var node in next) paths[node] = 0;
        foreach (var node in nodes)
        {
            foreach (var neighbour in lists.First(node))
                if (next.BinarySearch(neighbour) >= 0)
                    paths[neighbour] += paths[node];
            foreach (var neighbour in lists.Second(node))
                if (next.BinarySearch(neighbour) >= 0)
                    paths[neighbour] += paths[node];
        }
    }

    private List<int> OnePath(List<int>[] steps)
    {
        var path = new List<int> { steps[0][0] };
        for (var step = 1; step < steps.Length; step++)
        {
            var last = path[^1];
            path.Add(steps[step].First(node => Tied(last, node)));
        }

        return path;
    }

    private bool Tied(int from, int to) => outgoing.First(from).Contains(to) || outgoing.Second(from).Contains(to);

    private sealed class Side
    {
        public Dictionary<int, int> Distances { get; } = [];

        public List<int> Front { get; set; } = [];

        public int Level { get; set; }

        public long Work { get; set; }

        public void Begin(int node, long work)
        {
            Distances[node] = 0;
            Front = [node];
            Work = work;
        }
    }
}
