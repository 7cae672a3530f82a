using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Work;

namespace Millpond.Platform.Events;

/// <summary>Reacts to an event, from the queue, after the commit that told it.</summary>
/// <remarks>Runs inside one transaction together with the removal of its work item: what it saves happens once. It must not call the network; it plans an effect instead.</remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface ISubscriber<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Reacts.</summary>
    Task HandleAsync(TEvent happened, CancellationToken ct);
}

/// <summary>Who reacts to which event.</summary>
public sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly ILookup<Type, Subscription> _byEvent = all.ToLookup(s => s.Event);
    private readonly Dictionary<string, Subscription> _byName = all.ToDictionary(s => s.WorkKind);

    internal IEnumerable<PlannedWork> WorkFor(IReadOnlyList<IEvent> events)
    {
        foreach (var happened in events)
        {
            foreach (var subscription in _byEvent[happened.GetType()])
                yield return new PlannedWork(subscription.WorkKind, happened.Lane, Json.WriteObject(happened));
        }
    }

    internal Subscription? Find(string workKind) => _byName.GetValueOrDefault(workKind);
}

/// <summary>One reaction to one event.</summary>
/// <param name="Event">Event type.</param>
/// <param name="WorkKind">Name of its work items, stable across versions.</param>
/// <param name="Run">Reads the payload and reacts.</param>
public sealed record Subscription(Type Event, string WorkKind, Func<IServiceProvider, string, CancellationToken, Task> Run)
{
    internal static Subscription For<TEvent, TSubscriber>()
        where TEvent : class, IEvent
        where TSubscriber : class, ISubscriber<TEvent> => new(
            typeof(TEvent),
            $"on:{EventKindAttribute.Of(typeof(TEvent))}:{typeof(TSubscriber).Name}",
            (services, payload, ct) => services.GetRequiredService<TSubscriber>().HandleAsync(Json.Read<TEvent>(payload), ct));
}
