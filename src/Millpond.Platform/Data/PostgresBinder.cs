using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Millpond.Platform.Data;

/// <summary>Writes one column of a COPY straight from the object, as <see cref="SqliteBinder"/> does for the other database.</summary>
/// <remarks>The calls are the provider's synchronous ones: an asynchronous one for each value costs more than the server spends on the row, and only a full buffer goes to the network.</remarks>
internal static class PostgresBinder
{
    public delegate void Bind(NpgsqlBinaryImporter copy, object row);

    private static readonly FrozenDictionary<Type, NpgsqlDbType> Forms = new Dictionary<Type, NpgsqlDbType>
    {
        [typeof(string)] = NpgsqlDbType.Text,
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(DateTime)] = NpgsqlDbType.TimestampTz,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(byte[])] = NpgsqlDbType.Bytea,
    }.ToFrozenDictionary();

    /// <summary>The binder of a mapped property; a type that is rare in bulk goes through the model's conversion.</summary>
    public static Bind Of(IProperty property, Func<object, object?> read)
    {
        var type = ColumnGetter.TypeOf(property);
        return type == typeof(string) ? Texts(ColumnGetter.Of<string?>(property))
            : type == typeof(Guid) ? Values<Guid>(property)
            : type == typeof(DateTime) ? Times(ColumnGetter.Of<DateTime?>(property))
            : type == typeof(int) ? Values<int>(property)
            : type == typeof(long) ? Values<long>(property)
            : type == typeof(bool) ? Values<bool>(property)
            : (copy, row) => Write(copy, read(row));
    }

    private static Bind Texts(Func<object, string?> get)
    {
        var form = Forms[typeof(string)];
        return (copy, row) =>
        {
            if (get(row) is { } text) copy.Write(text, form);
            else copy.WriteNull();
        };
    }

    private static Bind Values<T>(IProperty property)
        where T : struct
    {
        var get = ColumnGetter.Of<T?>(property);
        var form = Forms[typeof(T)];
        return (copy, row) =>
        {
            if (get(row) is { } value) copy.Write(value, form);
            else copy.WriteNull();
        };
    }

    private static Bind Times(Func<object, DateTime?> get)
    {
        var form = Forms[typeof(DateTime)];
        return (copy, row) =>
        {
            if (get(row) is { } time) copy.Write(Utc(time), form);
            else copy.WriteNull();
        };
    }

    /// <summary>All times are UTC; the provider refuses those that do not say so, as the default of a row does not.</summary>
    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        if (value is null) copy.WriteNull();
        else copy.Write(value is DateTime time ? Utc(time) : value, Forms.TryGetValue(value.GetType(), out var form) ? form : throw new NotSupportedException($"No bulk form for {value.GetType()}."));
    }
}
