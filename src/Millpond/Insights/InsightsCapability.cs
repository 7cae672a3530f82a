using Microsoft.AspNetCore.Routing;

namespace Millpond.Insights;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class InsightsCapability
{
    public static IServiceCollection AddInsights(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapInsights(this RouteGroupBuilder api) => api;
}
