using System.Text.RegularExpressions;
using Millpond.Channels.Contract;

namespace Millpond.Channels.Weibo;

/// <summary>Counts as Weibo's own counter does: a Chinese character as one, an ASCII one as half, a link as ten; rounded up.</summary>
/// <remarks>Its unit is half a character. Any link becomes one of twenty (<c>t.cn</c>), unless it is short already or of Weibo itself; of a very long one what is beyond 140 counts as well. A character outside the first plane (an emoji) counts as two.</remarks>
internal static partial class WeiboLength
{
    private const int Link = 20;
    private const int OwnLink = 41;
    private const int LongLink = 140;

    public static int Of(Outgoing outgoing) => Of(outgoing.Text);

    public static int Of(string text)
    {
        var halves = 0;
        var rest = Links().Replace(text.Trim(), link =>
        {
            var length = Halves(link.ValueSpan);
            halves += IsShort(link.Value) || (IsOwn(link.Value) && length <= OwnLink) ? length : length <= LongLink ? Link : length - LongLink + Link;
            return "";
        });
        return (halves + Halves(rest) + 1) / 2;
    }

    private static int Halves(ReadOnlySpan<char> text)
    {
        var halves = 0;
        foreach (var unit in text) halves += unit < 0x80 ? 1 : 2;
        return halves;
    }

    private static bool IsShort(string link) => IsOf(link, "t.cn");

    private static bool IsOwn(string link) => IsOf(link, "weibo.com") || IsOf(link, "weibo.cn");

    private static bool IsOf(string link, string host) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"https?://[a-z0-9]+(?:[.-][a-z0-9]+)*[-a-z0-9_$.+!*(),/:;@&=?~#%]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
