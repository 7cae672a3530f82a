using Millpond.Channels.Accounts;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Empties what arrived, once its days are over: a daily round in the queue, in batches. Keys stay, so that nothing is taken twice; what was set aside stays whole until somebody looked at it.</summary>
/// <remarks>A range of a partial index over what still has its body: O(log n + what is over), whatever is kept.</remarks>
internal sealed class PurgeRawBodies(MillpondDb db, Viewer viewer, TimeProvider clock) : IWorkHandler
{
    public const string Kind = "intake.purge";
    public const int BatchSize = 2000;

    /// <summary>The condition of the index; the statement repeats it word by word, else SQLite does not see that the index serves.</summary>
    public const string HasBody = "state IN ('Taken', 'Kept') AND purged_at IS NULL";

    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    internal const string Statement = $"""
        UPDATE inbound_items SET body = '', purged_at = @now WHERE workspace_id = @w AND id IN (
            SELECT id FROM inbound_items WHERE workspace_id = @w AND {HasBody} AND processed_at < @until ORDER BY processed_at LIMIT @n)
        """;

    /// <summary>The daily round of a workspace; it dates itself.</summary>
    public static PlannedWork Daily(DateTime? due = null) => new(Kind, "intake-purge", Json.Write(new Turn(Again: true)), due, Once: "intake.purge");

    /// <summary>One round out of turn.</summary>
    public static PlannedWork Now() => new(Kind, "intake-purge", Json.Write(new Turn(Again: false)), Once: "intake.purge:now");

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var turn = item.Read<Turn>();
        var now = clock.UtcNow();
        var days = (await db.RetentionAsync(viewer, ct)).Days;
        var emptied = await db.ExecuteAsync(Statement, ct, ("w", db.WorkspaceId), ("now", now), ("until", now.AddDays(-days)), ("n", BatchSize));
        if (emptied == BatchSize) db.Enqueue(turn.Again ? Daily(now) : Now());
        else if (turn.Again) db.Enqueue(Daily(now + Round));
    }

    internal sealed record Turn(bool Again);
}
