using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Events;

namespace Millpond.Platform.Work;

/// <summary>Does one kind of work. Runs in a scope of its own, as the system inside the item's workspace.</summary>
/// <remarks>
/// The item is removed and everything the handler saves is written in one transaction: it happens once. Therefore no network call here.
/// A handler that must call the outside says so with <see cref="WorkHandler.OutsideTransaction"/> and is then run at least once.
/// </remarks>
public interface IWorkHandler
{
    /// <summary>Does it. Throwing puts the item back with a growing pause; after the last attempt it goes to the dead letters.</summary>
    Task HandleAsync(WorkItem item, CancellationToken ct);
}

/// <summary>What a handler is given.</summary>
/// <param name="WorkspaceId">The tenant.</param>
/// <param name="Id">Id of the item.</param>
/// <param name="Kind">Name of the handler.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Payload">JSON.</param>
/// <param name="Attempt">1 at the first try.</param>
/// <param name="Plans">How often it had been planned when it was taken up.</param>
public sealed record WorkItem(int WorkspaceId, Guid Id, string Kind, string Lane, string Payload, int Attempt, int Plans = 1)
{
    /// <summary>The payload as a value.</summary>
    public T Read<T>() => Json.Read<T>(Payload);
}

/// <summary>Registration of a kind of work.</summary>
/// <param name="Kind">Stable name.</param>
/// <param name="Handler">Handler type.</param>
/// <param name="OutsideTransaction">Whether it runs outside a transaction (it calls the network) and so at least once.</param>
/// <param name="MaxAttempts">After so many failures the item goes to the dead letters.</param>
public sealed record WorkHandler(string Kind, Type Handler, bool OutsideTransaction = false, int MaxAttempts = 8);

/// <summary>Thrown by a handler to be run again at a given time without counting as a failure (a rate limit, say). Its lane waits with it, so that order holds.</summary>
public sealed class RunLaterException(DateTime due, string why = "") : Exception(why)
{
    /// <summary>When (UTC).</summary>
    public DateTime Due { get; } = due;

    /// <summary>Whether what else stands in the lane waits, too. Without it a new plan runs at its own time: for a timer that dates itself and may be wanted earlier.</summary>
    public bool HoldsLane { get; init; } = true;
}

/// <summary>Finds the handler of a kind.</summary>
public sealed class WorkHandlers(IEnumerable<WorkHandler> handlers, Subscriptions subscriptions)
{
    private readonly Dictionary<string, WorkHandler> _byKind = handlers.ToDictionary(h => h.Kind);

    internal bool RunsOutside(string kind) => _byKind.TryGetValue(kind, out var handler) && handler.OutsideTransaction;

    internal int MaxAttempts(string kind) => _byKind.TryGetValue(kind, out var handler) ? handler.MaxAttempts : 8;

    /// <summary>Whether items of this kind, of several lanes, may run in one transaction.</summary>
    internal bool TakesMany(string kind) => subscriptions.Find(kind) is { TakesMany: true };

    /// <summary>Whether there is such a kind at all.</summary>
    internal bool AnyTakesMany => subscriptions.AnyTakesMany;

    internal Task RunManyAsync(IServiceProvider services, string kind, IReadOnlyList<string> payloads, CancellationToken ct) => subscriptions.Find(kind)!.Run(services, payloads, ct);

    internal Task RunAsync(IServiceProvider services, WorkItem item, CancellationToken ct)
    {
        if (subscriptions.Find(item.Kind) is { } subscription) return subscription.Run(services, [item.Payload], ct);
        if (_byKind.TryGetValue(item.Kind, out var handler)) return ((IWorkHandler)services.GetRequiredService(handler.Handler)).HandleAsync(item, ct);
        throw new InvalidOperationException($"No handler is registered for work of kind '{item.Kind}'. A newer version may have planned it.");
    }
}
