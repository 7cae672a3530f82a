using Microsoft.AspNetCore.Routing;

namespace Millpond.Imports;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class ImportsCapability
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapImports(this RouteGroupBuilder api) => api;
}
