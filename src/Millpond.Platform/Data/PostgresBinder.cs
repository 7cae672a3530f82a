using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Millpond.Platform.Data;

/// <summary>Writes one column of a COPY straight from the object, as <see cref="SqliteBinder"/> does for the other database.</summary>
/// <remarks>The calls are the provider's synchronous ones: an asynchronous one for each value costs more than the server spends on the row, and only a full buffer goes to the network.</remarks>
internal static class PostgresBinder
{
    public delegate void Bind(NpgsqlBinaryImporter copy, object row);

    /// <summary>The binder of a mapped property; a type that is rare in bulk goes through the model's conversion.</summary>
    public static Bind Of(IProperty property, Func<object, object?> read)
    {
        var type = ColumnGetter.TypeOf(property);
        return type == typeof(string) ? Text(ColumnGetter.Of<string?>(property))
            : type == typeof(Guid) ? Values(ColumnGetter.Of<Guid?>(property), NpgsqlDbType.Uuid)
            : type == typeof(DateTime) ? Times(ColumnGetter.Of<DateTime?>(property))
            : type == typeof(int) ? Values(ColumnGetter.Of<int?>(property), NpgsqlDbType.Integer)
            : type == typeof(long) ? Values(ColumnGetter.Of<long?>(property), NpgsqlDbType.Bigint)
            : type == typeof(bool) ? Values(ColumnGetter.Of<bool?>(property), NpgsqlDbType.Boolean)
            : (copy, row) => Write(copy, read(row));
    }

    private static Bind Text(Func<object, string?> get) => (copy, row) =>
    {
        if (get(row) is { } text) copy.Write(text, NpgsqlDbType.Text);
        else copy.WriteNull();
    };

    private static Bind Values<T>(Func<object, T?> get, NpgsqlDbType type)
        where T : struct => (copy, row) =>
    {
        if (get(row) is { } value) copy.Write(value, type);
        else copy.WriteNull();
    };

    private static Bind Times(Func<object, DateTime?> get) => (copy, row) =>
    {
        if (get(row) is { } time) copy.Write(Utc(time), NpgsqlDbType.TimestampTz);
        else copy.WriteNull();
    };

    /// <summary>All times are UTC; the provider refuses those that do not say so, as the default of a row does not.</summary>
    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                return;
            case string text:
                copy.Write(text, NpgsqlDbType.Text);
                return;
            case double number:
                copy.Write(number, NpgsqlDbType.Double);
                return;
            case decimal number:
                copy.Write(number, NpgsqlDbType.Numeric);
                return;
            case byte[] bytes:
                copy.Write(bytes, NpgsqlDbType.Bytea);
                return;
            case Guid id:
                copy.Write(id, NpgsqlDbType.Uuid);
                return;
            case DateTime time:
                copy.Write(Utc(time), NpgsqlDbType.TimestampTz);
                return;
            case int number:
                copy.Write(number, NpgsqlDbType.Integer);
                return;
            case long number:
                copy.Write(number, NpgsqlDbType.Bigint);
                return;
            case bool flag:
                copy.Write(flag, NpgsqlDbType.Boolean);
                return;
            default:
                throw new NotSupportedException($"No bulk form for {value.GetType()}.");
        }
    }
}
