using System.Globalization;
using System.Text;
using Millpond.Analytics.Text;

namespace Millpond.Listening;

/// <summary>A place in a text, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">Number of units.</param>
public sealed record Span(int Start, int Length);

/// <summary>Writes places as <c>start,length;start,length</c>: short enough to stand in each match row.</summary>
internal static class SpanText
{
    public static string Write(ReadOnlySpan<TextSpan> spans)
    {
        var text = new StringBuilder(spans.Length * 6);
        foreach (var span in spans)
        {
            if (text.Length > 0) text.Append(';');
            text.Append(CultureInfo.InvariantCulture, $"{span.Start},{span.Length}");
        }

        return text.ToString();
    }

    public static IReadOnlyList<Span> Read(string text) => text.Length == 0 ? [] : [.. text.Split(';').Select(s =>
    {
        var comma = s.IndexOf(',', StringComparison.Ordinal);
        return new Span(int.Parse(s.AsSpan(0, comma), CultureInfo.InvariantCulture), int.Parse(s.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    })];
}
