namespace Millpond.Analytics.Graph;

/// <summary>Points on a plane in nested squares, so that a far group acts as one point.</summary>
/// <remarks>Cells stand in the order of a walk through the tree, each with the place where its subtree ends: a walk needs no stack.</remarks>
internal sealed class QuadTree(int capacity)
{
    private const int LeafSize = 8;
    private const int Depth = 16;
    private const float Opening = 1.0f;
    private const float Softening = .01f;

    private readonly uint[] _keys = new uint[capacity];
    private readonly float[] _x = new float[capacity];
    private readonly float[] _y = new float[capacity];
    private readonly float[] _mass = new float[capacity];
    private Cell[] _cells = new Cell[Math.Max(16, capacity)];
    private int _cellCount;
    private float _side;

    /// <summary>The nodes in the order of the tree.</summary>
    public int[] Order { get; } = new int[capacity];

    public void Build(float[] x, float[] y, float[] masses)
    {
        float left = float.MaxValue, low = float.MaxValue, right = float.MinValue, high = float.MinValue;
        for (var i = 0; i < x.Length; i++)
        {
            left = Math.Min(left, x[i]);
            right = Math.Max(right, x[i]);
            low = Math.Min(low, y[i]);
            high = Math.Max(high, y[i]);
        }

        _side = Math.Max(Math.Max(right - left, high - low), 1e-6f);
        var scale = ((1 << Depth) - 1) / _side;
        for (var i = 0; i < x.Length; i++)
        {
            Order[i] = i;
            _keys[i] = Interleave((uint)((x[i] - left) * scale)) | (Interleave((uint)((y[i] - low) * scale)) << 1);
        }

        Array.Sort(_keys, Order);
        for (var i = 0; i < x.Length; i++) (_x[i], _y[i], _mass[i]) = (x[Order[i]], y[Order[i]], masses[Order[i]]);
        _cellCount = 0;
        Divide(0, x.Length, Depth);
    }

    /// <summary>The sum of mass / distance, as a vector away from all other points.</summary>
    public (float X, float Y) Push(float x, float y, int node)
    {
        float pushX = 0, pushY = 0;
        for (var i = 0; i < _cellCount;)
        {
            ref readonly var cell = ref _cells[i];
            float dx = x - cell.X, dy = y - cell.Y;
            var square = (dx * dx) + (dy * dy);
            if (cell.SideSquare < square * (Opening * Opening))
            {
                var push = cell.Mass / square;
                pushX += dx * push;
                pushY += dy * push;
                i = cell.Next;
            }
            else if (cell.IsLeaf)
            {
                PushFromPoints(cell.From, cell.To, x, y, node, ref pushX, ref pushY);
                i = cell.Next;
            }
            else
            {
                i++;
            }
        }

        return (pushX, pushY);
    }

    private void PushFromPoints(int from, int to, float x, float y, int node, ref float pushX, ref float pushY)
    {
        for (var p = from; p < to; p++)
        {
            if (Order[p] == node) continue;
            float dx = x - _x[p], dy = y - _y[p];
            if (dx == 0 && dy == 0) dx = Order[p] < node ? Softening : -Softening;
            var push = _mass[p] / Math.Max((dx * dx) + (dy * dy), Softening * Softening);
            pushX += dx * push;
            pushY += dy * push;
        }
    }

    /// <summary>Recursion is as deep as a key has pairs of bits.</summary>
    private void Divide(int from, int to, int bits)
    {
        var index = _cellCount++;
        if (index == _cells.Length) Array.Resize(ref _cells, _cells.Length * 2);
        var leaf = to - from <= LeafSize || bits == 0;
        if (!leaf)
        {
            var shift = (bits - 1) * 2;
            for (var start = from; start < to;)
            {
                var end = EndOf(_keys[start] >> shift, shift, start, to);
                Divide(start, end, bits - 1);
                start = end;
            }
        }

        double sumX = 0, sumY = 0, mass = 0;
        if (leaf)
        {
            for (var p = from; p < to; p++) Weigh(_x[p], _y[p], _mass[p]);
        }
        else
        {
            for (var child = index + 1; child < _cellCount; child = _cells[child].Next) Weigh(_cells[child].X, _cells[child].Y, _cells[child].Mass);
        }

        var side = _side / (1 << (Depth - bits));
        _cells[index] = new Cell((float)(sumX / mass), (float)(sumY / mass), (float)mass, side * side, from, to, _cellCount, leaf);

        void Weigh(float px, float py, float pointMass)
        {
            sumX += (double)px * pointMass;
            sumY += (double)py * pointMass;
            mass += pointMass;
        }
    }

    private int EndOf(uint prefix, int shift, int start, int to)
    {
        int low = start, high = to;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_keys[middle] >> shift <= prefix) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static uint Interleave(uint value)
    {
        value &= 0xFFFF;
        value = (value | (value << 8)) & 0x00FF00FF;
        value = (value | (value << 4)) & 0x0F0F0F0F;
        value = (value | (value << 2)) & 0x33333333;
        return (value | (value << 1)) & 0x55555555;
    }

    private readonly record struct Cell(float X, float Y, float Mass, float SideSquare, int From, int To, int Next, bool IsLeaf);
}
