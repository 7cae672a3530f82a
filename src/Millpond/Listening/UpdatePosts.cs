using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Listening;

/// <summary>Brings known posts up to date: edits keep the former text, deletions are marked, counts are replaced.</summary>
internal sealed class UpdatePosts(MillpondDb db, TimeProvider clock)
{
    /// <returns>How many changed in text or were deleted, or have other counts.</returns>
    public async Task<int> ApplyAsync(IEnumerable<(KnownPost Known, NetworkItem Item)> seenAgain, CancellationToken ct)
    {
        var changed = seenAgain.Where(p => Edited(p) || Deleted(p) || Recounted(p)).ToList();
        if (changed.Count == 0) return 0;

        var ids = changed.ConvertAll(p => p.Known.Id);
        var items = changed.ToDictionary(p => p.Known.Id, p => p);
        var now = clock.UtcNow();
        foreach (var post in await db.Set<Post>().Where(p => ids.Contains(p.Id)).ToListAsync(ct)) Apply(post, items[post.Id], now);
        return changed.Count;
    }

    private void Apply(Post post, (KnownPost Known, NetworkItem Item) pair, DateTime now)
    {
        var item = pair.Item;
        post.Reposts = item.Reposts ?? post.Reposts;
        post.Comments = item.Comments ?? post.Comments;
        post.Likes = item.Likes ?? post.Likes;
        var edited = Edited(pair);
        var deleted = Deleted(pair);
        if (edited)
        {
            db.Add(new PostVersion { WorkspaceId = post.WorkspaceId, Id = Ids.New(now), PostId = post.Id, Text = post.Text, Until = now });
            post.Text = item.Text;
            post.EditedAt = item.EditedAt ?? now;
        }

        if (deleted) post.DeletedAt = now;
        if (edited || deleted) db.Append(new PostChanged(post.Id, post.IdentityId, edited, deleted));
    }

    // An older copy of the text (a delayed delivery) must not undo an edit; a deletion brings no text worth having.
    private static bool Edited((KnownPost Known, NetworkItem Item) p) =>
        !p.Item.Deleted && p.Item.Text != p.Known.Text && (p.Known.EditedAt is null || (p.Item.EditedAt is { } at && at > p.Known.EditedAt));

    private static bool Deleted((KnownPost Known, NetworkItem Item) p) => p.Item.Deleted && p.Known.DeletedAt is null;

    private static bool Recounted((KnownPost Known, NetworkItem Item) p) =>
        (p.Item.Reposts is { } r && r != p.Known.Reposts) || (p.Item.Comments is { } c && c != p.Known.Comments) || (p.Item.Likes is { } l && l != p.Known.Likes);
}
