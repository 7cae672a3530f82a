namespace Millpond.Analytics.Text.Rules;

/// <summary>Hashtags in both manners: <c>#tag</c> up to the first sign that no tag holds, and Weibo's <c>#tag with anything#</c>.</summary>
internal static class Hashtags
{
    private const int LongestTag = 140;

    /// <summary>Whether the part from a # on is a whole tag, and its # the opening one.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text, int start, int end)
    {
        var closed = end < text.Length && text[end] == '#';
        if (!closed && end < text.Length && CharClasses.IsName(text[end])) return false;
        return IsOpening(text, start);
    }

    /// <summary>Goes through the tags from the start: a # that closes one opens none.</summary>
    private static bool IsOpening(ReadOnlySpan<char> text, int position)
    {
        var at = text.IndexOf('#');
        while (at >= 0 && at < position)
        {
            var close = Close(text, at);
            if (close == position) return false;
            var from = close < 0 ? at + 1 : close + 1;
            var next = text[from..].IndexOf('#');
            at = next < 0 ? -1 : from + next;
        }

        return at == position;
    }

    /// <summary>Position of the # that closes the tag opened here, or -1: a tag that ends at a blank needs none.</summary>
    private static int Close(ReadOnlySpan<char> text, int open)
    {
        var rest = text.Slice(open + 1, Math.Min(LongestTag, text.Length - open - 1));
        var length = rest.IndexOf('#');
        if (length <= 0 || rest[..length].ContainsAny('\n', '\r')) return -1;
        if (CharClasses.Of(rest[length - 1]) == CharClass.Space) return -1; // "#a #b": the second opens
        return open + 1 + length;
    }
}
