using System.Text.RegularExpressions;
using Millpond.Channels.Contract;

namespace Millpond.Channels.Mastodon;

/// <summary>Counts as Mastodon's servers do: every link as 23 characters, mentions without their server.</summary>
/// <remarks>What sending adds counts too: the name of who is answered, and the link of what is passed on with words.</remarks>
internal static partial class MastodonLength
{
    private const int Link = 23;

    public static int Of(Outgoing outgoing)
    {
        var counted = Mentions().Replace(Links().Replace(outgoing.Text, new string('x', Link)), "$1");
        var length = counted.EnumerateRunes().Count();
        if (outgoing.Kind == OutgoingKind.Repost) return length == 0 ? 0 : length + 2 + Link;
        if (outgoing.Kind is not (OutgoingKind.PublicReply or OutgoingKind.PrivateMessage) || outgoing.RecipientHandle is not { Length: > 0 } handle) return length;
        var name = "@" + handle.Split('@')[0];
        return outgoing.Text.Contains(name, StringComparison.OrdinalIgnoreCase) ? length : length + name.Length + 1;
    }

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"(@[\w.-]+)@[\w.:-]+", RegexOptions.None, 1000)]
    private static partial Regex Mentions();
}
