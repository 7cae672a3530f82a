using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Millpond.Platform.Data;

/// <summary>How values are stored: the same order and equality on both databases.</summary>
/// <remarks>
/// Ids are 16 big-endian bytes in SQLite and <c>uuid</c> in PostgreSQL. Times are UTC microseconds since 1970 in SQLite and <c>timestamptz</c> in PostgreSQL.
/// Enumerations are their names, so that reordering members changes nothing.
/// </remarks>
internal static class Conversions
{
    public static void Apply(ModelConfigurationBuilder conventions, bool sqlite, IEnumerable<Assembly> assemblies)
    {
        if (sqlite)
        {
            conventions.Properties<Guid>().HaveConversion<GuidBlob>();
            conventions.Properties<DateTime>().HaveConversion<UtcMicroseconds>();
        }
        else
        {
            conventions.Properties<DateTime>().HaveConversion<UtcTime>();
        }

        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var id in assemblies.SelectMany(WithReferences).Distinct().SelectMany(IdTypes))
            conventions.Properties(id).HaveConversion((sqlite ? typeof(IdBlob<>) : typeof(IdGuid<>)).MakeGenericType(id));
    }

    private static IEnumerable<Assembly> WithReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Where(n => n.Name!.StartsWith("Millpond", StringComparison.Ordinal)).Select(Assembly.Load).Prepend(assembly);

    private static IEnumerable<Type> IdTypes(Assembly assembly) => assembly.GetTypes().Where(t =>
        t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)));

    public static DateTime FromMicroseconds(long value) => DateTime.UnixEpoch.AddTicks(value * 10);

    public static long ToMicroseconds(DateTime value) => (value.Ticks - DateTime.UnixEpoch.Ticks) / 10;

    internal sealed class GuidBlob() : ValueConverter<Guid, byte[]>(g => g.ToByteArray(true), b => new Guid(b, true));

    internal sealed class UtcMicroseconds() : ValueConverter<DateTime, long>(d => ToMicroseconds(d), v => FromMicroseconds(v));

    internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
        d => DateTime.SpecifyKind(d, DateTimeKind.Utc), d => DateTime.SpecifyKind(d, DateTimeKind.Utc));

    internal sealed class IdGuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, g => Make<TId>(g))
        where TId : struct, IId<TId>;

    internal sealed class IdBlob<TId>() : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), b => Make<TId>(new Guid(b, true)))
        where TId : struct, IId<TId>;

    private static TId Make<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);
}
