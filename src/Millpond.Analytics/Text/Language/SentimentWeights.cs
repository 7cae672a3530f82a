using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Millpond.Analytics.Text.Language;

/// <summary>The weights of all columns (what the kinds share, each kind's own, and with several kinds the gate), a byte each on a quadratic scale, interleaved by bucket so that a feature costs one cache line; and their file format.</summary>
/// <remarks>Only buckets with a weight have a row (<see cref="BucketIndex"/>). What the units add (<see cref="SentimentUnits"/>) is added here too.</remarks>
internal sealed class SentimentWeights
{
    private const string Magic = "millpond-sentiment-3";
    private const int Steps = 127;
    private const int Usual = 1024; // a text has rarely more features
    private const int LeastStep = 6; // a weight below 1/450 of the largest decides nothing, and most are

    private readonly BucketIndex _index;
    private readonly SentimentUnits _units;
    private readonly sbyte[] _table;
    private readonly double[] _worth;
    private readonly double[] _constants;
    private readonly double[] _largest;
    private readonly double[] _shares;
    private readonly sbyte[]?[] _pairs;

    /// <param name="header">What the model is.</param>
    /// <param name="index">Row of each bucket.</param>
    /// <param name="table">Steps, the columns of a row side by side.</param>
    /// <param name="constants">Constant term of each column.</param>
    /// <param name="largest">What the last step of each column is worth.</param>
    /// <param name="shares">What each kind takes of what is shared.</param>
    /// <param name="units">What sees features together.</param>
    private SentimentWeights(SentimentHeader header, BucketIndex index, sbyte[] table, double[] constants, double[] largest, double[] shares, SentimentUnits units)
    {
        (Header, _index, _table, _constants, _largest, _shares, _units) = (header, index, table, constants, largest, shares, units);
        _worth = [.. largest.Select(most => most / (Steps * Steps))];
        _pairs = new sbyte[shares.Length][];
    }

    public SentimentHeader Header { get; }

    public int Kinds => Header.Domains.Length;

    public int Columns => _constants.Length;

    public static SentimentWeights From(SentimentHeader header, int[] buckets, SentimentExperts experts, double[] slopes, KindGate gate, double sharpness, SentimentUnits units)
    {
        var kinds = slopes.Length;
        List<(float[] Weights, double Factor, double Constant)> columns = [(experts.Shared, 1, 0)];
        for (var kind = 0; kind < kinds; kind++) columns.Add((experts.Own[kind], slopes[kind], experts.Constants[kind] * slopes[kind]));
        for (var kind = 0; kind < kinds && kinds > 1; kind++) columns.Add((gate.Weights[kind], sharpness, gate.Constants[kind] * sharpness));

        double[] largest = [.. columns.Select(column => column.Factor * (column.Weights.Length == 0 ? 0 : column.Weights.Max(Math.Abs)))];
        var steps = columns.Select((column, c) => Array.ConvertAll(column.Weights, weight => Quantize(weight * column.Factor, largest[c]))).ToArray();
        int[] rows = [.. Enumerable.Range(0, buckets.Length).Where(i => units.Weighs(i) || Array.Exists(steps, column => column[i] != 0))];
        var table = new sbyte[TableSize(rows.Length, steps.Length)];
        for (var row = 0; row < rows.Length; row++)
            for (var c = 0; c < steps.Length; c++)
                table[(row * steps.Length) + c] = steps[c][rows[row]];
        double[] shares = [.. slopes.Select((slope, kind) => experts.Shares[kind] * slope)];
        return new SentimentWeights(header, new BucketIndex(1 << header.Bits, rows.Select(row => buckets[row])), table, [.. columns.Select(column => column.Constant)], largest, shares, units.Renumbered(rows));
    }

    /// <summary>Margin of each kind's expert, then the gate's.</summary>
    public void Sum(List<int> buckets, Span<double> margins)
    {
        Span<int> rows = buckets.Count <= Usual ? stackalloc int[Usual] : new int[buckets.Count];
        rows = rows[..RowsOf(buckets, rows)];
        Span<double> sums = stackalloc double[Columns];
        SumColumns(rows, sums);
        Span<float> activations = stackalloc float[_units.Count];
        _units.Activate(rows, activations);
        for (var kind = 0; kind < Kinds; kind++) margins[kind] = sums[kind + 1] + (_shares[kind] * sums[0]) + _units.Margin(kind, activations);
        sums[(Kinds + 1)..].CopyTo(margins[Kinds..]);
    }

