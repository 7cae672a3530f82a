using System.Runtime.CompilerServices;

namespace Millpond.Analytics.Graph;

/// <summary>Takes ranks most of the way to where they stand still, in far fewer products with the ties than passing them on needs.</summary>
/// <remarks>
/// Ranks solve y = (1-d)/n + d * (sum of y(u)/out(u)) up to a factor: nodes that point nowhere change only that.
/// Solved by stabilised bi-conjugate gradients (van der Vorst 1992), two products a step. Sums are made in fixed parts, so every number of threads gives the same bits.
/// The method may fail on odd networks (a long circle with one more tie): then ranks stay as they were.
/// </remarks>
internal sealed class RankSolver
{
    /// <summary>The first rows are the longest, so parts are smaller than elsewhere.</summary>
    private const int Grain = 1024;

    private readonly RowsByDegree _ties;
    private readonly double _damping;
    private readonly int _threads;
    private readonly int _nodes;
    private readonly Sums[] _parts;

    private readonly double[] _shares;
    private readonly double[] _given;
    private readonly double[] _missing;
    private readonly double[] _shadow;
    private readonly double[] _course;
    private readonly double[] _courseImage;
    private readonly double[] _missingImage;

    public RankSolver(CompactGraph graph, double damping, int threads)
    {
        (_damping, _threads, _nodes) = (damping, threads, graph.NodeCount);
        _ties = new RowsByDegree(graph, threads);
        _parts = new Sums[Lanes.Chunks(_nodes, Grain)];
        _shares = new double[_nodes];
        for (var row = 0; row < _nodes; row++) _shares[row] = graph.OutDegree(_ties.Node(row)) is > 0 and var degree ? 1.0 / degree : 0;
        _given = new double[_nodes];
        _missing = new double[_nodes];
        _shadow = new double[_nodes];
        _course = new double[_nodes];
        _courseImage = new double[_nodes];
        _missingImage = new double[_nodes];
    }

    /// <summary>Improves ranks that add up to 1 until less than the tolerance is missing, with at most so many products.</summary>
    /// <returns>Products that were made. Ranks add up to 1 again.</returns>
    public int Improve(double[] known, double tolerance, int atMost)
    {
        var ranks = new double[_nodes];
        for (var row = 0; row < _nodes; row++) ranks[row] = known[_ties.Node(row)];
        var start = Start(ranks);
        var (missing, total, inShadow, products) = (start.Missing, start.Total, start.Square, 1);
        while (missing >= tolerance * total && products + 2 <= atMost)
        {
            var length = inShadow / Multiply(_course, _courseImage).ImageInShadow;
            Each((from, to) => Shorten(length, from, to));
            var image = Multiply(_missing, _missingImage);
            var weight = image.Product / image.Square;
            var next = image.InShadow - (weight * image.ImageInShadow);
            var turn = next / inShadow * (length / weight);
            var step = Each((from, to) => Step(ranks, length, weight, turn, from, to));
            (missing, total, inShadow, products) = (step.Missing, step.Total, next, products + 2);
            if (!(missing <= Bearable(start.Missing, products)) || !double.IsFinite(turn)) break;
        }

        if (missing < start.Missing)
            for (var row = 0; row < _nodes; row++) known[_ties.Node(row)] = ranks[row] / total;
        return products;
    }

    /// <summary>Each plain round is sure to multiply what is missing by the damping; who is a hundred times behind them has failed.</summary>
    private double Bearable(double start, int products) => start * Math.Min(10, 100 * Math.Pow(_damping, products));

    /// <summary>Brings ranks to the scale of the equation, and sets out towards what is missing.</summary>
    private Sums Start(double[] ranks)
    {
        var dangling = Each((from, to) =>
        {
            var sum = 0.0;
            for (var row = from; row < to; row++)
                if (_shares[row] == 0)
                    sum += ranks[row];
            return new Sums { Total = sum };
        }).Total;
        Scale(ranks, (1 - _damping) / (1 - _damping + (_damping * dangling)));
        var start = Each((from, to) => Measure(ranks, from, to));
        Give(_course);
        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sums Measure(double[] ranks, int from, int to)
    {
        var sums = default(Sums);
        for (var row = from; row < to; row++)
        {
            var missing = ((1 - _damping) / _nodes) + (_damping * PageRank.Pull(_ties.Rows, _given, row)) - ranks[row];
            _missing[row] = _shadow[row] = _course[row] = missing;
            sums.Missing += Math.Abs(missing);
            sums.Square += missing * missing;
            sums.Total += ranks[row];
        }

        return sums;
    }

    private void Scale(double[] ranks, double factor)
    {
        for (var row = 0; row < _nodes; row++) ranks[row] *= factor;
        Give(ranks);
    }

    private void Give(double[] values)
    {
        for (var row = 0; row < _nodes; row++) _given[row] = values[row] * _shares[row];
    }

    /// <summary>The image of values that have been given: what stays of them after a round.</summary>
    private Sums Multiply(double[] values, double[] image) => Each((from, to) => Multiply(values, image, from, to));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sums Multiply(double[] values, double[] image, int from, int to)
    {
        var (ties, given, shadow, damping) = (_ties.Rows, _given, _shadow, _damping);
        double product = 0, square = 0, inShadow = 0, imageInShadow = 0;
        for (var row = from; row < to; row++)
        {
            var value = values[row];
            var now = value - (damping * PageRank.Pull(ties, given, row));
            image[row] = now;
            product += now * value;
            square += now * now;
            inShadow += shadow[row] * value;
            imageInShadow += shadow[row] * now;
        }

        return new Sums { Product = product, Square = square, InShadow = inShadow, ImageInShadow = imageInShadow };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sums Shorten(double length, int from, int to)
    {
        var (missing, image, given, shares) = (_missing, _courseImage, _given, _shares);
        for (var row = from; row < to; row++)
        {
            var now = missing[row] - (length * image[row]);
            missing[row] = now;
            given[row] = now * shares[row];
        }

        return default;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sums Step(double[] ranks, double length, double weight, double turn, int from, int to)
    {
        var (missing, missingImage, course, courseImage, given, shares) = (_missing, _missingImage, _course, _courseImage, _given, _shares);
        double size = 0, total = 0;
        for (var row = from; row < to; row++)
        {
            var rank = ranks[row] + (length * course[row]) + (weight * missing[row]);
            var rest = missing[row] - (weight * missingImage[row]);
            var next = rest + (turn * (course[row] - (weight * courseImage[row])));
            (ranks[row], missing[row], course[row], given[row]) = (rank, rest, next, next * shares[row]);
            size += Math.Abs(rest);
            total += rank;
        }

        return new Sums { Missing = size, Total = total };
    }

    private Sums Each(Func<int, int, Sums> part)
    {
        Lanes.For(_nodes, Grain, _threads, (_, from, to) => _parts[from / Grain] = part(from, to));
        var sums = default(Sums);
        foreach (var of in _parts) sums.Add(of);
        return sums;
    }

    private struct Sums
    {
        public double Missing;
        public double Total;
        public double Square;
        public double Product;
        public double InShadow;
        public double ImageInShadow;

        public void Add(in Sums other)
        {
            Missing += other.Missing;
            Total += other.Total;
            Square += other.Square;
            Product += other.Product;
            InShadow += other.InShadow;
            ImageInShadow += other.ImageInShadow;
        }
    }
}
