using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>A link that lets somebody become a member once. The link holds the token, the table its hash.</summary>
internal sealed class Invitation : IWorkspaceRow
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public required byte[] TokenHash { get; set; }

    /// <summary>Whom it is for; null: whoever has the link.</summary>
    public string? Email { get; init; }

    /// <summary>The member who was named beforehand.</summary>
    public MemberId? MemberId { get; init; }

    public UnitId? UnitId { get; init; }

    /// <summary>JSON array of ids.</summary>
    public required string RoleIds { get; init; }

    /// <summary>JSON array of ids.</summary>
    public required string TeamIds { get; init; }

    /// <summary>Who invited.</summary>
    public MemberId InvitedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? AcceptedAt { get; set; }

    public bool IsOpen(DateTime at) => AcceptedAt is null && ExpiresAt > at;
}
