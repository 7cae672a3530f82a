namespace Millpond.Analytics.Text.Rules;

/// <summary>Hashtags of a text in both manners: <c>#tag</c> up to the first sign that no tag holds, and Weibo's <c>#tag with anything#</c>.</summary>
/// <remarks>Goes through the tags once when asked for places in ascending order.</remarks>
internal sealed class Hashtags
{
    private const int LongestTag = 140;
    private const int None = int.MaxValue;

    /// <summary>The opening # at which the way through the text has arrived; below 0 before it begins.</summary>
    private int _at = -1;

    /// <summary>Another text comes.</summary>
    public void Begin() => _at = -1;

    /// <summary>Whether the part from a # on is a whole tag, and its # the opening one.</summary>
    public bool IsWhole(ReadOnlySpan<char> text, int start, int end)
    {
        var closed = end < text.Length && text[end] == '#';
        if (!closed && end < text.Length && CharClasses.IsName(text[end])) return false;
        return IsOpening(text, start);
    }

    /// <summary>A # that closes a tag opens none.</summary>
    private bool IsOpening(ReadOnlySpan<char> text, int position)
    {
        if (_at < 0 || _at > position) _at = NextSign(text, 0);
        while (_at < position)
        {
            var close = Close(text, _at);
            if (close == position) return false;
            _at = NextSign(text, close < 0 ? _at + 1 : close + 1);
        }

        return _at == position;
    }

    private static int NextSign(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('#') is >= 0 and var next ? from + next : None;

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
