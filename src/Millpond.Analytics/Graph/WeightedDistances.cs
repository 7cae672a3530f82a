namespace Millpond.Analytics.Graph;

/// <summary>Lengths of the shortest paths from one node, along weighted ties.</summary>
/// <remarks>Dijkstra (1959) with a four-way heap of candidates. O((nodes + ties) log nodes).</remarks>
public static class WeightedDistances
{
    /// <summary>Length by node, in the unit of the weights; infinite where no path leads. Without weights every tie has length 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a node.</exception>
    /// <exception cref="ArgumentException">A weight that can be reached is negative: such a graph has no shortest paths in this sense.</exception>
    public static double[] From(CompactGraph graph, int source)
    {
        graph.Check(source, nameof(source));
        if (!graph.Weighted) return Array.ConvertAll(BreadthFirst.Distances(graph, source), d => d < 0 ? double.PositiveInfinity : d);

        var lists = graph.Outgoing;
        var weights = lists.Weights!;
        var lengths = new double[graph.NodeCount];
        Array.Fill(lengths, double.PositiveInfinity);
        lengths[source] = 0;
        var heap = new Heap();
        heap.Push(0, source);
        while (heap.TryPop(out var length, out var node))
        {
            if (length > lengths[node]) continue;
            for (int at = lists.Offsets[node], end = lists.Offsets[node + 1]; at < end; at++)
            {
                if (weights[at] < 0) throw new ArgumentException($"the tie from node {node} to node {lists.Targets[at]} has weight {weights[at]}; lengths are not negative", nameof(graph));
                var target = lists.Targets[at];
                var through = length + weights[at];
                if (through >= lengths[target]) continue;
                lengths[target] = through;
                heap.Push(through, target);
            }
        }

        return lengths;
    }

    private sealed class Heap
    {
        private (double Key, int Node)[] _items = new (double, int)[1024];
        private int _count;

        public void Push(double key, int node)
        {
            if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
            var items = _items;
            var at = _count++;
            while (at > 0)
            {
                var parent = (at - 1) >> 2;
                if (items[parent].Key <= key) break;
                items[at] = items[parent];
                at = parent;
            }

            items[at] = (key, node);
        }

        public bool TryPop(out double key, out int node)
        {
            (key, node) = _items[0];
            if (_count == 0) return false;
            var last = _items[--_count];
            var items = _items;
            var at = 0;
            while (true)
            {
                var first = (at << 2) + 1;
                if (first >= _count) break;
                var least = first;
                for (var child = first + 1; child < Math.Min(first + 4, _count); child++)
                    if (items[child].Key < items[least].Key)
                        least = child;
                if (items[least].Key >= last.Key) break;
                items[at] = items[least];
                at = least;
            }

            items[at] = last;
            return true;
        }
    }
}
