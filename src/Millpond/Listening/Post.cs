using Millpond.Channels.Contract;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Listening;

/// <summary>An item of talk as it was seen. What was seen stays: an edit keeps the former text, a deletion is a mark with a time.</summary>
internal sealed class Post : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public PostId Id { get; init; }

    public AccountId AccountId { get; init; }

    public required string Channel { get; init; }

    public string Scope { get; init; } = "";

    public required string ExternalId { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>Who wrote it; null for our own posts and where the source names nobody.</summary>
    public IdentityId? IdentityId { get; init; }

    public required string Text { get; set; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? ParentExternalId { get; init; }

    public string? RootExternalId { get; init; }

    public bool Directed { get; init; }

    public bool Own { get; init; }

    /// <summary>Pictures and the like as JSON; null when there are none.</summary>
    public string? Media { get; init; }

    public int? Reposts { get; set; }

    public int? Comments { get; set; }

    public int? Likes { get; set; }

    /// <summary>-1 negative, 0 neutral, 1 positive; null when not judged.</summary>
    public int? Sentiment { get; init; }

    public DateTime PostedAt { get; init; }

    public DateTime SeenAt { get; init; }

    public DateTime? EditedAt { get; set; }

    public DateTime? DeletedAt { get; set; }

    public static Post From(int workspace, IntakeBatch batch, NetworkItem item, IdentityId? author, int? sentiment, DateTime now) => new()
    {
        WorkspaceId = workspace,
        Id = new PostId(Ids.New(now)),
        AccountId = batch.Account,
        Channel = batch.Channel,
        Scope = batch.Scope,
        ExternalId = item.ExternalId,
        Kind = item.Kind,
        IdentityId = author,
        Text = item.Text,
        Language = item.Language,
        Url = item.Url,
        ParentExternalId = item.ParentExternalId,
        RootExternalId = item.RootExternalId,
        Directed = item.Directed,
        Own = item.Own,
        Media = item.Media.Count == 0 ? null : Json.Write(item.Media),
        Reposts = item.Reposts,
        Comments = item.Comments,
        Likes = item.Likes,
        Sentiment = sentiment,
        PostedAt = item.PostedAt,
        SeenAt = now,
        EditedAt = item.EditedAt,
        DeletedAt = item.Deleted ? now : null,
    };
}

/// <summary>A text that a post once had.</summary>
internal sealed class PostVersion : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public PostId PostId { get; init; }

    public required string Text { get; init; }

    /// <summary>When we saw that it had been replaced (UTC).</summary>
    public DateTime Until { get; init; }
}

/// <summary>One post that one rule found, with the places in the text.</summary>
internal sealed class Match : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public RuleId RuleId { get; init; }

    public PostId PostId { get; init; }

    public int RuleVersion { get; init; }

    /// <summary>Places as <c>start,length;start,length</c> in UTF-16 units.</summary>
    public required string Spans { get; init; }

    public DateTime PostedAt { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Something that somebody should look at now.</summary>
internal sealed class Alert : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public RuleId RuleId { get; init; }

    /// <summary>The post that was found; of an unusual volume the newest one.</summary>
    public PostId PostId { get; init; }

    /// <summary>JSON of <see cref="VolumeSpike"/> when it is the number that is unusual.</summary>
    public string? Volume { get; init; }

    public DateTime At { get; init; }

    public DateTime? AcknowledgedAt { get; set; }

    public Guid? AcknowledgedBy { get; set; }
}
