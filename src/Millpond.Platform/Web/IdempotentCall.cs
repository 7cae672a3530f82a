using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Web;

/// <summary>A creating call that carried an <c>Idempotency-Key</c>, and what was answered.</summary>
public sealed class IdempotentCall : IWorkspaceRow
{
    /// <summary>After so long a key is forgotten.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>SHA-256 over caller, route and the key he chose, so that nobody reads another one's answer.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the body.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>Status of the answer; null while the call is under way.</summary>
    public int? Status { get; set; }

    /// <summary>Address of what was made.</summary>
    public string? Location { get; set; }

    /// <summary>Its version.</summary>
    public string? ETag { get; set; }

    /// <summary>Body of the answer.</summary>
    public byte[]? Body { get; set; }

    /// <summary>When it came (UTC).</summary>
    public DateTime CreatedAt { get; init; }

    internal static void Model(ModelBuilder model) => model.Entity<IdempotentCall>(c =>
    {
        c.ToTable("idempotent_calls");
        c.HasKey(x => new { x.WorkspaceId, x.Key });
        c.Property(x => x.Key).HasMaxLength(64);
        c.HasIndex(x => new { x.WorkspaceId, x.CreatedAt });
    });
}
