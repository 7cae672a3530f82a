using System.Globalization;
using System.Text;

namespace Millpond.Tables;

/// <summary>Rows of a table with a header line: tabs when the header has one (fields are taken as they are), else commas with quotes as in RFC 4180.</summary>
/// <remarks>Fields are UTF-8 bytes into the reader's buffer and live until the next <see cref="Read"/>. Numbers are parsed without garbage. Empty lines are skipped, unless the table has one column only.
/// A row with more fields than the header is bad input; missing fields at the end read as empty.</remarks>
internal sealed class TableReader : IDisposable
{
    private readonly LineReader _lines;
    private readonly bool _tabs;
    private readonly List<(int Start, int Length)> _fields = [];
    private byte[] _unquoted = [];
    private int _unquotedLength;
    private bool _useUnquoted;

    public TableReader(LineReader lines)
    {
        _lines = lines;
        if (!lines.Read()) throw new BadInputException($"{lines.Path}: is empty, a header line was expected");
        _tabs = lines.Line.Contains((byte)'\t') || !lines.Line.Contains((byte)',');
        Split();
        Row = 1;
        Columns = [.. Enumerable.Range(0, _fields.Count).Select(column => Text(column).Trim())];
    }

    public IReadOnlyList<string> Columns { get; }

    public string Path => _lines.Path;

    /// <summary>Line of the file on which the current row starts; the header is row 1.</summary>
    public long Row { get; private set; }

    /// <summary>Bytes of a field of the current row.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            if (column >= _fields.Count) return [];
            var (start, length) = _fields[column];
            return (_useUnquoted ? _unquoted : _lines.Line).Slice(start, length);
        }
    }

    public bool Has(string column) => IndexOf(column) >= 0;

    /// <summary>Position of the column with this name (case does not matter).</summary>
    public int Column(string name)
    {
        var index = IndexOf(name);
        return index >= 0 ? index : throw new BadInputException(Path, 1, $"no column '{name}'; there are: {string.Join(", ", Columns)}");
    }

    /// <summary>The first of the columns named that is there.</summary>
    public int AnyColumn(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (IndexOf(name) is >= 0 and var index)
                return index;
        return Column(names[0]);
    }

    /// <summary>The named column, or the first one when no name is given.</summary>
    public int ColumnOrFirst(string? name) => name is null ? 0 : Column(name);

    public bool Read()
    {
        while (_lines.Read())
        {
            if (_lines.Line.IsEmpty && Columns.Count > 1) continue;
            Row = _lines.Row;
            Split();
            if (_fields.Count > Columns.Count) throw Bad($"{_fields.Count} fields, the header has {Columns.Count}");
            return true;
        }

        return false;
    }

    public string Text(int column)
    {
        try
        {
            return StrictUtf8.Encoding.GetString(this[column]);
        }
        catch (DecoderFallbackException)
        {
            throw Bad($"column '{Name(column)}' is not valid UTF-8");
        }
    }

    public long Int64(int column) =>
        long.TryParse(this[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Wrong(column, "a whole number");

    public int Int32(int column) =>
        Int64(column) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Wrong(column, "a whole number of 32 bits");

    public double Double(int column) =>
        double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(column, "a number");

    /// <summary>An exception that names the file and the current row.</summary>
    public BadInputException Bad(string message) => new(Path, Row, message);

    public void Dispose() => _lines.Dispose();

    private string Name(int column) => Columns is null || column >= Columns.Count ? $"{column + 1}" : Columns[column];

    private BadInputException Wrong(int column, string expected) =>
        Bad($"column '{Name(column)}' holds '{Encoding.UTF8.GetString(this[column])}', {expected} was expected");

    private int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (string.Equals(Columns[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    private void Split()
    {
        _fields.Clear();
        _useUnquoted = !_tabs && _lines.Line.Contains((byte)'"');
        if (_useUnquoted)
        {
            SplitQuoted();
            return;
        }

        var line = _lines.Line;
        var separator = _tabs ? (byte)'\t' : (byte)',';
        var start = 0;
        while (true)
        {
            var length = line[start..].IndexOf(separator);
            if (length < 0) break;
            _fields.Add((start, length));
            start += length + 1;
        }

        _fields.Add((start, line.Length - start));
    }

    private void SplitQuoted()
    {
        _unquotedLength = 0;
        var start = 0;
        var quoted = false;
        while (true)
        {
            var line = _lines.Line;
            for (var i = 0; i < line.Length; i++)
            {
                var symbol = line[i];
                if (symbol == (byte)'"')
                {
                    if (!quoted) quoted = true;
                    else if (i + 1 < line.Length && line[i + 1] == (byte)'"') Append(line[i++]);
                    else quoted = false;
                }
                else if (symbol == (byte)',' && !quoted)
                {
                    _fields.Add((start, _unquotedLength - start));
                    start = _unquotedLength;
                }
                else
                {
                    Append(symbol);
                }
            }

            if (!quoted) break;
            Append((byte)'\n');
            if (!_lines.Read()) throw Bad("a quote is opened here and never closed");
        }

        _fields.Add((start, _unquotedLength - start));
    }

    private void Append(byte value)
    {
        if (_unquotedLength == _unquoted.Length) Array.Resize(ref _unquoted, Math.Max(256, _unquoted.Length * 2));
        _unquoted[_unquotedLength++] = value;
    }
}
