using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>Lets a program act: as a member (personal), or for itself (service). Given out once, kept as its hash.</summary>
internal sealed class ApiToken : IWorkspaceRow
{
    public const string Prefix = "mp_";
    public const int MaxNameLength = 100;

    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>For whom it acts; null for a service token.</summary>
    public MemberId? MemberId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>Its first characters, to tell tokens apart.</summary>
    public required string Hint { get; init; }

    /// <summary>JSON array of permissions; what its owner may not, the token may not either.</summary>
    public required string Scopes { get; init; }

    /// <summary>Who made it.</summary>
    public MemberId CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastUsedAt { get; set; }

    public DateTime? ExpiresAt { get; init; }

    public bool IsAlive(DateTime at) => ExpiresAt is null || ExpiresAt > at;
}
