using System.Text.Json;
using CsvHelper;
using Millpond.Platform;
using Millpond.Platform.Exports;

namespace Millpond.Exports;

/// <summary>The form of the files of an export.</summary>
internal enum ExportFormat
{
    /// <summary>A JSON object a line: nothing is lost.</summary>
    Ndjson,

    /// <summary>For spreadsheets: a cell that one would take for a formula is made harmless.</summary>
    Csv,
}

/// <summary>Writes rows one by one.</summary>
internal static class ExportRows
{
    private static readonly CsvWriterOptions Csv = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <returns>How many.</returns>
    public static Task<long> WriteAsync(Stream output, ExportFormat format, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object> rows, Action<long>? progress, CancellationToken ct) =>
        format == ExportFormat.Csv ? WriteCsvAsync(output, columns, rows, progress, ct) : WriteNdjsonAsync(output, columns, rows, progress, ct);

    private static async Task<long> WriteNdjsonAsync(Stream output, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object> rows, Action<long>? progress, CancellationToken ct)
    {
        await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Json.Options.Encoder });
        var count = 0L;
        await foreach (var row in rows.WithCancellation(ct))
        {
            writer.WriteStartObject();
            foreach (var column in columns) column.Write(writer, row);
            writer.WriteEndObject();
            await writer.FlushAsync(ct);
            output.WriteByte((byte)'\n');
            writer.Reset();
            if (++count % 1000 == 0) progress?.Invoke(count);
        }

        return count;
    }

    private static async Task<long> WriteCsvAsync(Stream output, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object> rows, Action<long>? progress, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(output, Csv, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(c => c.Name)]);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(ct))
        {
            csv.WriteRecord([.. columns.Select(c => c.Text(row))]);
            if (++count % 1000 == 0) progress?.Invoke(count);
        }

        return count;
    }
}
