using Millpond.Channels.Contract;
using Millpond.Platform.Filters;

namespace Millpond.Listening;

/// <summary>The fields by which posts are filtered.</summary>
internal static class PostFilters
{
    private static readonly FilterRows Matches = new("FROM matches m WHERE m.workspace_id = @w", "m.post_id", "posts.id");

    public static readonly FilterCatalogue<PostFacts> Catalogue = new FilterCatalogue<PostFacts>("posts")
        .Text("text", "posts.text", p => p.Post.Text)
        .Choice<ItemKind>("kind", "posts.kind", p => p.Post.Kind)
        .Text("network", "posts.channel", p => p.Post.Channel)
        .Id("accountId", "posts.account_id", p => p.Post.AccountId.Value)
        .Id("identityId", "posts.identity_id", p => p.Post.IdentityId?.Value)
        .Text("language", "posts.language", p => p.Post.Language)
        .Flag("directed", "posts.directed", p => p.Post.Directed)
        .Flag("own", "posts.own", p => p.Post.Own)
        .Ids("ruleIds", Matches, "m.rule_id", p => p.RuleIds)
        .Number("sentiment", "posts.sentiment", p => p.Post.Sentiment)
        .Number("reposts", "posts.reposts", p => p.Post.Reposts)
        .Number("comments", "posts.comments", p => p.Post.Comments)
        .Number("likes", "posts.likes", p => p.Post.Likes)
        .Time("postedAt", "posts.posted_at", p => p.Post.PostedAt)
        .Time("seenAt", "posts.seen_at", p => p.Post.SeenAt)
        .Time("editedAt", "posts.edited_at", p => p.Post.EditedAt)
        .Time("deletedAt", "posts.deleted_at", p => p.Post.DeletedAt);
}

/// <summary>A post with all that filters ask about.</summary>
/// <param name="Post">The post.</param>
/// <param name="RuleIds">The rules that found it.</param>
internal sealed record PostFacts(Post Post, IReadOnlyList<Guid> RuleIds);
