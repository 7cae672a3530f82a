using Microsoft.AspNetCore.Routing;

namespace Millpond.Operations;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OperationsCapability
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapOperations(this RouteGroupBuilder api) => api;
}
