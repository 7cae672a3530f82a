using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Work;

namespace Millpond.Platform.Events;

/// <summary>Reacts to an event, from the queue, after the commit that told it.</summary>
/// <remarks>Runs inside one transaction together with the removal of its work item: what it saves happens once. It must not call the network; it plans an effect instead.</remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface ISubscriber<TEvent>
    where TEvent : IEvent
{
    /// <summary>Whether it has anything to do with this one; asked where the event is told, so that no work is planned for nothing.</summary>
    static virtual bool Concerns(TEvent happened) => true;

    /// <summary>Reacts.</summary>
    Task HandleAsync(TEvent happened, CancellationToken ct);
}

/// <summary>Reacts to many events in one transaction: of several lanes, each lane's in order. What is said of <see cref="ISubscriber{TEvent}"/> holds here too.</summary>
/// <remarks>When a batch fails, nothing of it happened and each event is given again alone, so that one bad event holds up its own lane only.</remarks>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IBatchSubscriber<TEvent>
    where TEvent : IEvent
{
    /// <summary>Whether it has anything to do with this one; asked where the event is told.</summary>
    static virtual bool Concerns(TEvent happened) => true;

    /// <summary>Reacts, to one event or to many.</summary>
    Task HandleAsync(IReadOnlyList<TEvent> happened, CancellationToken ct);
}

/// <summary>Who reacts to which event.</summary>
public sealed class Subscriptions(IEnumerable<Subscription> all)
{
    private readonly ILookup<Type, Subscription> _byEvent = all.ToLookup(s => s.Event);
    private readonly Dictionary<string, Subscription> _byName = all.ToDictionary(s => s.WorkKind);

    internal bool AnyTakesMany { get; } = all.Any(s => s.TakesMany);

    internal IEnumerable<PlannedWork> WorkFor(IReadOnlyList<IEvent> events)
    {
        foreach (var happened in events)
        {
            foreach (var subscription in _byEvent[happened.GetType()])
            {
                if (subscription.Concerns(happened)) yield return new PlannedWork(subscription.WorkKind, happened.Lane, Json.WriteObject(happened));
            }
        }
    }

    internal Subscription? Find(string workKind) => _byName.GetValueOrDefault(workKind);
}

/// <summary>One reaction to one kind of event.</summary>
/// <param name="Event">Event type.</param>
/// <param name="WorkKind">Name of its work items, stable across versions.</param>
/// <param name="TakesMany">Whether it takes events of several lanes at once.</param>
/// <param name="Concerns">Whether it has anything to do with an event.</param>
/// <param name="Run">Reads the payloads and reacts.</param>
public sealed record Subscription(Type Event, string WorkKind, bool TakesMany, Func<IEvent, bool> Concerns, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task> Run)
{
    internal static Subscription For<TEvent, TSubscriber>()
        where TEvent : class, IEvent
        where TSubscriber : class, ISubscriber<TEvent> => new(
            typeof(TEvent),
            Name<TEvent, TSubscriber>(),
            TakesMany: false,
            happened => TSubscriber.Concerns((TEvent)happened),
            async (services, payloads, ct) =>
            {
                var subscriber = services.GetRequiredService<TSubscriber>();
                foreach (var payload in payloads) await subscriber.HandleAsync(Json.Read<TEvent>(payload), ct);
            });

    internal static Subscription ForMany<TEvent, TSubscriber>()
        where TEvent : class, IEvent
        where TSubscriber : class, IBatchSubscriber<TEvent> => new(
            typeof(TEvent),
            Name<TEvent, TSubscriber>(),
            TakesMany: true,
            happened => TSubscriber.Concerns((TEvent)happened),
            (services, payloads, ct) => services.GetRequiredService<TSubscriber>().HandleAsync([.. payloads.Select(Json.Read<TEvent>)], ct));

    private static string Name<TEvent, TSubscriber>() => $"on:{EventKindAttribute.Of(typeof(TEvent))}:{typeof(TSubscriber).Name}";
}
