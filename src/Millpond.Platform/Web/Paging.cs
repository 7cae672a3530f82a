using System.Buffers.Text;
using System.Text.Json;

namespace Millpond.Platform.Web;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Cuts a page out of rows that were read with one more than asked for.</summary>
    public static Page<T> Of(List<T> rows, int limit, Func<T, string> cursor) =>
        rows.Count > limit ? new Page<T>(rows.GetRange(0, limit), cursor(rows[limit - 1])) : new Page<T>(rows, null);
}

/// <summary>Opaque cursors: the sort key of the last row, so that a page costs O(log n + limit) however deep.</summary>
public static class Cursor
{
    /// <summary>Most rows that one page may hold.</summary>
    public const int MaxLimit = 200;

    /// <summary>The number of rows to return: 50 when not asked, 1 to <see cref="MaxLimit"/>.</summary>
    public static int Limit(int? asked) => Math.Clamp(asked ?? 50, 1, MaxLimit);

    /// <summary>Writes a cursor.</summary>
    public static string Write<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Json.Options));

    /// <summary>Reads a cursor; false when it is not one of ours.</summary>
    public static bool TryRead<TKey>(string? text, out TKey? key)
    {
        key = default;
        if (string.IsNullOrEmpty(text) || text.Length > 1000) return false;
        try
        {
            key = JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(text), Json.Options);
            return key is not null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false;
        }
    }
}
