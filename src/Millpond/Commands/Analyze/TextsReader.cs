using System.Buffers;
using System.Text.Unicode;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Documents from one or several files: the named column of tables with a header; without a name the column <c>text</c> if the header has one, else each line is a document.</summary>
internal sealed class TextsReader(AnalyzeRun run, IReadOnlyList<string> paths, string? column) : IDisposable
{
    private const string UsualColumn = "text";

    private readonly IReadOnlyList<string> _paths = Present(paths);

    private int _next;
    private int _column;
    private LineReader? _lines;
    private TableReader? _table;
    private char[] _symbols = new char[1 << 12];
    private int _length;

    /// <summary>Number of the current document over all files, from 1.</summary>
    public long Document { get; private set; }

    /// <summary>The current document; lives until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Text => _symbols.AsSpan(0, _length);

    /// <summary>The table of the current file; null when its lines are the documents.</summary>
    public TableReader? Table => _table;

    /// <summary>The table, for one who needs another column of it.</summary>
    public TableReader RequiredTable(string wanted) =>
        _table ?? throw new BadInputException(_lines!.Path, 1, $"a header line with the column '{wanted}' was expected");

    public bool Read()
    {
        while (true)
        {
            if (_lines is null && !Open())
            {
                // An answer about nothing would look like "nothing found".
                return Document > 0 ? false : throw new BadInputException($"{string.Join(", ", _paths)}: has no texts");
            }

            if (_table?.Read() ?? _lines!.Read()) break;
            Close();
        }

        Document++;
        Decode(_table is null ? _lines!.Line : _table[_column]);
        if (Document % 4096 == 0) run.Progress.Report("reading", Document, "documents");
        return true;
    }

    public void Dispose() => Close();

    private bool Open()
    {
        if (_next == _paths.Count) return false;
        _lines = run.OpenLines(_paths[_next++]);
        if (!_lines.Read())
        {
            if (column is not null) throw new BadInputException($"{_lines.Path}: is empty, a header line was expected");
            return true;
        }

        _lines.Again();
        if (column is null && !HasUsualColumn(_lines.Line)) return true;
        _table = new TableReader(_lines);
        _column = _table.Column(column ?? UsualColumn);
        return true;
    }

    /// <summary>All files are looked for before the first is read: what is missing is told before anything is printed.</summary>
    private static IReadOnlyList<string> Present(IReadOnlyList<string> paths)
    {
        foreach (var path in paths) InputFile.Check(path);
        return paths;
    }

    private static bool HasUsualColumn(ReadOnlySpan<byte> header)
    {
        var separator = header.Contains((byte)'\t') ? (byte)'\t' : (byte)',';
        foreach (var range in header.Split(separator))
            if (header[range].SequenceEqual("text"u8))
                return true;
        return false;
    }

    private void Close()
    {
        _lines?.Dispose();
        _lines = null;
        _table = null;
    }

    private void Decode(ReadOnlySpan<byte> utf8)
    {
        if (_symbols.Length < utf8.Length) _symbols = new char[utf8.Length * 2];
        if (Utf8.ToUtf16(utf8, _symbols, out var read, out _length, replaceInvalidSequences: false) == OperationStatus.Done) return;
        var where = $"byte 0x{utf8[read]:X2} at position {read + 1}";
        throw _table is null ? _lines!.Bad($"is not valid UTF-8 ({where})") : _table.Bad($"column '{_table.Columns[_column]}' is not valid UTF-8 ({where})");
    }
}
