using System.Threading.Channels;

namespace Millpond.Simulator.Towns;

/// <summary>A subscription to what happens in the town.</summary>
public sealed class TownFeed : IDisposable
{
    private readonly Action _end;

    internal TownFeed(ChannelReader<TownEvent> events, Action end)
    {
        Events = events;
        _end = end;
    }

    /// <summary>What happens, in order; completes when the feed is disposed.</summary>
    public ChannelReader<TownEvent> Events { get; }

    /// <summary>Ends the subscription.</summary>
    public void Dispose() => _end();
}
