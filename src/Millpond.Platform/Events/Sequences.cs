using Millpond.Platform.Data;

namespace Millpond.Platform.Events;

/// <summary>Numbers without gaps, per workspace and name: event log, audit chain, case numbers.</summary>
public static class Sequences
{
    /// <summary>Takes <paramref name="count"/> numbers and returns the first. The row stays locked until the transaction ends, so numbers are visible in order.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task<long> TakeAsync(MillpondDb db, string name, int count, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Numbers are taken in the transaction that uses them; open one.");
        var last = await db.ScalarAsync<long>("""
            INSERT INTO sequences (workspace_id, name, last) VALUES (@w, @name, @count)
            ON CONFLICT (workspace_id, name) DO UPDATE SET last = sequences.last + excluded.last
            RETURNING last
            """, ct, ("w", db.WorkspaceId), ("name", name), ("count", (long)count));
        return last - count + 1;
    }
}

/// <summary>The last number taken of one sequence.</summary>
public sealed class SequenceRow : IWorkspaceRow
{
    /// <inheritdoc />
    public int WorkspaceId { get; init; }

    /// <summary>Name of the sequence.</summary>
    public required string Name { get; init; }

    /// <summary>Last number taken.</summary>
    public long Last { get; init; }
}