    /// <summary>The gate's margins alone: all it takes to say what kind a text is.</summary>
    public void SumGate(List<int> buckets, Span<double> margins)
    {
        Span<int> rows = buckets.Count <= Usual ? stackalloc int[Usual] : new int[buckets.Count];
        Span<double> sums = stackalloc double[Columns];
        SumColumns(rows[..RowsOf(buckets, rows)], sums);
        sums[(Kinds + 1)..].CopyTo(margins);
    }

    /// <summary>Margin of one kind's expert alone: two columns instead of all.</summary>
    public double Sum(List<int> buckets, int kind)
    {
        Span<int> rows = buckets.Count <= Usual ? stackalloc int[Usual] : new int[buckets.Count];
        rows = rows[..RowsOf(buckets, rows)];
        var pairs = _pairs[kind] ?? PairsOf(kind);
        var (shared, own) = (0L, 0L);
        foreach (var row in rows)
        {
            shared += Squared(pairs[2 * row]);
            own += Squared(pairs[(2 * row) + 1]);
        }

        Span<float> activations = stackalloc float[_units.Count];
        _units.Activate(rows, activations);
        return _constants[kind + 1] + (own * _worth[kind + 1]) + (_shares[kind] * (_constants[0] + (shared * _worth[0]))) + _units.Margin(kind, activations);
    }

