using System.Buffers.Text;
using System.Text;

namespace Millpond.Analytics.Graph;

/// <summary>The rows of one piece of the text.</summary>
internal sealed record EdgeListPart(long[] First, long[] Second, double[] Weights, long[] Rows)
{
    public int Count => First.Length;
}

/// <summary>Reads rows of numbers from a stream: pieces of about a megabyte, cut at line ends, parsed on all threads.</summary>
internal sealed class EdgeListParser(Stream stream, int columns, bool weighted, int threads)
{
    private const int PieceSize = 1 << 20;
    private const int LongestRow = 1 << 16;

    private byte[] _rest = [];
    private long _rows;
    private bool _begun;

    public List<EdgeListPart> Read()
    {
        var parts = new List<EdgeListPart>();
        while (true)
        {
            var pieces = new List<ReadOnlyMemory<byte>>();
            while (pieces.Count < Math.Max(2, threads) && NextPiece() is { IsEmpty: false } piece) pieces.Add(piece);
            if (pieces.Count == 0) return parts;
            Parse(pieces, parts);
        }
    }

    private ReadOnlyMemory<byte> NextPiece()
    {
        var buffer = new byte[_rest.Length + PieceSize];
        _rest.CopyTo(buffer, 0);
        var read = stream.ReadAtLeast(buffer.AsSpan(_rest.Length), PieceSize, throwOnEndOfStream: false);
        var length = _rest.Length + read;
        if (read < PieceSize)
        {
            _rest = [];
            return WithoutMark(buffer.AsMemory(0, length));
        }

        var end = buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        if (end == 0) throw new EdgeListException(_rows + 1, "is longer than a megabyte");
        _rest = buffer[end..length];
        return WithoutMark(buffer.AsMemory(0, end));
    }

    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> piece)
    {
        if (_begun) return piece;
        _begun = true;
        return piece.Span.StartsWith(Encoding.UTF8.Preamble) ? piece[3..] : piece;
    }

    private void Parse(List<ReadOnlyMemory<byte>> pieces, List<EdgeListPart> parts)
    {
        var firstRows = new long[pieces.Count + 1];
        firstRows[0] = _rows;
        for (var p = 0; p < pieces.Count; p++) firstRows[p + 1] = firstRows[p] + pieces[p].Span.Count((byte)'\n');
        var results = new EdgeListPart?[pieces.Count];
        var problems = new EdgeListException?[pieces.Count];
        Lanes.For(pieces.Count, 1, threads, (_, from, to) =>
        {
            for (var p = from; p < to; p++)
            {
                try
                {
                    results[p] = ParsePiece(pieces[p].Span, firstRows[p]);
                }
                catch (EdgeListException problem)
                {
                    problems[p] = problem;
                }
            }
        });
        if (Array.Find(problems, p => p is not null) is { } first) throw first;
        parts.AddRange(results!);
        _rows = firstRows[^1];
    }

    private EdgeListPart ParsePiece(ReadOnlySpan<byte> text, long row)
    {
        var expected = text.Count((byte)'\n') + 1;
        var first = new List<long>(expected);
        var second = new List<long>(columns > 1 ? expected : 0);
        var weights = new List<double>(weighted ? expected : 0);
        var rows = new List<long>(expected);
        while (!text.IsEmpty)
        {
            row++;
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            var at = SkipSeparators(line, 0);
            if (at == line.Length || line[at] is (byte)'#' or (byte)'%') continue;
            if (row == 1 && IsHeader(line)) continue;
            if (line.Length > LongestRow) throw new EdgeListException(row, $"is longer than {LongestRow} bytes");
            first.Add(Id(line, ref at, row));
            if (columns > 1) second.Add(Id(line, ref at, row));
            if (weighted) weights.Add(Weight(line, ref at, row));
            rows.Add(row);
        }

        return new EdgeListPart([.. first], [.. second], [.. weights], [.. rows]);
    }

    private static long Id(ReadOnlySpan<byte> line, ref int at, long row)
    {
        at = SkipSeparators(line, at);
        if (at == line.Length) throw new EdgeListException(row, "an id is missing");
        if (!Utf8Parser.TryParse(line[at..], out long id, out var length) || !EndsAt(line, at + length))
            throw new EdgeListException(row, $"'{Word(line, at)}' is not an id: a whole number of 64 bits");
        at += length;
        return id;
    }

    private static double Weight(ReadOnlySpan<byte> line, ref int at, long row)
    {
        at = SkipSeparators(line, at);
        if (at == line.Length) throw new EdgeListException(row, "the weight is missing");
        if (!Utf8Parser.TryParse(line[at..], out double weight, out var length) || !EndsAt(line, at + length) || !double.IsFinite(weight))
            throw new EdgeListException(row, $"'{Word(line, at)}' is not a weight: a finite number");
        at += length;
        return weight;
    }

    /// <summary>Whether none of the words that should be ids begins as a number does.</summary>
    private bool IsHeader(ReadOnlySpan<byte> line)
    {
        var at = 0;
        for (var column = 0; column < columns; column++)
        {
            at = SkipSeparators(line, at);
            if (at == line.Length) return column > 0;
            if (line[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.') return false;
            while (at < line.Length && !IsSeparator(line[at])) at++;
        }

        return true;
    }

    private static bool IsSeparator(byte symbol) => symbol is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\r';

    private static bool EndsAt(ReadOnlySpan<byte> line, int at) => at == line.Length || IsSeparator(line[at]);

    private static int SkipSeparators(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && IsSeparator(line[at])) at++;
        return at;
    }

    private static string Word(ReadOnlySpan<byte> line, int at)
    {
        var end = at;
        while (end < line.Length && !IsSeparator(line[end]) && end - at < 40) end++;
        return Encoding.UTF8.GetString(line[at..end]);
    }
}
