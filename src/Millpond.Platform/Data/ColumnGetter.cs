using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Data;

/// <summary>Reads a mapped property from a row in bulk: compiled once, and no value is boxed on its way. Typed ids are the UUIDs in them.</summary>
internal static class ColumnGetter
{
    /// <summary>What <see cref="Of{T}"/> can read the property as (or its nullable form); null when only the model knows how.</summary>
    public static Type? TypeOf(IProperty property)
    {
        if (property.PropertyInfo is not { } info) return null;
        var type = Nullable.GetUnderlyingType(info.PropertyType) ?? info.PropertyType;
        return IsId(type) ? typeof(Guid) : type;
    }

    public static Func<object, T> Of<T>(IProperty property)
    {
        var info = property.PropertyInfo!;
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, info.DeclaringType!), info);
        if (IsId(info.PropertyType))
        {
            value = Expression.Property(value, "Value");
        }
        else if (Nullable.GetUnderlyingType(info.PropertyType) is { } inner && IsId(inner))
        {
            value = Expression.Condition(
                Expression.Property(value, "HasValue"), Expression.Convert(Expression.Property(Expression.Property(value, "Value"), "Value"), typeof(Guid?)), Expression.Constant(null, typeof(Guid?)));
        }

        return Expression.Lambda<Func<object, T>>(value.Type == typeof(T) ? value : Expression.Convert(value, typeof(T)), row).Compile();
    }

    private static bool IsId(Type type) => type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
