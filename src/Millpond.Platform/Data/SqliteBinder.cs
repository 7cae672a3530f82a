using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Data;

/// <summary>Binds one column of a bulk insert straight from the object: no boxing, no bytes on the heap for ids and times.</summary>
internal static class SqliteBinder
{
    public delegate void Bind(SqliteStatement statement, int position, object row);

    /// <summary>The binder of a mapped property; a type that has no form of its own goes through the model's conversion.</summary>
    public static Bind Of(IProperty property, Func<object, object?> read)
    {
        var type = ColumnGetter.TypeOf(property);
        return type == typeof(string) ? Text(ColumnGetter.Of<string?>(property))
            : type == typeof(Guid) ? Guids(ColumnGetter.Of<Guid?>(property))
            : type == typeof(DateTime) ? Times(ColumnGetter.Of<DateTime?>(property))
            : type == typeof(int) ? Numbers(ColumnGetter.Of<int?>(property))
            : type == typeof(long) ? Longs(ColumnGetter.Of<long?>(property))
            : type == typeof(bool) ? Flags(ColumnGetter.Of<bool?>(property))
            : (statement, position, row) => statement.Bind(position, read(row));
    }

    private static Bind Text(Func<object, string?> get) => (statement, position, row) => statement.Bind(position, get(row));

    private static Bind Guids(Func<object, Guid?> get) => (statement, position, row) => statement.Bind(position, get(row));

    private static Bind Times(Func<object, DateTime?> get) => (statement, position, row) => statement.Bind(position, get(row) is { } time ? Conversions.ToMicroseconds(time) : (long?)null);

    private static Bind Numbers(Func<object, int?> get) => (statement, position, row) => statement.Bind(position, (long?)get(row));

    private static Bind Longs(Func<object, long?> get) => (statement, position, row) => statement.Bind(position, get(row));

    private static Bind Flags(Func<object, bool?> get) => (statement, position, row) => statement.Bind(position, get(row) is { } flag ? flag ? 1L : 0L : (long?)null);
}
