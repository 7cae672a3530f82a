using Millpond.Platform.Data;

namespace Millpond.Network;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class NetworkCapability
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddModel(NetworkData.Model, typeof(Edge).Assembly)
        .AddScoped<BringFollows>()
        .AddScoped<ListFollows>();

    public static RouteGroupBuilder MapNetwork(this RouteGroupBuilder api)
    {
        ListFollows.Map(api);
        return api;
    }
}
