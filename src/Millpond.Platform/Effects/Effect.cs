using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Effects;

/// <summary>Where a call to the outside stands.</summary>
public enum EffectState
{
    /// <summary>Written down, not yet called.</summary>
    Planned = 0,

    /// <summary>A worker is calling. After a crash this state says: it may have happened.</summary>
    Claimed = 1,

    /// <summary>The other side took it.</summary>
    Accepted = 2,

    /// <summary>It may or may not have happened. Never retried blindly: the other side is asked first.</summary>
    Unknown = 3,

    /// <summary>The other side refused it, or it gave up. A person may try again.</summary>
    Failed = 4,

    /// <summary>Given up by a person, or no longer wanted.</summary>
    Cancelled = 5,
}

/// <summary>One call to the outside (a message, a tag at the network, a webhook), written before it is made, so that it is made once.</summary>
public sealed class Effect : IWorkspaceRow, IVersioned
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Id.</summary>
    public Guid Id { get; init; }

    /// <summary>Which executor makes the call.</summary>
    public required string Kind { get; init; }

    /// <summary>Made of what caused it; unique, so that the same cause plans one effect.</summary>
    public required string Key { get; init; }

    /// <summary>Effects of one lane are made one after the other, in order.</summary>
    public required string Lane { get; init; }

    /// <summary>The account it goes through, where there is one.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The object it belongs to (a message of the inbox), for whoever follows it.</summary>
    public Guid? ObjectId { get; init; }

    /// <summary>What the executor needs, as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Where it stands.</summary>
    public EffectState State { get; set; }

    /// <summary>How often it was called.</summary>
    public int Attempts { get; set; }

    /// <summary>What the other side gave back (its message id), as JSON.</summary>
    public string? Receipt { get; set; }

    /// <summary>Why it is unknown or failed, in words for people.</summary>
    public string? Detail { get; set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTime PlannedAt { get; init; }

    /// <summary>When the last call began (UTC).</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>When it came to rest (UTC).</summary>
    public DateTime? SettledAt { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <summary>The payload as a value.</summary>
    public T Read<T>() => Json.Read<T>(Payload);

    internal static void Model(ModelBuilder model) => model.Entity<Effect>(e =>
    {
        e.ToTable("effects");
        e.HasKey(x => new { x.WorkspaceId, x.Id });
        e.Property(x => x.Kind).HasMaxLength(80);
        e.Property(x => x.Key).HasMaxLength(200);
        e.Property(x => x.Lane).HasMaxLength(200);
        e.HasIndex(x => new { x.WorkspaceId, x.Key }).IsUnique();
        e.HasIndex(x => new { x.WorkspaceId, x.State, x.PlannedAt });
        e.HasIndex(x => new { x.WorkspaceId, x.ObjectId });
    });
}
