using Millpond.Channels.Accounts;
using Millpond.Platform.Data;

namespace Millpond.Insights;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class InsightsCapability
{
    public static IServiceCollection AddInsights(this IServiceCollection services) => services
        .AddPermissions("insights", InsightsPermissions.Read, InsightsPermissions.Export)
        .AddScoped<FollowerSeries>()
        .AddScoped<ServiceBoard>()
        .AddScoped<BoardRows>()
        .AddScoped<ExportBoardRows>();

    public static RouteGroupBuilder MapInsights(this RouteGroupBuilder api)
    {
        ServiceBoard.Map(api);
        BoardRows.Map(api);
        ExportBoardRows.Map(api);
        return api;
    }
}
