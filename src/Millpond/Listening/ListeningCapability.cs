using Millpond.Channels.Contract;
using Millpond.Platform.Data;
using Millpond.Platform.Filters;

namespace Millpond.Listening;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class ListeningCapability
{
    public static IServiceCollection AddListening(this IServiceCollection services) => services
        .AddModel(ListeningData.Model, typeof(Post).Assembly)
        .AddPermissions("listening", ListeningPermissions.Read, ListeningPermissions.Manage, ListeningPermissions.ReadDeleted)
        .AddFilters(PostFilters.Catalogue)
        .AddSingleton<RuleBook>()
        .AddScoped<IIntake, TakePosts>()
        .AddScoped<PostDirectory>()
        .AddScoped<ListeningFigures>()
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
