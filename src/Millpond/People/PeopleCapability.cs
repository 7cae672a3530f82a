using Microsoft.AspNetCore.Routing;

namespace Millpond.People;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class PeopleCapability
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapPeople(this RouteGroupBuilder api) => api;
}
