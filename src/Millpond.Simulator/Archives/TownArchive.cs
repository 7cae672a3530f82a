using System.Text.Encodings.Web;
using System.Text.Json;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Archives;

/// <summary>Writes what the town knows as files that one can import.</summary>
public static class TownArchive
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an archive of one network; gives the number of rows.</summary>
    /// <param name="town">The town; its lock is held while reading.</param>
    /// <param name="network">Where.</param>
    /// <param name="kind">What.</param>
    /// <param name="format">How.</param>
    /// <param name="to">Where the rows go.</param>
    /// <param name="limit">The last so many rows; null for all.</param>
    public static int Write(Town town, SocialNetwork network, ArchiveKind kind, ArchiveFormat format, TextWriter to, int? limit = null)
    {
        List<KeyValuePair<string, object?>[]> rows;
        lock (town.Gate) rows = [.. ArchiveRows.Of(town, network, kind)];
        var skip = Math.Max(0, rows.Count - (limit ?? rows.Count));
        if (format == ArchiveFormat.Csv && rows.Count > 0) to.Write(string.Join(',', rows[0].Select(c => c.Key)) + "\n");
        foreach (var row in rows.Skip(skip)) to.Write((format == ArchiveFormat.Csv ? Csv(row) : Line(row)) + "\n");
        return rows.Count - skip;
    }

    /// <summary>Writes one archive of each kind into a folder: those with long texts as NDJSON, the others as CSV.</summary>
    public static void WriteAll(Town town, SocialNetwork network, string folder, int? limit = null)
    {
        Directory.CreateDirectory(folder);
        foreach (var kind in Enum.GetValues<ArchiveKind>())
        {
            var format = kind is ArchiveKind.Posts or ArchiveKind.Reposts ? ArchiveFormat.Ndjson : ArchiveFormat.Csv;
            var name = $"{kind.ToString().ToLowerInvariant()}.{(format == ArchiveFormat.Csv ? "csv" : "ndjson")}";
            using var file = new StreamWriter(Path.Combine(folder, name));
            Write(town, network, kind, format, file, limit);
        }
    }

    private static string Line(KeyValuePair<string, object?>[] row) => JsonSerializer.Serialize(new Dictionary<string, object?>(row), Json);

    private static string Csv(KeyValuePair<string, object?>[] row) => string.Join(',', row.Select(c => Quote(c.Value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => c.Value.ToString() ?? "",
    })));

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
