using Millpond.People;
using Millpond.Platform.Events;

namespace Millpond.Orders;

/// <summary>Somebody bought something.</summary>
/// <param name="Order">The order.</param>
/// <param name="Number">Its number in the shop.</param>
/// <param name="IdentityId">The identity that bought.</param>
/// <param name="PersonId">The person it belonged to when the order came in.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Items">Number of lines.</param>
/// <param name="At">When (UTC).</param>
[EventKind("orders.order_placed")]
public sealed record OrderPlaced(OrderId Order, string Number, IdentityId IdentityId, PersonId PersonId, decimal Amount, string Currency, int Items, DateTime At) : IDatedEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Identity => IdentityId.Value;

    Guid? IEvent.Object => Order.Value;
}

/// <summary>A shop says something else of an order than before: paid, shipped, given back.</summary>
/// <param name="Order">The order.</param>
/// <param name="Number">Its number in the shop.</param>
/// <param name="IdentityId">The identity that bought.</param>
/// <param name="PersonId">The person it belongs to.</param>
/// <param name="Amount">What was paid, now.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="From">The shop's word for where it stood.</param>
/// <param name="To">Where it stands.</param>
[EventKind("orders.order_changed")]
public sealed record OrderChanged(OrderId Order, string Number, IdentityId IdentityId, PersonId PersonId, decimal Amount, string Currency, string? From, string? To) : IEvent
{
    Guid? IEvent.Person => PersonId.Value;

    Guid? IEvent.Identity => IdentityId.Value;

    Guid? IEvent.Object => Order.Value;
}
