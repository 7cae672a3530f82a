using System.Collections.Concurrent;

namespace Millpond.Platform.Live;

/// <summary>Wakes whoever waits on this node: the queue for new work, live feeds for new events. Carries no content; the database does.</summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new();

    /// <summary>Name of the signal for new work.</summary>
    public const string Work = "work";

    /// <summary>Name of the signal for new events of a workspace.</summary>
    public static string Events(int workspace) => "events:" + workspace;

    /// <summary>A task that completes at the next pulse. Take it before looking at the database, then nothing is missed between.</summary>
    public Task NextAsync(string name) =>
        _waiting.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Pulse(string name)
    {
        if (_waiting.TryRemove(name, out var waiting)) waiting.TrySetResult();
    }
}
