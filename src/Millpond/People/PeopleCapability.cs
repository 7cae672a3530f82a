using Microsoft.AspNetCore.Routing;
using Millpond.Platform.Data;

namespace Millpond.People;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class PeopleCapability
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddModel(PeopleData.Model, typeof(Person).Assembly)
        .AddScoped<PeopleDirectory>();

    public static RouteGroupBuilder MapPeople(this RouteGroupBuilder api) => api;
}
