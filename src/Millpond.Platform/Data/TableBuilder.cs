using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Millpond.Platform.Data;

/// <summary>Writes one table of a hand-written migration in words that mean the same on both databases.</summary>
public static class Migrate
{
    /// <summary>Creates a table with its keys and indexes.</summary>
    public static void Table(this MigrationBuilder migration, string name, Action<TableBuilder> build)
    {
        var table = new TableBuilder(name, migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite");
        build(table);
        table.AddTo(migration);
    }

    /// <summary>Adds columns (and indexes over them) to a table that an earlier migration created.</summary>
    public static void Extend(this MigrationBuilder migration, string name, Action<TableBuilder> build)
    {
        var table = new TableBuilder(name, migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite");
        build(table);
        table.AddColumnsTo(migration);
    }
}

/// <summary>The columns, keys and indexes of one table.</summary>
public sealed class TableBuilder
{
    private readonly CreateTableOperation _table;
    private readonly List<CreateIndexOperation> _indexes = [];
    private readonly bool _sqlite;

    internal TableBuilder(string name, bool sqlite)
    {
        _table = new CreateTableOperation { Name = name };
        _sqlite = sqlite;
    }

    /// <summary>The usual head of a table: <c>workspace_id</c>, <c>id</c>, and both as the primary key.</summary>
    public TableBuilder Key()
    {
        Int("workspace_id");
        Id("id");
        return PrimaryKey("workspace_id", "id");
    }

    /// <summary>A primary key over columns already named.</summary>
    public TableBuilder PrimaryKey(params string[] columns)
    {
        _table.PrimaryKey = new AddPrimaryKeyOperation { Table = _table.Name, Name = "pk_" + _table.Name, Columns = columns };
        return this;
    }

    /// <summary>A UUID: 16 big-endian bytes in SQLite, <c>uuid</c> in PostgreSQL.</summary>
    public TableBuilder Id(string name, bool nullable = false) => Column(name, _sqlite ? typeof(byte[]) : typeof(Guid), nullable);

    /// <summary>A UTC time: microseconds in SQLite, <c>timestamptz</c> in PostgreSQL.</summary>
    public TableBuilder Time(string name, bool nullable = false) => Column(name, _sqlite ? typeof(long) : typeof(DateTime), nullable);

    /// <summary>Text, with a greatest length where the model states one (40 for enumerations).</summary>
    public TableBuilder Text(string name, int? max = null, bool nullable = false) => Column(name, typeof(string), nullable, max);

    /// <summary>A 32-bit integer.</summary>
    public TableBuilder Int(string name, bool nullable = false) => Column(name, typeof(int), nullable);

    /// <summary>A 64-bit integer.</summary>
    public TableBuilder Long(string name, bool nullable = false) => Column(name, typeof(long), nullable);

    /// <summary>A double.</summary>
    public TableBuilder Real(string name, bool nullable = false) => Column(name, typeof(double), nullable);

    /// <summary>An exact decimal.</summary>
    public TableBuilder Decimal(string name, bool nullable = false) => Column(name, typeof(decimal), nullable);

    /// <summary>A truth value.</summary>
    public TableBuilder Flag(string name, bool nullable = false) => Column(name, typeof(bool), nullable);

    /// <summary>Bytes.</summary>
    public TableBuilder Bytes(string name, bool nullable = false) => Column(name, typeof(byte[]), nullable);

    /// <summary>An index over columns.</summary>
    public TableBuilder Index(params string[] columns) => AddIndex(columns, unique: false, where: null);

    /// <summary>An index over the rows that pass a condition (SQL that both databases read).</summary>
    public TableBuilder IndexWhere(string where, params string[] columns) => AddIndex(columns, unique: false, where);

    /// <summary>A unique index; it carries <c>workspace_id</c> or the key test fails.</summary>
    public TableBuilder Unique(params string[] columns) => AddIndex(columns, unique: true, where: null);

    /// <summary>A unique index over the rows that pass a condition.</summary>
    public TableBuilder UniqueWhere(string where, params string[] columns) => AddIndex(columns, unique: true, where);

    /// <summary>A foreign key <c>(workspace_id, column)</c> to another table of the same capability.</summary>
    public TableBuilder Reference(string column, string principal, ReferentialAction onDelete = ReferentialAction.Cascade) =>
        Reference(["workspace_id", column], principal, ["workspace_id", "id"], onDelete);

    /// <summary>A foreign key over several columns.</summary>
    public TableBuilder Reference(string[] columns, string principal, string[] principalColumns, ReferentialAction onDelete = ReferentialAction.Cascade)
    {
        _table.ForeignKeys.Add(new AddForeignKeyOperation
        {
            Table = _table.Name,
            Name = $"fk_{_table.Name}_{columns[^1]}",
            Columns = columns,
            PrincipalTable = principal,
            PrincipalColumns = principalColumns,
            OnDelete = onDelete,
        });
        return this;
    }

    internal void AddTo(MigrationBuilder migration)
    {
        migration.Operations.Add(_table);
        migration.Operations.AddRange(_indexes);
    }

    internal void AddColumnsTo(MigrationBuilder migration)
    {
        migration.Operations.AddRange(_table.Columns);
        migration.Operations.AddRange(_indexes);
    }

    private TableBuilder Column(string name, Type type, bool nullable, int? max = null)
    {
        _table.Columns.Add(new AddColumnOperation { Table = _table.Name, Name = name, ClrType = type, IsNullable = nullable, MaxLength = max });
        return this;
    }

    private TableBuilder AddIndex(string[] columns, bool unique, string? where)
    {
        _indexes.Add(new CreateIndexOperation
        {
            Table = _table.Name,
            Name = $"{(unique ? "ux" : "ix")}_{_table.Name}_{(columns[0] == "workspace_id" ? "" : "all_")}{string.Join('_', columns.Where(c => c != "workspace_id"))}",
            Columns = columns,
            IsUnique = unique,
            Filter = where,
        });
        return this;
    }
}
