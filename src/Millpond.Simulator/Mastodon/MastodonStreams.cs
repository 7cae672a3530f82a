using System.Text.Json;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Decides what a change of the town is to a stream.</summary>
internal static class MastodonStreams
{
    /// <summary>The event and its payload for a stream, or null when the change does not concern it.</summary>
    /// <param name="town">Its lock is taken.</param>
    /// <param name="stream">user, user:notification, public, public:local, hashtag or hashtag:local.</param>
    /// <param name="tag">The hashtag, for streams of one.</param>
    /// <param name="change">What happened.</param>
    /// <param name="account">Who listens, or null for an application.</param>
    /// <param name="view">How it is shown.</param>
    public static (string Event, string Payload)? Choose(Town town, string stream, string? tag, TownEvent change, TownAccount? account, MastodonView view)
    {
        lock (town.Gate)
        {
            var network = change.To?.Network ?? change.Post?.Author.Network;
            if (network != SocialNetwork.Mastodon) return null;
            return stream switch
            {
                "user" when account is not null => ForUser(change, account, view),
                "user:notification" when account is not null => Notice(change, account, view),
                "public" or "public:local" => IsPublic(change) ? Update(change, view) : null,
                "hashtag" or "hashtag:local" => IsPublic(change) && HasTag(change, tag) ? Update(change, view) : null,
                _ => null,
            };
        }
    }

    public static bool Exists(string stream) => stream is "user" or "user:notification" or "public" or "public:local" or "hashtag" or "hashtag:local";

    public static bool NeedsUser(string stream) => stream is "user" or "user:notification";

    private static (string, string)? ForUser(TownEvent change, TownAccount account, MastodonView view)
    {
        if (change.Kind == TownEventKind.Noticed) return Notice(change, account, view);
        var post = change.Post!;
        if (post.Kind == PostKind.Message) return null;
        return post.Author == account || account.Follows(post.Author) ? Update(change, view) : null;
    }

    private static (string, string)? Notice(TownEvent change, TownAccount account, MastodonView view)
    {
        if (change.To != account || change.Notice is null || !MastodonTimelines.Shown(change.Notice, view)) return null;
        return ("notification", JsonSerializer.Serialize(view.Show(change.Notice), Gateway.Json));
    }

    private static bool IsPublic(TownEvent change) =>
        change.Kind != TownEventKind.Noticed && change.Post is { Visibility: Visibility.Public, Kind: PostKind.Original or PostKind.Reply };

    private static bool HasTag(TownEvent change, string? tag) => tag is not null && change.Post!.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    private static (string, string)? Update(TownEvent change, MastodonView view)
    {
        if (change.Kind == TownEventKind.Deleted) return ("delete", change.Post!.Id.ToString());
        if (!view.Sees(change.Post!)) return null;
        return (change.Kind == TownEventKind.Edited ? "status.update" : "update", JsonSerializer.Serialize(view.Show(change.Post!), Gateway.Json));
    }
}
