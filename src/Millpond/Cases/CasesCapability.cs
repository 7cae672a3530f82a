using Microsoft.AspNetCore.Routing;
using Millpond.Inbox;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;
using Millpond.Platform.Filters;
using Millpond.Platform.Security;

namespace Millpond.Cases;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class CasesCapability
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddModel(CasesData.Model, typeof(Case).Assembly)
        .AddExport<Case>("cases", c => c.OrderBy(x => x.Id), leftOut: [nameof(Case.DueOrder)])
        .AddExport<CaseEntry>("case_entries", e => e.OrderBy(x => x.Id), json: [nameof(CaseEntry.Values)])
        .AddExport<CasePost>("case_posts", p => p.OrderBy(x => x.CaseId).ThenBy(x => x.PostId))
        .AddPermissions("cases", CasePermissions.All)
        .AddSubscriber<MessageReceived, OpenCaseWhenRuleAsks>()
        .AddScoped<IHolding, CaseHolding>()
        .AddScoped<CaseViews>()
        .AddScoped<CaseRules>()
        .AddFilters(CaseFilters.Catalogue)
        .AddScoped<ListCases>()
        .AddScoped<ReadCase>()
        .AddScoped<OpenCase>()
        .AddScoped<ChangeCase>()
        .AddScoped<SetCaseStatus>();

    public static RouteGroupBuilder MapCases(this RouteGroupBuilder api)
    {
        ListCases.Map(api);
        ReadCase.Map(api);
        OpenCase.Map(api);
        ChangeCase.Map(api);
        SetCaseStatus.Map(api);
        return api;
    }
}
