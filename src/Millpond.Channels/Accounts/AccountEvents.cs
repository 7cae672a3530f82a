using Millpond.Channels.Contract;
using Millpond.Platform.Events;

namespace Millpond.Channels.Accounts;

/// <summary>An account was connected.</summary>
/// <param name="Account">The account.</param>
/// <param name="Channel">Kind of network.</param>
/// <param name="Name">Its name.</param>
[EventKind("channels.account_connected")]
public sealed record AccountConnected(AccountId Account, string Channel, string Name) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>An account's name, team, operators or switch changed.</summary>
/// <param name="Account">The account.</param>
[EventKind("channels.account_changed")]
public sealed record AccountChanged(AccountId Account) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>An account was removed; what it brought in stays.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Its name.</param>
[EventKind("channels.account_removed")]
public sealed record AccountRemoved(AccountId Account, string Name) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>An account began or ceased to work.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">How well it works now.</param>
/// <param name="Detail">Why, for people.</param>
[EventKind("channels.account_health_changed")]
public sealed record AccountHealthChanged(AccountId Account, HealthState State, string? Detail) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}

/// <summary>Something that arrived could not be understood and was set aside; it is kept and can be tried again.</summary>
/// <param name="Account">The account.</param>
/// <param name="Item">The stored item.</param>
/// <param name="Reason">What was wrong with it.</param>
[EventKind("channels.item_set_aside")]
public sealed record ItemSetAside(AccountId Account, Guid Item, string Reason) : IEvent
{
    Guid? IEvent.Object => Account.Value;
}
