using Microsoft.AspNetCore.Routing;

namespace Millpond.Listening;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class ListeningCapability
{
    public static IServiceCollection AddListening(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapListening(this RouteGroupBuilder api) => api;
}
