using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Work;

/// <summary>Whether an item still takes part.</summary>
public enum WorkState
{
    /// <summary>Waits for its time or its turn.</summary>
    Waiting = 0,

    /// <summary>Gave up after its attempts; shown on a screen and replayed by hand.</summary>
    Dead = 1,
}

/// <summary>One item of the durable queue.</summary>
public sealed class WorkRow : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Id, rising in order of planning.</summary>
    public Guid Id { get; init; }

    /// <summary>Name of the handler.</summary>
    public required string Kind { get; init; }

    /// <summary>Lane, see <see cref="PlannedWork"/>.</summary>
    public required string Lane { get; init; }

    /// <summary>JSON for the handler.</summary>
    public required string Payload { get; init; }

    /// <summary>When it may run (UTC).</summary>
    public DateTime Due { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Waiting or dead.</summary>
    public WorkState State { get; set; }

    /// <summary>Key that keeps a second plan out while this one waits.</summary>
    public string? OnceKey { get; init; }

    /// <summary>How often it was planned while it waited or ran; whoever finished it removes it only if nobody planned it meanwhile.</summary>
    public int Plans { get; init; } = 1;

    /// <summary>What went wrong the last time.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was planned (UTC).</summary>
    public DateTime CreatedAt { get; init; }

    internal static void Model(ModelBuilder model)
    {
        model.Entity<WorkRow>(w =>
        {
            w.ToTable("work");
            w.HasKey(x => new { x.WorkspaceId, x.Id });
            w.Property(x => x.Kind).HasMaxLength(200);
            w.Property(x => x.Lane).HasMaxLength(200);
            w.Property(x => x.OnceKey).HasMaxLength(200);
            w.HasIndex(x => new { x.WorkspaceId, x.Lane, x.State, x.Due, x.Id });
            w.HasIndex(x => new { x.WorkspaceId, x.OnceKey }).IsUnique().HasFilter("once_key IS NOT NULL");
            w.HasIndex(x => new { x.WorkspaceId, x.State, x.Due });
        });
        model.Entity<LaneRow>(l =>
        {
            l.ToTable("lanes");
            l.HasKey(x => new { x.WorkspaceId, x.Key });
            l.Property(x => x.Key).HasMaxLength(200);
            l.HasIndex(x => new { x.WorkspaceId, x.Due }).HasFilter("due IS NOT NULL");
            l.HasIndex(x => x.Due).HasFilter("due IS NOT NULL");
        });
    }
}

/// <summary>A lane: when its next item is due, and which worker holds it.</summary>
public sealed class LaneRow : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Name of the lane.</summary>
    public required string Key { get; init; }

    /// <summary>When the lane is next to be looked at; null when it has nothing waiting.</summary>
    public DateTime? Due { get; set; }

    /// <summary>Not before this time, whatever is due: the head of the lane backs off.</summary>
    public DateTime? HoldUntil { get; set; }

    /// <summary>Until when a worker holds it.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The process that held it last, see <see cref="Live.Node"/>.</summary>
    public int? LeasedBy { get; set; }

    /// <summary>Rises with each lease: a worker that lost its lease can be told from the present one.</summary>
    public int LeaseVersion { get; set; }
}
