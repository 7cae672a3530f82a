using Millpond.Channels.Accounts;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;

namespace Millpond.Network;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class NetworkCapability
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddModel(NetworkData.Model, typeof(Edge).Assembly)
        .AddExport<Edge>("follows", e => e.OrderBy(x => x.FromId).ThenBy(x => x.Kind).ThenBy(x => x.ToId))
        .AddExport<AccountTie>("account_ties", t => t.Where(x => x.SeenAt != null).OrderBy(x => x.AccountId).ThenBy(x => x.IdentityId), leftOut: [nameof(AccountTie.AskedAt)])
        .AddSubscriber<AccountConnected, ReadTiesWhenAccountConnected>()
        .AddSubscriber<AccountChanged, ReadTiesWhenAccountChanged>()
        // A timer never becomes a dead letter.
        .AddWork<ReadTies>(ReadTies.WorkKind, outsideTransaction: true, maxAttempts: int.MaxValue)
        .AddWork<ReadTiesOfKnownAccounts>(ReadTiesOfKnownAccounts.WorkKind)
        .AddWork<AskTies>(AskTies.WorkKind, outsideTransaction: true)
        .AddScoped<AccountTies>()
        .AddScoped<ListAccountTies>()
        .AddScoped<BringFollows>()
        .AddScoped<ListFollows>();

    public static RouteGroupBuilder MapNetwork(this RouteGroupBuilder api)
    {
        ListFollows.Map(api);
        ListAccountTies.Map(api);
        return api;
    }
}
