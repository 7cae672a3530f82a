using Millpond.Channels.Contract;

namespace Millpond.Channels.Accounts;

/// <summary>The connectors of this installation.</summary>
internal sealed class ChannelCatalog(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _byKind = channels.ToDictionary(c => c.Profile.Kind);

    public IReadOnlyCollection<IChannel> All => _byKind.Values;

    public IChannel? Find(string kind) => _byKind.GetValueOrDefault(kind);
}
