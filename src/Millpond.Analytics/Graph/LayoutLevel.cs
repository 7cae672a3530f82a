namespace Millpond.Analytics.Graph;

/// <summary>A network to be placed, in which a node may stand for several of the finer one.</summary>
internal sealed class LayoutLevel(int[] offsets, int[] targets, float[] weights, float[] masses)
{
    private const int MostJoined = 6;

    private int[] _parents = [];

    public int NodeCount => masses.Length;

    public int[] Offsets => offsets;

    public int[] Targets => targets;

    public float[] Weights => weights;

    public float[] Masses => masses;

    public static LayoutLevel Of(ArcLists lists, int[] nodes)
    {
        var names = new int[lists.NodeCount];
        for (var i = 0; i < nodes.Length; i++) names[nodes[i]] = i;
        var offsets = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++) offsets[i + 1] = offsets[i] + lists.Degree(nodes[i]);
        var targets = new int[offsets[^1]];
        for (var i = 0; i < nodes.Length; i++)
        {
            var at = offsets[i];
            foreach (var target in lists[nodes[i]]) targets[at++] = names[target];
        }

        var weights = new float[targets.Length];
        Array.Fill(weights, 1);
        var masses = new float[nodes.Length];
        Array.Fill(masses, 1);
        return new LayoutLevel(offsets, targets, weights, masses);
    }

    /// <summary>Joins each node, those with few ties first, with the free neighbour that is lightest for the strength of the tie; leaves join the group of their hub.</summary>
    public LayoutLevel Coarsen()
    {
        _parents = new int[NodeCount];
        Array.Fill(_parents, -1);
        var sizes = new List<int>();
        foreach (var node in Enumerable.Range(0, NodeCount).OrderBy(n => offsets[n + 1] - offsets[n]))
        {
            if (_parents[node] >= 0) continue;
            var partner = Partner(node, sizes);
            if (partner < 0)
            {
                _parents[node] = sizes.Count;
                sizes.Add(1);
            }
            else if (_parents[partner] >= 0)
            {
                _parents[node] = _parents[partner];
                sizes[_parents[node]]++;
            }
            else
            {
                _parents[node] = _parents[partner] = sizes.Count;
                sizes.Add(2);
            }
        }

        return Joined(sizes.Count);
    }

    public (float[] X, float[] Y) Inherit(float[] coarseX, float[] coarseY, ref SplitMix random)
    {
        // Twice as many nodes need twice the room: lengths grow by the root of it.
        var spread = (float)Math.Sqrt((double)NodeCount / coarseX.Length);
        var x = new float[NodeCount];
        var y = new float[NodeCount];
        for (var node = 0; node < NodeCount; node++)
        {
            x[node] = (coarseX[_parents[node]] * spread) + (float)(random.Unit() - .5);
            y[node] = (coarseY[_parents[node]] * spread) + (float)(random.Unit() - .5);
        }

        return (x, y);
    }

    private int Partner(int node, List<int> sizes)
    {
        var best = -1;
        var most = 0f;
        for (var at = offsets[node]; at < offsets[node + 1]; at++)
        {
            var other = targets[at];
            var joined = _parents[other] >= 0;
            if (joined && sizes[_parents[other]] >= MostJoined) continue;
            var pull = weights[at] / masses[other] * (joined ? .25f : 1);
            if (pull <= most) continue;
            most = pull;
            best = other;
        }

        return best;
    }

    private LayoutLevel Joined(int count)
    {
        var newMasses = new float[count];
        var starts = new int[count + 1];
        for (var node = 0; node < NodeCount; node++)
        {
            newMasses[_parents[node]] += masses[node];
            starts[_parents[node] + 1]++;
        }

        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        var members = new int[NodeCount];
        var next = starts[..];
        for (var node = 0; node < NodeCount; node++) members[next[_parents[node]]++] = node;

        var newOffsets = new int[count + 1];
        var newTargets = new List<int>(targets.Length / 2);
        var newWeights = new List<float>(targets.Length / 2);
        var places = new int[count];
        for (var group = 0; group < count; group++)
        {
            var begin = newTargets.Count;
            for (var i = starts[group]; i < starts[group + 1]; i++)
            {
                for (var at = offsets[members[i]]; at < offsets[members[i] + 1]; at++)
                {
                    var other = _parents[targets[at]];
                    if (other == group) continue;
                    var place = places[other] - 1;
                    if (place >= begin && place < newTargets.Count && newTargets[place] == other)
                    {
                        newWeights[place] += weights[at];
                        continue;
                    }

                    newTargets.Add(other);
                    newWeights.Add(weights[at]);
                    places[other] = newTargets.Count;
                }
            }

            newOffsets[group + 1] = newTargets.Count;
        }

        return new LayoutLevel(newOffsets, [.. newTargets], [.. newWeights], newMasses);
    }
}
