using System.Collections.Concurrent;
using System.Reflection;

namespace Millpond.Platform.Events;

/// <summary>Something that happened, in the past tense. Written once to the event log, never changed.</summary>
/// <remarks>A <c>sealed record</c> marked with <see cref="EventKindAttribute"/>; only ids and plain values, since others keep it for years.</remarks>
public interface IEvent
{
    /// <summary>The person it happened to, where there is one: his time line shows it.</summary>
    Guid? Person => null;

    /// <summary>The identity that acted, where there is one: when a merge is undone its events go along.</summary>
    Guid? Identity => null;

    /// <summary>The object it is about; the live feed names it so that screens know what to read again.</summary>
    Guid? Object => null;

    /// <summary>Subscribers of events with the same lane run one after the other, in order.</summary>
    string Lane => Person is { } p ? $"person:{p:N}" : Object is { } o ? $"object:{o:N}" : "events";
}

/// <summary>The stable name of an event, <c>capability.what_happened</c>; listed in docs, never renamed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventKindAttribute(string kind) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <summary>The name.</summary>
    public string Kind { get; } = kind;

    /// <summary>The name of an event type.</summary>
    /// <exception cref="InvalidOperationException">The type carries no name.</exception>
    public static string Of(Type type) => Known.GetOrAdd(type, static t =>
        t.GetCustomAttribute<EventKindAttribute>()?.Kind
        ?? throw new InvalidOperationException($"{t.Name} is an event without [EventKind(\"capability.what_happened\")]."));
}
