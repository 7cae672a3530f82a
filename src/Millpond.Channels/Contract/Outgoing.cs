using System.Text.Json.Serialization;

namespace Millpond.Channels.Contract;

/// <summary>What is done at the network.</summary>
public enum OutgoingKind
{
    /// <summary>A public answer in the thread.</summary>
    PublicReply = 0,

    /// <summary>A private message.</summary>
    PrivateMessage = 1,

    /// <summary>Passing on.</summary>
    Repost = 2,

    /// <summary>A like.</summary>
    Like = 3,

    /// <summary>A post of our own.</summary>
    Post = 4,
}

/// <summary>One act of ours at a network: the payload of the effect <see cref="EffectKind"/>.</summary>
public sealed record Outgoing
{
    /// <summary>Kind of the effect that carries it.</summary>
    public const string EffectKind = "channel.send";

    /// <summary>The account that acts.</summary>
    public required AccountId Account { get; init; }

    /// <summary>What is done.</summary>
    public required OutgoingKind Kind { get; init; }

    /// <summary>Text as it goes out, sign-off included; empty for a like.</summary>
    public string Text { get; init; } = "";

    /// <summary>The item that is answered, passed on or liked.</summary>
    public string? TargetExternalId { get; init; }

    /// <summary>The item's root post, where the network wants both (comments).</summary>
    public string? TargetRootExternalId { get; init; }

    /// <summary>Kind of the target, since networks have different calls for posts and comments.</summary>
    public ItemKind? TargetKind { get; init; }

    /// <summary>Who receives a private message, or is named in a public answer.</summary>
    public string? RecipientExternalId { get; init; }

    /// <summary>His handle.</summary>
    public string? RecipientHandle { get; init; }

    /// <summary>Pictures that go with it.</summary>
    public IReadOnlyList<OutgoingMedia> Media { get; init; } = [];

    /// <summary>Identifies the act at networks that can de-duplicate; also what a lost answer is looked for by.</summary>
    public required string IdempotencyKey { get; init; }
}

/// <summary>A picture that goes out.</summary>
/// <param name="File">The file, see <see cref="Channels.Media.MediaFiles"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its MIME type.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record OutgoingMedia(Guid File, string Name, string ContentType, string? Description)
{
    /// <summary>Its bytes: read when it is sent, never part of what is planned.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }
}

/// <summary>Receipt of an accepted act: stored as the effect's receipt.</summary>
/// <param name="ExternalId">Id of what was made at the network.</param>
/// <param name="Url">Its page.</param>
public sealed record SentReceipt(string? ExternalId, string? Url);
