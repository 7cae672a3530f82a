namespace Millpond.Analytics.Graph;

/// <summary>A network one level up: its nodes are groups of the level below, its ties their joint weight.</summary>
internal sealed class CommunityLevel(int[] offsets, int[] targets, double[]? weights, double[] strengths, double[] inner, double total)
{
    public int NodeCount => strengths.Length;

    public static CommunityLevel Of(ArcLists lists)
    {
        var strengths = new double[lists.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            if (lists.Weights is null) strengths[node] = lists.Degree(node);
            else for (var at = lists.Offsets[node]; at < lists.Offsets[node + 1]; at++) strengths[node] += lists.Weights[at];
        }

        return new CommunityLevel(lists.Offsets, lists.Targets, lists.Weights, strengths, new double[strengths.Length], strengths.Sum());
    }

    /// <summary>Moves nodes to the neighbouring community that gains most until none gains; then splits what does not hang together.</summary>
    public (int[] Communities, int Count) Group(double resolution)
    {
        var communities = Move(resolution);
        return Split(communities);
    }

    public CommunityLevel Merge(int[] communities, int count)
    {
        var newStrengths = new double[count];
        var newInner = new double[count];
        for (var node = 0; node < NodeCount; node++)
        {
            newStrengths[communities[node]] += strengths[node];
            newInner[communities[node]] += inner[node];
        }

        var (members, starts) = Members(communities, count);
        var newOffsets = new int[count + 1];
        var newTargets = new List<int>();
        var newWeights = new List<double>();
        var sums = new double[count];
        var touched = new List<int>();
        for (var community = 0; community < count; community++)
        {
            for (var i = starts[community]; i < starts[community + 1]; i++) Sum(members[i], communities, sums, touched);
            newInner[community] += sums[community];
            touched.Sort();
            foreach (var other in touched)
            {
                if (other != community)
                {
                    newTargets.Add(other);
                    newWeights.Add(sums[other]);
                }

                sums[other] = 0;
            }

            touched.Clear();
            newOffsets[community + 1] = newTargets.Count;
        }

        return new CommunityLevel(newOffsets, [.. newTargets], [.. newWeights], newStrengths, newInner, total);
    }

    /// <summary>Modularity of each node being a community of its own.</summary>
    public double Modularity(double resolution)
    {
        if (total == 0) return 0;
        var sum = 0.0;
        for (var node = 0; node < NodeCount; node++) sum += (inner[node] / total) - (resolution * (strengths[node] / total) * (strengths[node] / total));
        return sum;
    }

    private int[] Move(double resolution)
    {
        var communities = new int[NodeCount];
        var queue = new int[NodeCount];
        var queued = new bool[NodeCount];
        for (var node = 0; node < NodeCount; node++)
        {
            communities[node] = queue[node] = node;
            queued[node] = true;
        }

        var sums = new double[NodeCount];
        var touched = new List<int>();
        var joint = (double[])strengths.Clone();
        int head = 0, waiting = NodeCount;
        while (waiting > 0)
        {
            var node = queue[head];
            head = head + 1 == queue.Length ? 0 : head + 1;
            waiting--;
            queued[node] = false;
            var before = communities[node];
            Sum(node, communities, sums, touched);
            joint[before] -= strengths[node];
            var best = Best(node, before, sums, touched, joint, resolution);
            joint[best] += strengths[node];
            foreach (var community in touched) sums[community] = 0;
            touched.Clear();
            if (best == before) continue;

            communities[node] = best;
            for (var at = offsets[node]; at < offsets[node + 1]; at++)
            {
                var neighbour = targets[at];
                if (queued[neighbour] || communities[neighbour] == best) continue;
                queued[neighbour] = true;
                queue[(head + waiting++) % queue.Length] = neighbour;
            }
        }

        return communities;
    }

    private int Best(int node, int before, double[] sums, List<int> touched, double[] joint, double resolution)
    {
        // A gain must exceed the rounding of sums, else two nodes could change places for ever.
        const double Noise = 1e-10;
        var strength = resolution * strengths[node] / total;
        var best = before;
        var most = sums[before] - (strength * joint[before]);
        var least = Noise * Math.Max(1, strengths[node]);
        var stay = most;
        foreach (var community in touched)
        {
            var gain = sums[community] - (strength * joint[community]);
            if (gain <= stay + least || gain < most || (gain == most && community >= best)) continue;
            most = gain;
            best = community;
        }

        return best;
    }

    private void Sum(int node, int[] communities, double[] sums, List<int> touched)
    {
        for (var at = offsets[node]; at < offsets[node + 1]; at++)
        {
            var community = communities[targets[at]];
            var weight = weights is null ? 1 : weights[at];
            if (weight == 0) continue;
            if (sums[community] == 0) touched.Add(community);
            sums[community] += weight;
        }
    }

    private (int[] Communities, int Count) Split(int[] communities)
    {
        var pieces = new int[NodeCount];
        Array.Fill(pieces, -1);
        var stack = new Stack<int>();
        var count = 0;
        for (var start = 0; start < NodeCount; start++)
        {
            if (pieces[start] >= 0) continue;
            pieces[start] = count;
            stack.Push(start);
            while (stack.TryPop(out var node))
            {
                for (var at = offsets[node]; at < offsets[node + 1]; at++)
                {
                    var neighbour = targets[at];
                    if (pieces[neighbour] >= 0 || communities[neighbour] != communities[start]) continue;
                    pieces[neighbour] = count;
                    stack.Push(neighbour);
                }
            }

            count++;
        }

        return (pieces, count);
    }

    private static (int[] Members, int[] Starts) Members(int[] communities, int count)
    {
        var starts = new int[count + 1];
        foreach (var community in communities) starts[community + 1]++;
        for (var c = 0; c < count; c++) starts[c + 1] += starts[c];
        var members = new int[communities.Length];
        var next = starts[..];
        for (var node = 0; node < communities.Length; node++) members[next[communities[node]]++] = node;
        return (members, starts);
    }
}
