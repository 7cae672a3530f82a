using Millpond.Channels.Contract;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;
using Millpond.Platform.Filters;

namespace Millpond.Listening;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class ListeningCapability
{
    public static IServiceCollection AddListening(this IServiceCollection services) => services
        .AddModel(ListeningData.Model, typeof(Post).Assembly)
        .AddExport<Post>("posts", p => p.OrderBy(x => x.Id), json: [nameof(Post.Media)])
        .AddExport<PostVersion>("post_versions", v => v.OrderBy(x => x.Id))
        .AddExport<Rule>("rules", r => r.OrderBy(x => x.Id), json: [nameof(Rule.AccountIds), nameof(Rule.Actions)])
        .AddExport<Match>("matches", m => m.OrderBy(x => x.RuleId).ThenBy(x => x.PostId))
        .AddExport<Alert>("alerts", a => a.OrderBy(x => x.Id))
        .AddPermissions("listening", ListeningPermissions.Read, ListeningPermissions.Manage, ListeningPermissions.ReadDeleted)
        .AddFilters(PostFilters.Catalogue)
        .AddSingleton<RuleBook>()
        .AddScoped<IIntake, TakePosts>()
        .AddScoped<PostDirectory>()
        .AddScoped<ListeningFigures>()
        .AddScoped<ListeningRows>()
        .AddScoped<ListPosts>()
        .AddScoped<ListRules>()
        .AddScoped<SaveRule>()
        .AddScoped<TryRule>()
        .AddScoped<Alerts>()
        .AddWork<WatchVolume>(WatchVolume.WorkKind)
        .AddWork<SearchNetworks>(SearchNetworks.WorkKind);

    public static RouteGroupBuilder MapListening(this RouteGroupBuilder api)
    {
        ListPosts.Map(api);
        ListRules.Map(api);
        SaveRule.Map(api);
        TryRule.Map(api);
        Alerts.Map(api);
        return api;
    }
}
