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
    private readonly ImportMapping _mapping;

    private ImportFile(LineReader lines, TableReader? table, ImportMapping mapping) => (_lines, _table, _mapping) = (lines, table, mapping);

    /// <summary>Names of the columns; of the first row where the file is NDJSON.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <exception cref="BadInputException">The file is missing, empty or has no header that can be read.</exception>
    public static ImportFile Open(string path, ImportMapping mapping)
    {
        var lines = new LineReader(InputFile.Open(path, Console.OpenStandardInput), path);
        if (!lines.Read()) throw new BadInputException($"{path}: is empty");
        lines.Again();
        if (lines.Line.TrimStart((byte)' ').StartsWith("{"u8))
            return new ImportFile(lines, null, mapping) { Columns = NamesOf(lines.Text()) };
        var table = new TableReader(lines);
        return new ImportFile(lines, table, mapping) { Columns = table.Columns };
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
                row = new ImportRow(_lines.Row, _lines.Text(), JsonRow.Columns(_lines.Text()), _mapping);
                return true;
            }

            if (!_table.Read()) return false;
            var values = new string[Columns.Count];
            for (var i = 0; i < values.Length; i++) values[i] = _table.Text(i);
            row = new ImportRow(_table.Row, string.Join('\t', values), name => Value(values, name), _mapping);
            return true;
        }
        catch (Exception e) when (e is BadInputException or JsonException or RejectException)
        {
            reject = new ImportReject { Row = _table?.Row ?? _lines.Row, Field = "", Reason = e.Message, Raw = Encoding.UTF8.GetString(_lines.Line) };
            return true;
        }
    }

    public void Dispose() => _lines.Dispose();

    private string? Value(string[] values, string name)
    {
        for (var i = 0; i < values.Length; i++)
            if (string.Equals(Columns[i], name, StringComparison.OrdinalIgnoreCase)) return values[i];
        return null;
    }

    private static string[] NamesOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return [.. document.RootElement.EnumerateObject().Select(p => p.Name)];
    }
}
