namespace Millpond.Analytics.Graph;

/// <summary>One run of Tarjan's algorithm, without recursion.</summary>
internal sealed class StrongSearch(ArcLists lists)
{
    private readonly int[] _order = new int[lists.NodeCount];
    private readonly int[] _low = new int[lists.NodeCount];
    private readonly int[] _cursor = new int[lists.NodeCount];
    private readonly int[] _labels = NewLabels(lists.NodeCount);
    private readonly int[] _path = new int[lists.NodeCount];
    private readonly int[] _open = new int[lists.NodeCount];
    private int _openCount;
    private int _visited;

    public int[] Run()
    {
        for (var node = 0; node < lists.NodeCount; node++)
            if (_order[node] == 0)
                Visit(node);
        return _labels;
    }

    private void Visit(int root)
    {
        var depth = 0;
        Enter(root, ref depth);
        while (depth > 0)
        {
            var node = _path[depth - 1];
            if (_cursor[node] < lists.Offsets[node + 1])
            {
                var target = lists.Targets[_cursor[node]++];
                if (_order[target] == 0) Enter(target, ref depth);
                else if (_labels[target] < 0) _low[node] = Math.Min(_low[node], _order[target]);
                continue;
            }

            depth--;
            if (depth > 0) _low[_path[depth - 1]] = Math.Min(_low[_path[depth - 1]], _low[node]);
            if (_low[node] == _order[node]) Close(node);
        }
    }

    private void Enter(int node, ref int depth)
    {
        _order[node] = _low[node] = ++_visited;
        _cursor[node] = lists.Offsets[node];
        _path[depth++] = node;
        _open[_openCount++] = node;
    }

    private void Close(int node)
    {
        var start = _openCount;
        var smallest = node;
        int member;
        do
        {
            member = _open[--start];
            smallest = Math.Min(smallest, member);
        }
        while (member != node);

        for (var i = start; i < _openCount; i++) _labels[_open[i]] = smallest;
        _openCount = start;
    }

    private static int[] NewLabels(int count)
    {
        var labels = new int[count];
        Array.Fill(labels, -1);
        return labels;
    }
}
