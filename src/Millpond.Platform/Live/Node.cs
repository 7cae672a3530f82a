using Millpond.Platform.Data;
using Npgsql;

namespace Millpond.Platform.Live;

/// <summary>This process among those that share a database, by a number that it draws when it starts.</summary>
/// <remarks>
/// While it is linked to the database it holds an advisory lock on its number, which PostgreSQL lets go the moment its connection is gone: so whoever comes next can tell leases of the living from those of a process that was killed.
/// A living process whose link broke for a moment may be taken for dead; the version of the lease then keeps it from writing, as after any lease that ran out.
/// </remarks>
public sealed class Node
{
    /// <summary>First half of the key of the advisory locks.</summary>
    internal const int Locks = 0x4D50_4E44;

    /// <summary>The number.</summary>
    public int Number { get; } = Random.Shared.Next(1, int.MaxValue);

    internal async Task ShowAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var held = new NpgsqlCommand("SELECT pg_try_advisory_lock($1, $2)", connection) { Parameters = { new() { Value = Locks }, new() { Value = Number } } };
        await held.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Gives back what processes held that are gone; returns how many lanes. For the start of a program: who is alive when another one is killed waits until the leases run out.</summary>
    /// <remarks>O(lanes). On the embedded database nobody else can be there: its folder is locked.</remarks>
    public static Task<int> FreeLeasesOfTheGoneAsync(MillpondDb db, CancellationToken ct) => db.Dialect.IsSqlite
        ? db.ExecuteAsync("UPDATE lanes SET leased_until = NULL WHERE leased_until IS NOT NULL", ct)
        : db.ExecuteAsync("""
            UPDATE lanes SET leased_until = NULL WHERE leased_until IS NOT NULL AND leased_by IS NOT NULL AND leased_by NOT IN (
                SELECT objid::bigint::int FROM pg_locks
                WHERE locktype = 'advisory' AND classid::bigint = @locks AND objsubid = 2 AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """, ct, ("locks", (long)Locks));
}
