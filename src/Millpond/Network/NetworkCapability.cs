using Millpond.Platform.Data;
using Millpond.Platform.Exports;

namespace Millpond.Network;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class NetworkCapability
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddModel(NetworkData.Model, typeof(Edge).Assembly)
        .AddExport<Edge>("follows", e => e.OrderBy(x => x.FromId).ThenBy(x => x.Kind).ThenBy(x => x.ToId))
        .AddScoped<BringFollows>()
        .AddScoped<ListFollows>();

    public static RouteGroupBuilder MapNetwork(this RouteGroupBuilder api)
    {
        ListFollows.Map(api);
        return api;
    }
}
