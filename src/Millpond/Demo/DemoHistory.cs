using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform.Data;
using Millpond.Simulator.Towns;

namespace Millpond.Demo;

/// <summary>Brings the town's past in as an archive would, through the same intake as everything else. What is older than a day is read, not answered: it opens no conversations.</summary>
internal sealed class DemoHistory(MillpondDb db, IIntake intake)
{
    private const int BatchSize = 2000;

    public async Task<int> TakeAsync(Town town, SocialNetwork network, AccountView account, DateTime from, DateTime to, bool directed, CancellationToken ct)
    {
        TownPost[] posts;
        lock (town.Gate) posts = [.. town.Posts(network).Where(p => p.CreatedAt >= from && p.CreatedAt < to && p.VisibleAt <= town.Now && p.Visibility is Visibility.Public && p.Kind != PostKind.Message)];
        var us = town.Official(network);
        var scope = Uri.TryCreate(account.Server, UriKind.Absolute, out var server) ? server.Authority : account.Server ?? "";
        foreach (var chunk in posts.Chunk(BatchSize))
        {
            var batch = new IntakeBatch(account.Id, account.Kind, "import", [.. chunk.Select(p => Item(p, us, directed, network == SocialNetwork.Mastodon ? "@" + scope : ""))], network == SocialNetwork.Mastodon ? scope : "");
            await db.InTransactionAsync(() => intake.TakeAsync(db, batch, ct), ct);
            db.ChangeTracker.Clear();
        }

        return posts.Length;
    }

    private static NetworkItem Item(TownPost post, TownAccount us, bool directed, string server) => new()
    {
        ExternalId = post.Id.ToString(),
        Kind = post.Kind switch
        {
            PostKind.Reply => post.Author.Network == SocialNetwork.Weibo ? ItemKind.Comment : ItemKind.Reply,
            PostKind.Repost => ItemKind.Repost,
            _ => post.Mentions.Contains(us) ? ItemKind.Mention : ItemKind.Post,
        },
        Author = new NetworkAuthor
        {
            ExternalId = post.Author.Id.ToString(),
            Handle = post.Author.Handle + server,
            Name = post.Author.Name,
            Bio = post.Author.Bio,
            Followers = post.Author.Followers.Count,
            Following = post.Author.Following.Count,
            Posts = post.Author.Posts.Count,
            Verified = post.Author.Verified,
            CreatedAt = post.Author.JoinedAt,
        },
        Text = post.Text,
        Language = post.Language,
        ParentExternalId = post.Parent?.Id.ToString(),
        RootExternalId = post.Parent is null ? null : post.Root.Id.ToString(),
        Directed = directed && post.Author != us && (post.Mentions.Contains(us) || (post.Parent?.Author == us && post.Kind != PostKind.Repost)),
        Own = post.Author == us,
        PostedAt = post.CreatedAt,
        EditedAt = post.EditedAt,
        Reposts = post.RepostCount,
        Comments = post.ReplyCount,
        Likes = post.LikedBy.Count,
    };
}
