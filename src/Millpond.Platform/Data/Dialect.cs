using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Millpond.Platform.Data.Search;

namespace Millpond.Platform.Data;

/// <summary>The one place where the databases differ: values in hand-written SQL, bulk loading, claiming lanes, notifying other nodes, searching.</summary>
public abstract class Dialect
{
    /// <summary>Whether this is the embedded database (one process, one writer).</summary>
    public abstract bool IsSqlite { get; }

    /// <summary>Name and version for people.</summary>
    public abstract string Name { get; }

    /// <summary>Version of the server (or library) and size of the database in bytes.</summary>
    public abstract Task<DatabaseFacts> DescribeAsync(MillpondDb db, CancellationToken ct);

    /// <summary>Opens a transaction that only reads and sees one moment, without keeping writers waiting.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(MillpondDb db, CancellationToken ct);

    /// <summary>The full-text index of this database.</summary>
    internal abstract SearchStore Search { get; }

    /// <summary>SQL at the end of a query that locks its rows: those that somebody else works on are left out. Empty where there is one writer.</summary>
    public abstract string LockFree { get; }

    /// <summary>Sets up the context.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A value as the database stores it, for a parameter of hand-written SQL: typed ids, UUIDs, times, enumerations, arrays of these.</summary>
    public abstract object Store(object? value);

    /// <summary>Reads a UUID from a result of hand-written SQL.</summary>
    public abstract Guid ReadId(DbDataReader row, int column);

    /// <summary>Reads a time (UTC) from a result of hand-written SQL.</summary>
    public abstract DateTime ReadTime(DbDataReader row, int column);

    /// <summary>SQL: <paramref name="column"/> is among the elements of the array parameter (strings, integers, UUIDs).</summary>
    public abstract string InArray(string column, string parameter);

    /// <summary>SQL for the bucket of a time column: whole steps of <paramref name="seconds"/> since 1970, as an integer.</summary>
    public abstract string Bucket(string column, int seconds);

    /// <summary>SQL: a text as ordered by the code points of its characters, whatever the order of the database.</summary>
    public abstract string ByCodePoint(string text);

    /// <summary>SQL: <paramref name="text"/>, with A to Z as a to z and nothing else changed, holds <paramref name="part"/>, which is written so.</summary>
    public abstract string Contains(string text, string part);

    /// <summary>SQL: <paramref name="text"/>, with A to Z as a to z and nothing else changed, begins with <paramref name="part"/>, which is written so.</summary>
    public abstract string StartsWith(string text, string part);

    /// <summary>SQL: the members of a column with a JSON object as rows of <c>key</c> and <c>value</c>.</summary>
    public abstract string JsonMembers(string column);

    /// <summary>SQL: a text of up to 18 digits, with or without a minus, as a number; NULL when it is none.</summary>
    public abstract string WholeNumber(string text);

    /// <summary>SQL: microseconds from one time column (or parameter) to another.</summary>
    public abstract string MicrosecondsBetween(string from, string to);

    /// <summary>SQL behind a table's name that fixes the index where the planner keeps no statistics; empty where it does.</summary>
    public abstract string ByIndex(string index);

    /// <summary>SQL that leases up to <c>@n</c> due lanes of workspace <c>@w</c> at time <c>@now</c> until <c>@lease</c> seconds later; returns key and lease version.</summary>
    public abstract string LeaseLanes { get; }

    /// <summary>Tells other nodes, at commit, that there are new events or new work. Nothing to do where there is one process.</summary>
    public abstract Task NotifyAsync(MillpondDb db, bool events, bool work, CancellationToken ct);

    /// <summary>Makes transactions that name the same thing follow each other until they end. Nothing to do where there is one writer anyway.</summary>
    public abstract Task TakeTurnsAsync(MillpondDb db, string name, CancellationToken ct);

    /// <summary>The same for many things at once, always in one order, so that two who take many cannot wait for each other in a circle.</summary>
    public abstract Task TakeTurnsAsync(MillpondDb db, IReadOnlyCollection<string> names, CancellationToken ct);

    /// <summary>Inserts rows in bulk within the open transaction, past the change tracker; raises nothing. Cost: one pass, no query per row.</summary>
    public abstract Task BulkInsertAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct);

    /// <summary>The same for rows that may be there already: those whose key is taken are left as they are. Returns how many were new.</summary>
    public abstract Task<int> BulkInsertNewAsync(MillpondDb db, BulkTable table, IReadOnlyList<object> rows, CancellationToken ct);

    /// <summary>Whether an exception says that the transaction lost against another one and may simply be run again.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>Whether an exception says that a unique key exists already.</summary>
    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>A typed id's UUID, or null when the value is no typed id.</summary>
    protected static Guid? IdValue(object value) =>
        value is Guid g ? g : value.GetType() is { IsValueType: true } t && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
            ? (Guid)t.GetProperty("Value")!.GetValue(value)!
            : null;
}

/// <summary>What a database says of itself.</summary>
/// <param name="Name">Kind and version.</param>
/// <param name="Bytes">Size on its disk, indexes included.</param>
public sealed record DatabaseFacts(string Name, long Bytes);
