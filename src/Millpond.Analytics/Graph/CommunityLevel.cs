using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Graph;

/// <summary>A network one level up: its nodes are groups of the level below, its ties their joint weight.</summary>
internal sealed class CommunityLevel(int[] offsets, int[] targets, double[]? weights, double[] strengths, double[] inner, double total)
{
    public int NodeCount => strengths.Length;

    /// <summary>Weight of the ties of each node, those within its group included.</summary>
    public double[] Strengths => strengths;

    /// <summary>Weight of all nodes together: twice that of the ties.</summary>
    public double Total => total;

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

    /// <summary>Neighbours of a node; itself is never among them.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);

    /// <summary>Weights of the ties to <see cref="Neighbours"/>; empty where each is 1.</summary>
    public ReadOnlySpan<double> Weights(int node) => weights is null ? [] : weights.AsSpan(offsets[node], offsets[node + 1] - offsets[node]);

    /// <summary>Adds up the weights of the ties of a node by the group of the neighbour.</summary>
    /// <param name="node">The node.</param>
    /// <param name="groups">Group by node.</param>
    /// <param name="sums">Sums by group; must be 0.</param>
    /// <param name="touched">Gains the groups whose sums are not 0 any more, behind the <paramref name="count"/> that are there.</param>
    /// <param name="count">Groups in <paramref name="touched"/>.</param>
    /// <returns>How many are there now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Sum(int node, int[] groups, double[] sums, int[] touched, int count = 0)
    {
        var neighbours = Neighbours(node);
        var tied = Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            var group = groups[neighbours[i]];
            var weight = tied.IsEmpty ? 1 : tied[i];
            if (weight == 0) continue;
            if (sums[group] == 0) touched[count++] = group;
            sums[group] += weight;
        }

        return count;
    }

    /// <summary>The level above, where each group is a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CommunityLevel Merge(int[] groups, int count)
    {
        var newStrengths = new double[count];
        var newInner = new double[count];
        for (var node = 0; node < NodeCount; node++)
        {
            newStrengths[groups[node]] += strengths[node];
            newInner[groups[node]] += inner[node];
        }

        var (members, starts) = Members(groups, count);
        var newOffsets = new int[count + 1];
        var newTargets = new List<int>(targets.Length);
        var newWeights = new List<double>(targets.Length);
        var sums = new double[count];
        var touched = new int[count];
        for (var group = 0; group < count; group++)
        {
            var others = 0;
            for (var i = starts[group]; i < starts[group + 1]; i++) others = Sum(members[i], groups, sums, touched, others);
            newInner[group] += sums[group];
            sums[group] = 0;
            foreach (var other in touched.AsSpan(0, others))
            {
                if (other == group) continue;
                newTargets.Add(other);
                newWeights.Add(sums[other]);
                sums[other] = 0;
            }

            newOffsets[group + 1] = newTargets.Count;
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

    /// <summary>Takes groups apart that do not hang together, and numbers what is left from 0.</summary>
    public (int[] Pieces, int Count) Split(int[] groups)
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
                foreach (var neighbour in Neighbours(node))
                {
                    if (pieces[neighbour] >= 0 || groups[neighbour] != groups[start]) continue;
                    pieces[neighbour] = count;
                    stack.Push(neighbour);
                }
            }

            count++;
        }

        return (pieces, count);
    }

    private static (int[] Members, int[] Starts) Members(int[] groups, int count)
    {
        var starts = new int[count + 1];
        foreach (var group in groups) starts[group + 1]++;
        for (var g = 0; g < count; g++) starts[g + 1] += starts[g];
        var members = new int[groups.Length];
        var next = starts[..];
        for (var node = 0; node < groups.Length; node++) members[next[groups[node]]++] = node;
        return (members, starts);
    }
}
