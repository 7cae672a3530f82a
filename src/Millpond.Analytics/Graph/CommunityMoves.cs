using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Graph;

/// <summary>The two steps of Leiden on one level: nodes move to where they gain most; then each community is built up anew from its nodes.</summary>
/// <remarks>Compiled at its best at once: on networks of some thousand people it is over before the runtime would find out that it is worth it.</remarks>
/// <param name="level">The level.</param>
/// <param name="resolution">Weight of what chance would have.</param>
/// <param name="seed">Decides in which order nodes are taken.</param>
internal sealed class CommunityMoves(CommunityLevel level, double resolution, ulong seed)
{
    /// <summary>A gain must exceed the rounding of sums, else two nodes could change places for ever.</summary>
    private const double Noise = 1e-10;

    private readonly double[] _sums = new double[level.NodeCount];
    private readonly int[] _touched = new int[level.NodeCount];
    private readonly int[] _order = Shuffled(level.NodeCount, seed);

    /// <summary>Moves nodes, and looks again at those whose neighbours moved, until none gains.</summary>
    /// <param name="groups">Community by node, numbers below the number of nodes; changed in place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(int[] groups)
    {
        var joint = new double[level.NodeCount];
        var members = new int[level.NodeCount];
        for (var node = 0; node < groups.Length; node++)
        {
            joint[groups[node]] += level.Strengths[node];
            members[groups[node]]++;
        }

        var empty = new Stack<int>();
        for (var group = members.Length - 1; group >= 0; group--)
            if (members[group] == 0)
                empty.Push(group);

        var queue = (int[])_order.Clone();
        var settled = new bool[level.NodeCount];
        var (head, waiting) = (0, queue.Length);
        while (waiting > 0)
        {
            var node = queue[head];
            head = head + 1 == queue.Length ? 0 : head + 1;
            waiting--;
            settled[node] = true;
            var before = groups[node];
            var touched = _touched.AsSpan(0, level.Sum(node, groups, _sums, _touched));
            joint[before] -= level.Strengths[node];
            var best = Best(node, before, joint, touched, members[before] > 1 ? empty : null);
            joint[best] += level.Strengths[node];
            foreach (var group in touched) _sums[group] = 0;
            if (best == before) continue;

            groups[node] = best;
            if (members[best]++ == 0) empty.Pop();
            if (--members[before] == 0) empty.Push(before);
            foreach (var neighbour in level.Neighbours(node))
            {
                if (!settled[neighbour] || groups[neighbour] == best) continue;
                settled[neighbour] = false;
                var last = head + waiting++;
                queue[last < queue.Length ? last : last - queue.Length] = neighbour;
            }
        }
    }

    /// <summary>Builds groups within communities: a node that is alone joins the group of its community that gains most, if both are tied well enough to the rest of it.</summary>
    /// <returns>Groups, numbered from 0; each lies within one community and hangs together.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int[] Groups, int Count) Refine(int[] communities)
    {
        var whole = new double[level.NodeCount];
        var joint = (double[])level.Strengths.Clone();
        var leaving = new double[level.NodeCount];
        var groups = new int[level.NodeCount];
        var alone = new bool[level.NodeCount];
        for (var node = 0; node < groups.Length; node++)
        {
            groups[node] = node;
            alone[node] = true;
            whole[communities[node]] += level.Strengths[node];
            leaving[node] = Within(node, communities);
        }

        foreach (var node in _order)
        {
            var community = communities[node];
            if (!alone[node] || !Holds(leaving[node], level.Strengths[node], whole[community])) continue;
            var touched = _touched.AsSpan(0, level.Sum(node, groups, _sums, _touched));
            var best = -1;
            var most = Noise * level.Strengths[node];
            foreach (var group in touched)
            {
                if (communities[group] != community || !Holds(leaving[group], joint[group], whole[community])) continue;
                var gain = _sums[group] - (resolution * level.Strengths[node] / level.Total * joint[group]);
                if (gain < most || (gain == most && group >= best)) continue;
                most = gain;
                best = group;
            }

            if (best >= 0)
            {
                leaving[best] += leaving[node] - (2 * _sums[best]);
                joint[best] += level.Strengths[node];
                groups[node] = best;
                alone[node] = alone[best] = false;
            }

            foreach (var group in touched) _sums[group] = 0;
        }

        return Number(groups);
    }

    /// <summary>The same groups, numbered from 0 in the order of their first nodes.</summary>
    public static (int[] Groups, int Count) Number(int[] groups)
    {
        var names = new int[groups.Length];
        Array.Fill(names, -1);
        var numbered = new int[groups.Length];
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            if (names[groups[node]] < 0) names[groups[node]] = count++;
            numbered[node] = names[groups[node]];
        }

        return (numbered, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Best(int node, int before, double[] joint, ReadOnlySpan<int> touched, Stack<int>? empty)
    {
        var strength = resolution * level.Strengths[node] / level.Total;
        var stay = _sums[before] - (strength * joint[before]);
        var least = stay + (Noise * level.Strengths[node]);
        var (best, most) = (before, stay);
        foreach (var community in touched)
        {
            var gain = _sums[community] - (strength * joint[community]);
            if (gain <= least || gain < most || (gain == most && community >= best)) continue;
            most = gain;
            best = community;
        }

        return empty is not null && least < 0 && most < 0 ? empty.Peek() : best;
    }

    /// <summary>Whether what ties a part to the rest of its community is no less than chance would have it.</summary>
    private bool Holds(double leaving, double part, double whole) => leaving >= resolution * part * (whole - part) / level.Total * (1 - Noise);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Within(int node, int[] communities)
    {
        var sum = 0.0;
        var neighbours = level.Neighbours(node);
        var weights = level.Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
            if (communities[neighbours[i]] == communities[node])
                sum += weights.IsEmpty ? 1 : weights[i];
        return sum;
    }

    private static int[] Shuffled(int count, ulong seed)
    {
        var random = new SplitMix(seed);
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var j = random.Below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }

        return order;
    }
}
