using Millpond.Platform;

namespace Millpond.Orders;

/// <summary>Id of an order.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct OrderId(Guid Value) : IId<OrderId>, IComparable<OrderId>
{
    /// <summary>Order of arrival.</summary>
    public int CompareTo(OrderId other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public static OrderId From(Guid value) => new(value);
}
