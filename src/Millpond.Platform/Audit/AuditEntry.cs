using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Audit;

/// <summary>An act to be noted in the audit trail.</summary>
/// <param name="Action">What was done, <c>capability.verb</c>: <c>inbox.reply</c>, <c>organization.role_changed</c>.</param>
/// <param name="ObjectKind">Kind of the object: <c>conversation</c>.</param>
/// <param name="ObjectId">Id of the object.</param>
/// <param name="Before">The part that changed, before; never a secret.</param>
/// <param name="After">The part that changed, after; never a secret.</param>
public sealed record AuditNote(string Action, string ObjectKind, string ObjectId, object? Before = null, object? After = null);

/// <summary>One link of the audit chain.</summary>
public sealed class AuditEntry : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Member who did it; null for the product itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>His name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the object.</summary>
    public required string ObjectKind { get; init; }

    /// <summary>Id of the object.</summary>
    public required string ObjectId { get; init; }

    /// <summary>JSON, before.</summary>
    public string? Before { get; init; }

    /// <summary>JSON, after.</summary>
    public string? After { get; init; }

    /// <summary>Hash of the entry before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over <see cref="PreviousHash"/> and all fields, length-prefixed.</summary>
    public required byte[] Hash { get; init; }

    internal static void Model(ModelBuilder model)
    {
        model.Entity<AuditEntry>(a =>
        {
            a.ToTable("audit_entries");
            a.HasKey(x => new { x.WorkspaceId, x.Sequence });
            a.Property(x => x.ActorName).HasMaxLength(200);
            a.Property(x => x.Action).HasMaxLength(80);
            a.Property(x => x.ObjectKind).HasMaxLength(40);
            a.Property(x => x.ObjectId).HasMaxLength(80);
            a.HasIndex(x => new { x.WorkspaceId, x.At });
            a.HasIndex(x => new { x.WorkspaceId, x.ObjectKind, x.ObjectId });
        });
        model.Entity<AuditHead>(h =>
        {
            h.ToTable("audit_heads");
            h.HasKey(x => x.WorkspaceId);
        });
    }
}

/// <summary>Length and last hash of a workspace's chain: cutting off its end is noticed too.</summary>
public sealed class AuditHead : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Number of entries.</summary>
    public long Sequence { get; set; }

    /// <summary>Hash of the last entry.</summary>
    public required byte[] Hash { get; set; }
}
