using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Data;

/// <summary>How the rows of one mapped type are written in bulk: the columns of the model with their stored values.</summary>
public sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    private BulkTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(p => new BulkColumn(p))];
        var names = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
        InsertSql = $"INSERT INTO \"{Name}\" ({names}) VALUES ({string.Join(", ", Columns.Select((_, i) => "@p" + i))})";
        CopySql = $"COPY \"{Name}\" ({names}) FROM STDIN (FORMAT BINARY)";
        CopyAsideSql = $"COPY \"aside_{Name}\" ({names}) FROM STDIN (FORMAT BINARY)";
        MakeAsideSql = $"CREATE TEMP TABLE \"aside_{Name}\" ON COMMIT DROP AS SELECT {names} FROM \"{Name}\" LIMIT 0";
        TakeAsideSql = $"INSERT INTO \"{Name}\" ({names}) SELECT {names} FROM \"aside_{Name}\" ON CONFLICT DO NOTHING";
        DropAsideSql = $"DROP TABLE \"aside_{Name}\"";
    }

    /// <summary>Table name.</summary>
    public string Name { get; }

    /// <summary>Columns in the order of the statements.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>Insert of one row with parameters <c>@p0...</c>.</summary>
    public string InsertSql { get; }

    /// <summary>COPY statement of PostgreSQL.</summary>
    public string CopySql { get; }

    /// <summary>PostgreSQL has no COPY that passes over known rows: they are copied aside and inserted from there.</summary>
    internal string MakeAsideSql { get; }

    internal string CopyAsideSql { get; }

    internal string TakeAsideSql { get; }

    internal string DropAsideSql { get; }

    /// <summary>The bulk form of a mapped type.</summary>
    public static BulkTable Of(DbContext db, Type type) => Known.GetOrAdd(
        db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not mapped."), static t => new BulkTable(t));
}

/// <summary>One column of a bulk load.</summary>
public sealed class BulkColumn
{
    private readonly Func<object, object?> _read;

    internal BulkColumn(IProperty property)
    {
        Name = property.GetColumnName();
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        _read = convert is null
            ? row => getter.GetClrValueUsingContainingEntity(row)
            : row => getter.GetClrValueUsingContainingEntity(row) is { } value ? convert(value) : null;
        Bind = SqliteBinder.Of(property, _read);
        Copy = PostgresBinder.Of(property, _read);
    }

    /// <summary>Binds the column of a row to a statement of SQLite.</summary>
    internal SqliteBinder.Bind Bind { get; }

    /// <summary>Writes the column of a row to a COPY of PostgreSQL.</summary>
    internal PostgresBinder.Bind Copy { get; }

    /// <summary>Column name.</summary>
    public string Name { get; }

    /// <summary>The stored value of a row.</summary>
    public object? Read(object row) => _read(row);
}
