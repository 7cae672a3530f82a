using Millpond.Platform.Data;
using Millpond.Platform.Filters;
using Millpond.Platform.Security;

namespace Millpond.People;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class PeopleCapability
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddModel(PeopleData.Model, typeof(Person).Assembly)
        .AddPermissions("people", PeoplePermissions.Read, PeoplePermissions.Edit, PeoplePermissions.ManageTags)
        .AddFilters(PeopleFilters.Catalogue)
        .AddScoped<PeopleDirectory>()
        .AddScoped<BringPeople>()
        .AddScoped<IHolding, HandOverPeople>()
        .AddScoped<ListPeople>()
        .AddScoped<SavePerson>()
        .AddScoped<ReadTimeline>()
        .AddScoped<Tags>()
        .AddScoped<PeopleFigures>();

    public static RouteGroupBuilder MapPeople(this RouteGroupBuilder api)
    {
        ListPeople.Map(api);
        SavePerson.Map(api);
        ReadTimeline.Map(api);
        Tags.Map(api);
        return api;
    }
}
