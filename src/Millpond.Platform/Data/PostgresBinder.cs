using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Data;

/// <summary>Writes one column of a COPY straight from the object, as <see cref="SqliteBinder"/> does for the other database.</summary>
internal static class PostgresBinder
{
    public delegate void Bind(PostgresCopy copy, object row);

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
            : (copy, row) => copy.Write(read(row));
    }

    private static Bind Text(Func<object, string?> get) => (copy, row) => copy.Write(get(row));

    private static Bind Guids(Func<object, Guid?> get) => (copy, row) => copy.Write(get(row));

    private static Bind Times(Func<object, DateTime?> get) => (copy, row) => copy.Write(get(row));

    private static Bind Numbers(Func<object, int?> get) => (copy, row) => copy.Write(get(row));

    private static Bind Longs(Func<object, long?> get) => (copy, row) => copy.Write(get(row));

    private static Bind Flags(Func<object, bool?> get) => (copy, row) => copy.Write(get(row));
}
