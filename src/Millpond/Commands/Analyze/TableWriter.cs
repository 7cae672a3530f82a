using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Millpond.Commands.Analyze;

/// <summary>Writes a table row by row, field by field, without garbage: TSV with a header line, or one JSON object a line.</summary>
/// <remarks>Fields are written in the order of the columns. In TSV a tab or line break inside a text becomes a space; an infinite or undefined number is <c>inf</c>, <c>-inf</c>, <c>nan</c> (JSON: null).</remarks>
internal sealed class TableWriter : IDisposable
{
    /// <summary>Bytes after which rows are handed on.</summary>
    public const int Block = 1 << 16;

    private readonly Stream _stream;
    private readonly TableFormat _format;
    private readonly byte[][] _keys;
    private readonly ArrayBufferWriter<byte> _buffer = new(Block * 2);
    private int _column;

    public TableWriter(Stream stream, TableFormat format, ReadOnlySpan<string> columns)
    {
        _stream = stream;
        _format = format;
        _keys = new byte[columns.Length][];
        for (var i = 0; i < columns.Length; i++)
            _keys[i] = Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(columns[i])}\":");
        if (format == TableFormat.Tsv) _buffer.Write(Encoding.UTF8.GetBytes(string.Join('\t', columns.ToArray()) + "\n"));
    }

    /// <summary>Fields of a row that were already written.</summary>
    public int Column => _column;

    public TableWriter Write(long value)
    {
        Begin();
        var span = _buffer.GetSpan(20);
        value.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
        return this;
    }

    /// <summary>Shortest form that reads back as the same number.</summary>
    public TableWriter Write(double value) => Write(value, default);

    /// <param name="value">The number.</param>
    /// <param name="format">A numeric format, as <c>F6</c>.</param>
    public TableWriter Write(double value, ReadOnlySpan<char> format)
    {
        Begin();
        if (!double.IsFinite(value))
        {
            _buffer.Write(_format == TableFormat.Ndjson ? "null"u8 : double.IsNaN(value) ? "nan"u8 : value > 0 ? "inf"u8 : "-inf"u8);
            return this;
        }

        var span = _buffer.GetSpan(400);
        value.TryFormat(span, out var written, format, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
        return this;
    }

    public TableWriter Write(bool value)
    {
        Begin();
        _buffer.Write(_format == TableFormat.Ndjson ? value ? "true"u8 : "false"u8 : value ? "1"u8 : "0"u8);
        return this;
    }

    public TableWriter Write(ReadOnlySpan<char> value)
    {
        Begin();
        if (_format == TableFormat.Ndjson)
        {
            WriteQuoted(value);
            return this;
        }

        var span = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
        var written = Encoding.UTF8.GetBytes(value, span);
        Blank(span[..written]);
        _buffer.Advance(written);
        return this;
    }

    public TableWriter Write(string? value) => Write(value.AsSpan());

    /// <summary>A text that is UTF-8 already.</summary>
    public TableWriter Write(ReadOnlySpan<byte> value)
    {
        if (_format == TableFormat.Ndjson) return Write(Encoding.UTF8.GetString(value).AsSpan());

        Begin();
        var span = _buffer.GetSpan(value.Length);
        value.CopyTo(span);
        Blank(span[..value.Length]);
        _buffer.Advance(value.Length);
        return this;
    }

    /// <summary>Begins a text that comes in parts (which must need no escape); <see cref="EndText"/> closes it.</summary>
    public void BeginText()
    {
        Begin();
        if (_format == TableFormat.Ndjson) _buffer.Write("\""u8);
    }

    public void AppendText(ReadOnlySpan<char> part)
    {
        var span = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(part.Length));
        _buffer.Advance(Encoding.UTF8.GetBytes(part, span));
    }

    public TableWriter EndText()
    {
        if (_format == TableFormat.Ndjson) _buffer.Write("\""u8);
        return this;
    }

    /// <summary>A field without a value: empty in TSV, null in JSON.</summary>
    public TableWriter WriteNone()
    {
        Begin();
        if (_format == TableFormat.Ndjson) _buffer.Write("null"u8);
        return this;
    }

    public void EndRow()
    {
        if (_column != _keys.Length) throw new InvalidOperationException($"{_column} of {_keys.Length} fields were written");
        _buffer.Write(_format == TableFormat.Ndjson ? "}\n"u8 : "\n"u8);
        _column = 0;
        if (_buffer.WrittenCount >= Block) Flush();
    }

    public void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => Flush();

    private void Begin()
    {
        if (_format == TableFormat.Ndjson) _buffer.Write(_keys[_column]);
        else if (_column > 0) _buffer.Write("\t"u8);
        _column++;
    }

    private void WriteQuoted(ReadOnlySpan<char> value)
    {
        _buffer.Write("\""u8);
        var escaped = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value.ToString());
        var span = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(escaped.Length));
        _buffer.Advance(Encoding.UTF8.GetBytes(escaped, span));
        _buffer.Write("\""u8);
    }

    private static void Blank(Span<byte> text)
    {
        text.Replace((byte)'\t', (byte)' ');
        text.Replace((byte)'\n', (byte)' ');
        text.Replace((byte)'\r', (byte)' ');
    }
}
