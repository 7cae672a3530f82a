using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>A person as the API shows him, with his identities and tags.</summary>
internal sealed record PersonRecord(
    PersonId Id,
    string Name,
    string? AvatarUrl,
    string? Bio,
    string? Location,
    string? Stage,
    Guid? OwnerId,
    string? Phone,
    string? Email,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<TagId> TagIds,
    IReadOnlyList<IdentityRecord> Identities,
    string CreatedFrom,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    int Version) : IHasVersion
{
    public static PersonRecord From(Person p, IEnumerable<TagId> tags, IEnumerable<Identity> identities) => new(
        p.Id, p.Name, p.AvatarUrl, p.Bio, p.Location, p.Stage, p.OwnerId, p.Phone, p.Email, Json.Read<Dictionary<string, string>>(p.Attributes),
        [.. tags], [.. identities.Select(IdentityRecord.From)], p.CreatedFrom, p.CreatedAt, p.UpdatedAt, p.Version);
}

/// <summary>A handle of a person as the API shows it.</summary>
internal sealed record IdentityRecord(
    IdentityId Id, IdentityKind Kind, string Channel, string Scope, string ExternalId, string Handle, string Name, string? AvatarUrl, string? Bio, string? Location, string? Url,
    int? Followers, int? Following, int? Posts, bool Verified, DateTime? AccountCreatedAt, DateTime FirstSeenAt)
{
    public static IdentityRecord From(Identity i) => new(
        i.Id, i.Kind, i.Channel, i.Scope, i.ExternalId, i.Handle, i.Name, i.AvatarUrl, i.Bio, i.Location, i.Url, i.Followers, i.Following, i.Posts, i.Verified, i.AccountCreatedAt, i.FirstSeenAt);
}