    /// <summary>Weight of each bucket of a text, the experts mixed by their shares.</summary>
    public double[] WeightsOf(List<int> buckets, ReadOnlySpan<double> shares)
    {
        int[] all = [.. buckets.Select(_index.Row)];
        int[] known = [.. Enumerable.Range(0, all.Length).Where(i => all[i] >= 0)];
        int[] rows = [.. known.Select(i => all[i])];
        var parts = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) parts[i] = Weight(rows[i], shares);
        _units.AddWeights(rows, shares, parts);
        var weights = new double[all.Length];
        for (var i = 0; i < rows.Length; i++) weights[known[i]] = parts[i];
        return weights;
    }

    private double Weight(int row, ReadOnlySpan<double> shares)
    {
        var steps = _table.AsSpan(row * Columns, Columns);
        var weight = 0.0;
        for (var kind = 0; kind < shares.Length; kind++)
            if (shares[kind] > 0) weight += shares[kind] * ((Squared(steps[kind + 1]) * _worth[kind + 1]) + (_shares[kind] * Squared(steps[0]) * _worth[0]));
        return weight;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        Header.Write(writer);
        foreach (var share in _shares) writer.Write(share);
        _index.Write(writer);
        for (var c = 0; c < Columns; c++)
        {
            writer.Write(_constants[c]);
            writer.Write(_largest[c]);
            WriteColumn(writer, c);
        }

        _units.Write(writer);
    }

    /// <exception cref="InvalidDataException">No such file.</exception>
    public static SentimentWeights Read(Stream stream)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic) throw new InvalidDataException("This is not a sentiment model of this version.");
            var header = SentimentHeader.Read(reader);
            var shares = new double[header.Domains.Length];
            for (var kind = 0; kind < shares.Length; kind++) shares[kind] = Finite(reader);
            var index = BucketIndex.Read(reader, 1 << header.Bits);
            var columns = header.Domains.Length == 1 ? 2 : 1 + (2 * header.Domains.Length);
            var (table, constants, largest) = (new sbyte[TableSize(index.Count, columns)], new double[columns], new double[columns]);
            for (var c = 0; c < columns; c++)
            {
                constants[c] = Finite(reader);
                largest[c] = Finite(reader);
                ReadColumn(reader, table, c, columns);
            }

            return new SentimentWeights(header, index, table, constants, largest, shares, SentimentUnits.Read(reader, index.Count, shares.Length));
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The model is cut off or damaged.", broken);
        }
    }

    private static double Finite(BinaryReader reader) =>
        reader.ReadDouble() is var value && double.IsFinite(value) ? value : throw new InvalidDataException("The model's weights are damaged.");

    /// <summary>Both columns of a kind beside each other, made when it is first asked for: few enough bytes to stay near the processor, which the table is not.</summary>
    private sbyte[] PairsOf(int kind)
    {
        var pairs = new sbyte[2 * _index.Count];
        for (var row = 0; row < _index.Count; row++) (pairs[2 * row], pairs[(2 * row) + 1]) = (_table[row * Columns], _table[(row * Columns) + kind + 1]);
        return _pairs[kind] = pairs; // whoever comes second makes the same
    }

    /// <summary>The rows of the buckets that have one.</summary>
    /// <returns>How many.</returns>
    private int RowsOf(List<int> buckets, Span<int> rows)
    {
        var count = 0;
        foreach (var bucket in buckets)
        {
            var row = _index.Row(bucket);
            rows[count] = row;
            count += row < 0 ? 0 : 1;
        }

        return count;
    }

    /// <summary>Only what is not zero, as steps from row to row and values; a step of zero ends the column.</summary>
    private void WriteColumn(BinaryWriter writer, int column)
    {
        var last = -1;
        for (var row = 0; row < _index.Count; row++)
        {
            var value = _table[(row * Columns) + column];
            if (value == 0) continue;
            writer.Write7BitEncodedInt(row - last);
            writer.Write(value);
            last = row;
        }

        writer.Write7BitEncodedInt(0);
    }

    private static void ReadColumn(BinaryReader reader, sbyte[] table, int column, int columns)
    {
        var (row, rows) = (-1, (table.Length - Vector128<sbyte>.Count) / columns);
        for (var step = reader.Read7BitEncodedInt(); step != 0; step = reader.Read7BitEncodedInt())
        {
            if (step < 0 || step >= rows - row) throw new InvalidDataException("The model's weights are damaged.");
            row += step;
            table[(row * columns) + column] = Math.Max(reader.ReadSByte(), (sbyte)-Steps);
        }
    }

    /// <summary>A quadratic scale: small weights, of which there are many, keep their ratio.</summary>
    private static sbyte Quantize(double weight, double largest)
    {
        if (largest == 0) return 0;
        var step = Math.Round(Math.Sqrt(Math.Abs(weight) / largest) * Steps);
        return step < LeastStep ? (sbyte)0 : (sbyte)Math.CopySign(step, weight);
    }

    /// <summary>What a step is worth on that scale, the last one being worth 127 x 127.</summary>
    private static int Squared(sbyte step) => step * Math.Abs((int)step);

    /// <summary>Columns are read sixteen at once, so behind the last row there is room for what is read beyond it.</summary>
    private static int TableSize(int rows, int columns) => (rows * columns) + Vector128<sbyte>.Count;

    /// <summary>All columns over a text. Their sums fit 32 bits: it would take 133,000 different n-grams of the largest weight to fill them.</summary>
    private void SumColumns(ReadOnlySpan<int> rows, Span<double> sums)
    {
        for (var from = 0; from < sums.Length; from += Vector128<sbyte>.Count)
        {
            var (a, b, c, d) = (Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero, Vector128<int>.Zero);
            foreach (var row in rows)
            {
                var (low, high) = Vector128.Widen(Vector128.Create<sbyte>(_table.AsSpan((row * sums.Length) + from, Vector128<sbyte>.Count)));
                low *= Vector128.Abs(low);
                high *= Vector128.Abs(high);
                a += Vector128.WidenLower(low);
                b += Vector128.WidenUpper(low);
                c += Vector128.WidenLower(high);
                d += Vector128.WidenUpper(high);
            }

            for (var i = 0; i < Vector128<sbyte>.Count && from + i < sums.Length; i++)
                sums[from + i] = _constants[from + i] + (_worth[from + i] * (i switch { < 4 => a[i], < 8 => b[i - 4], < 12 => c[i - 8], _ => d[i - 12] }));
        }
    }
}
