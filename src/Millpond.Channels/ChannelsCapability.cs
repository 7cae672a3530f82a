using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Millpond.Channels;

/// <summary>The door of the channels: accounts, connectors, intake and sending.</summary>
public static class ChannelsCapability
{
    /// <summary>Registers accounts and connectors.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services;

    /// <summary>Maps the routes under the API.</summary>
    public static RouteGroupBuilder MapChannels(this RouteGroupBuilder api) => api;
}
