using System.Text;
using System.Text.Json;
using Millpond.Tables;

namespace Millpond.Imports;

/// <summary>The rows of a file: CSV or TSV with a header line, or NDJSON; packed with gzip or not. Told by its content, not by its name.</summary>
/// <remarks>A row that cannot be read is given as a reject, and reading goes on with the next.</remarks>
internal sealed class ImportFile : IDisposable
{
    private readonly LineReader _lines;
    private readonly TableReader? _table;
    private readonly ImportLayout _layout;

    private ImportFile(LineReader lines, TableReader? table, IReadOnlyList<string> columns, ImportMapping mapping) =>
        (_lines, _table, Columns, _layout) = (lines, table, columns, new ImportLayout(mapping, columns));

    /// <summary>Names of the columns; of the first row where the file is NDJSON.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <exception cref="BadInputException">The file is missing, empty or has no header that can be read.</exception>
    public static ImportFile Open(string path, ImportMapping mapping)
    {
        var lines = new LineReader(InputFile.Open(path, Console.OpenStandardInput), path);
        if (!lines.Read()) throw new BadInputException($"{path}: is empty");
        lines.Again();
        if (lines.Line.TrimStart((byte)' ').StartsWith("{"u8)) return new ImportFile(lines, null, NamesOf(lines), mapping);
        var table = new TableReader(lines);
        return new ImportFile(lines, table, table.Columns, mapping);
    }

    /// <summary>Reads the next row; false at the end. Exactly one of row and reject is given.</summary>
    public bool Read(out ImportRow? row, out ImportReject? reject)
    {
        (row, reject) = (null, null);
        try
        {
            if (_table is null)
            {
                if (!_lines.Read()) return false;
                var line = _lines.Text();
                row = new ImportRow(_lines.Row, line, JsonRow.Columns(line), _layout);
                return true;
            }

            if (!_table.Read()) return false;
            var cells = new string[Columns.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = _table.Text(i);
            row = new ImportRow(_table.Row, cells, _layout);
            return true;
        }
        catch (Exception e) when (e is BadInputException or JsonException or RejectException)
        {
            reject = new ImportReject { Row = _table?.Row ?? _lines.Row, Field = "", Reason = e.Message, Raw = Encoding.UTF8.GetString(_lines.Line) };
            return true;
        }
    }

    public void Dispose() => _lines.Dispose();

    private static string[] NamesOf(LineReader lines)
    {
        try
        {
            return [.. JsonRow.Columns(lines.Text()).Keys];
        }
        catch (Exception e) when (e is JsonException or RejectException)
        {
            throw lines.Bad($"is no JSON object ({e.Message})");
        }
    }
}
