using System.Text;

namespace Millpond.Analytics.Text.Language;

/// <summary>The weights of all columns, a byte each on a quadratic scale, interleaved by bucket so that a feature costs one cache line; and their file format.</summary>
internal sealed class SentimentWeights
{
    private const string Magic = "millpond-sentiment-1";
    private const int Steps = 127;
    private const int LeastStep = 6; // a weight below 1/450 of the largest decides nothing, and most are

    private readonly sbyte[] _table;
    private readonly float[][] _values;
    private readonly double[] _constants;
    private readonly double[] _largest;

    private SentimentWeights(string trainedOn, int bits, int longest, string[] domains, sbyte[] table, double[] constants, double[] largest)
    {
        (TrainedOn, Bits, LongestNgram, Domains, _table, _constants, _largest) = (trainedOn, bits, longest, domains, table, constants, largest);
        _values = [.. largest.Select(Values)];
    }

    public string TrainedOn { get; }

    public int Bits { get; }

    public int LongestNgram { get; }

    public string[] Domains { get; }

    public int Columns => _constants.Length;

    public static SentimentWeights From(SentimentTraining training, string[] domains, List<SentimentColumn> columns)
    {
        var buckets = 1 << training.Bits;
        var table = new sbyte[buckets * columns.Count];
        var largest = columns.Select(column => column.Slope * column.Weights.Max(Math.Abs)).ToArray();
        for (var c = 0; c < columns.Count; c++)
            for (var bucket = 0; bucket < buckets; bucket++)
                table[(bucket * columns.Count) + c] = Quantize(columns[c].Weights[bucket] * columns[c].Slope, largest[c]);
        return new SentimentWeights(training.TrainedOn, training.Bits, training.LongestNgram, domains, table, [.. columns.Select(c => (c.Constant * c.Slope) + c.Shift)], largest);
    }

    public void Sum(List<int> buckets, Span<double> margins)
    {
        _constants.CopyTo(margins);
        foreach (var bucket in buckets)
        {
            var row = _table.AsSpan(bucket * margins.Length, margins.Length);
            for (var c = 0; c < row.Length; c++) margins[c] += _values[c][row[c] + Steps];
        }
    }

    /// <summary>Weight of a bucket, the experts mixed by their shares.</summary>
    public double Weight(int bucket, ReadOnlySpan<double> shares)
    {
        var weight = 0.0;
        for (var c = 0; c < shares.Length; c++) weight += shares[c] * _values[c][_table[(bucket * Columns) + c] + Steps];
        return weight;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(TrainedOn);
        writer.Write((byte)Bits);
        writer.Write((byte)LongestNgram);
        writer.Write((byte)Domains.Length);
        foreach (var domain in Domains) writer.Write(domain);
        for (var c = 0; c < Columns; c++)
        {
            writer.Write(_constants[c]);
            writer.Write(_largest[c]);
            WriteColumn(writer, c);
        }
    }

    public static SentimentWeights Read(Stream stream)
    {
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic) throw new InvalidDataException("This is not a sentiment model of this version.");
            var trainedOn = reader.ReadString();
            var (bits, longest) = (reader.ReadByte(), reader.ReadByte());
            var domains = new string[reader.ReadByte()];
            if (bits is < 12 or > 24 || longest is < 1 or > 6 || domains.Length == 0) throw new InvalidDataException("The model's header is damaged.");
            for (var i = 0; i < domains.Length; i++) domains[i] = reader.ReadString();
            var columns = domains.Length == 1 ? 1 : 2 * domains.Length;
            var (table, constants, largest) = (new sbyte[columns << bits], new double[columns], new double[columns]);
            for (var c = 0; c < columns; c++)
            {
                constants[c] = reader.ReadDouble();
                largest[c] = reader.ReadDouble();
                ReadColumn(reader, table, c, columns);
            }

            return new SentimentWeights(trainedOn, bits, longest, domains, table, constants, largest);
        }
        catch (EndOfStreamException broken)
        {
            throw new InvalidDataException("The model is cut off.", broken);
        }
    }

    /// <summary>Only what is not zero, as steps from bucket to bucket and values; a step of zero ends the column.</summary>
    private void WriteColumn(BinaryWriter writer, int column)
    {
        var last = -1;
        for (var bucket = 0; bucket < _table.Length / Columns; bucket++)
        {
            var value = _table[(bucket * Columns) + column];
            if (value == 0) continue;
            writer.Write7BitEncodedInt(bucket - last);
            writer.Write(value);
            last = bucket;
        }

        writer.Write7BitEncodedInt(0);
    }

    private static void ReadColumn(BinaryReader reader, sbyte[] table, int column, int columns)
    {
        var bucket = -1;
        for (var step = reader.Read7BitEncodedInt(); step != 0; step = reader.Read7BitEncodedInt())
        {
            bucket += step;
            if (step < 0 || bucket >= table.Length / columns) throw new InvalidDataException("The model's weights are damaged.");
            table[(bucket * columns) + column] = reader.ReadSByte();
        }
    }

    /// <summary>A quadratic scale: small weights, of which there are many, keep their ratio.</summary>
    private static sbyte Quantize(double weight, double largest)
    {
        if (largest == 0) return 0;
        var step = Math.Round(Math.Sqrt(Math.Abs(weight) / largest) * Steps);
        return step < LeastStep ? (sbyte)0 : (sbyte)Math.CopySign(step, weight);
    }

    private static float[] Values(double largest)
    {
        var values = new float[(2 * Steps) + 2];
        for (var step = -Steps; step <= Steps; step++) values[step + Steps] = (float)(Math.CopySign((double)step * step / (Steps * Steps), step) * largest);
        return values;
    }
}
