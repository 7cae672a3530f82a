using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;

namespace Millpond.Listening;

/// <summary>What a repost passed on.</summary>
/// <param name="Id">The post.</param>
/// <param name="AccountId">The account that saw it.</param>
/// <param name="Author">Who wrote it; null for our own posts and where the source names nobody.</param>
/// <param name="Own">Whether our own account wrote it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Media">Pictures and the like.</param>
/// <param name="PostedAt">When it was posted (UTC).</param>
/// <param name="DeletedAt">When we learnt that it was deleted at the network (UTC).</param>
public sealed record RepostedPost(PostId Id, AccountId AccountId, IdentitySummary? Author, bool Own, string Text, IReadOnlyList<NetworkMedia> Media, DateTime PostedAt, DateTime? DeletedAt)
{
    internal static RepostedPost From(Post p, IdentitySummary? author) =>
        new(p.Id, p.AccountId, author, p.Own, p.Text, p.Media is null ? [] : Json.Read<List<NetworkMedia>>(p.Media), p.PostedAt, p.DeletedAt);
}
