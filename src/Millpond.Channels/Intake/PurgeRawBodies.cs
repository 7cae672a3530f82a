using Millpond.Channels.Accounts;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Empties what arrived, once its days are over: a daily round in the queue, in batches. Keys stay, so that nothing is taken twice; what waits or is broken stays whole until it was taken.</summary>
/// <remarks>A range of a partial index over what still has its body, by ids that rise with time: O(log n + what is over), whatever is kept.</remarks>
internal sealed class PurgeRawBodies(MillpondDb db, Viewer viewer, TimeProvider clock) : IWorkHandler
{
    public const string Kind = "intake.purge";
    public const int BatchSize = 2000;

    /// <summary>The condition of the index; the statement repeats it word by word, else SQLite does not see that the index serves.</summary>
    public const string HasBody = "purged_at IS NULL";

    private static readonly TimeSpan Round = TimeSpan.FromDays(1);

    internal const string Statement = $"""
        UPDATE inbound_items SET body = '', purged_at = @now WHERE workspace_id = @w AND id IN (
            SELECT i.id FROM inbound_items i WHERE i.workspace_id = @w AND i.{HasBody} AND i.id < @until
                AND NOT EXISTS (SELECT 1 FROM inbound_aside a WHERE a.workspace_id = i.workspace_id AND a.id = i.id AND a.reason = 'Broken')
                AND NOT EXISTS (SELECT 1 FROM inbound_waiting w WHERE w.workspace_id = i.workspace_id AND w.account_id = i.account_id AND w.id = i.id)
            ORDER BY i.id LIMIT @n)
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
        var emptied = await db.ExecuteAsync(Statement, ct, ("w", db.WorkspaceId), ("now", now), ("until", Ids.Floor(now.AddDays(-days))), ("n", BatchSize));
        if (emptied == BatchSize) db.Enqueue(turn.Again ? Daily(now) : Now());
        else if (turn.Again) db.Enqueue(Daily(now + Round));
    }

    internal sealed record Turn(bool Again);
}
