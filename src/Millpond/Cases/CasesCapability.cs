using Microsoft.AspNetCore.Routing;

namespace Millpond.Cases;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class CasesCapability
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapCases(this RouteGroupBuilder api) => api;
}
