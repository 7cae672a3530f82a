using Microsoft.AspNetCore.Routing;

namespace Millpond.Organization;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OrganizationCapability
{
    public static IServiceCollection AddOrganization(this IServiceCollection services) => services;

    /// <summary>Finds out who is asking (session cookie or API token) and sets the viewer of the request.</summary>
    public static IApplicationBuilder UseOrganization(this IApplicationBuilder app) => app;

    public static RouteGroupBuilder MapOrganization(this RouteGroupBuilder api) => api;
}
