using Millpond.Platform.Data;
using Millpond.Platform.Exports;
using Millpond.Platform.Filters;
using Millpond.Platform.Security;

namespace Millpond.People;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class PeopleCapability
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddModel(PeopleData.Model, typeof(Person).Assembly)
        .AddExport<Person>("people", p => p.OrderBy(x => x.Id), json: [nameof(Person.Attributes)])
        .AddExport<Identity>("identities", i => i.OrderBy(x => x.Id))
        .AddExport<IdentityLink>("identity_links", l => l.OrderBy(x => x.Id))
        .AddExport<Fact>("facts", f => f.OrderBy(x => x.Id))
        .AddExport<Tag>("tags", t => t.OrderBy(x => x.Id))
        .AddExport<PersonTag>("person_tags", t => t.OrderBy(x => x.PersonId).ThenBy(x => x.TagId))
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
