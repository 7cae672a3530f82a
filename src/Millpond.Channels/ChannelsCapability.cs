using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Channels.Mastodon;
using Millpond.Channels.Media;
using Millpond.Channels.Sending;
using Millpond.Channels.WebChat;
using Millpond.Channels.Weibo;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels;

/// <summary>The door of the channels: accounts, connectors, intake and sending.</summary>
public static class ChannelsCapability
{
    /// <summary>Registers accounts and connectors.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddModel(ChannelsData.Model, typeof(AccountId).Assembly);
        services.AddExport<Account>("accounts", a => a.OrderBy(x => x.Id), leftOut: [nameof(Account.Credentials), nameof(Account.HookKey), nameof(Account.Settings)]);
        services.AddExport<FollowerRow>("account_followers", f => f.OrderBy(x => x.AccountId).ThenBy(x => x.Day));
        services.AddExport<MediaFile>("media_files", f => f.OrderBy(x => x.Id), leftOut: [nameof(MediaFile.Content)]);
        services.AddPermissions("channels", ChannelPermissions.Read, ChannelPermissions.Manage);
        services.AddWork<ProcessInbound>(ProcessInbound.Kind, outsideTransaction: true);
        // A timer of a stream never becomes a dead letter: its failures are the account's health.
        services.AddWork<PollStream>(PollStream.Kind, outsideTransaction: true, maxAttempts: int.MaxValue);
        services.AddWork<SpreadSearch>(SearchRequest.WorkKind);
        services.AddWork<CompletePush>(CompletePush.Kind, outsideTransaction: true);
        services.AddWork<PurgeRawBodies>(PurgeRawBodies.Kind, maxAttempts: int.MaxValue);
        services.AddWork<SearchNetwork>(SearchNetwork.Kind, outsideTransaction: true);
        services.AddEffects<SendThroughChannel>();

        services.AddSingleton(new HealthSource(AccountReadings.ReadAsync));
        services.AddSingleton<IChannel, MastodonChannel>();
        services.AddSingleton<IChannel, WeiboChannel>();
        services.AddSingleton<IChannel, WebChatChannel>();
        services.AddSingleton<ChannelCatalog>();
        services.AddSingleton<AccountKeys>();
        services.AddScoped<AccountHealth>().AddScoped<Quotas>().AddScoped<CredentialRefresh>().AddScoped<NetworkDoor>().AddScoped<AccountViews>().AddScoped<InboundStore>().AddScoped<StreamBook>();
        services.AddScoped<ListAccounts>().AddScoped<CheckCredentials>().AddScoped<ChangeAccount>().AddScoped<AssignOperators>().AddScoped<AuthorizeAccount>().AddScoped<ReceivePush>().AddScoped<SetAsideItems>().AddScoped<SetIntakeRetention>();
        services.AddScoped<MediaFiles>().AddSingleton<NetworkPictures>();
        services.AddScoped<IHolding, OperatedAccounts>();
        services.AddScoped<ChatDoor>().AddScoped<OpenChat>().AddScoped<SayInChat>().AddSingleton<FollowChat>();
        services.AddScoped(s => new AccountDirectory(s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Viewer>(), s.GetRequiredService<ChannelCatalog>()));
        services.AddScoped(s => new NetworkTies(s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Viewer>(), s.GetRequiredService<ChannelCatalog>(),
            s.GetRequiredService<NetworkDoor>()));
        services.AddScoped(s => new AccountOperations(s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Viewer>(), s.GetRequiredService<ChannelCatalog>(),
            s.GetRequiredService<AccountKeys>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ConnectAccount(s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Viewer>(), s.GetRequiredService<ChannelCatalog>(),
            s.GetRequiredService<AccountKeys>(), s.GetRequiredService<AccountViews>(), s.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Adds the loop that follows accounts live; not wanted by verbs that only look.</summary>
    public static IServiceCollection AddChannelLoops(this IServiceCollection services) => services.AddHostedService<StreamLoop>();

    /// <summary>Maps the routes under the API.</summary>
    public static RouteGroupBuilder MapChannels(this RouteGroupBuilder api)
    {
        ListChannels.Map(api);
        ListAccounts.Map(api);
        CheckCredentials.Map(api);
        ConnectAccount.Map(api);
        ChangeAccount.Map(api);
        AssignOperators.Map(api);
        AuthorizeAccount.Map(api);
        SetAsideItems.Map(api);
        SetIntakeRetention.Map(api);
        ChatPages.MapApi(api);
        return api;
    }

    /// <summary>Maps what networks and visitors call: the return from a consent page, calls of networks, the web chat.</summary>
    public static IEndpointRouteBuilder MapChannelAddresses(this IEndpointRouteBuilder app)
    {
        AuthorizeAccount.MapCallback(app);
        ReceivePush.Map(app);
        var chat = app.MapGroup("/chat").WithTags("Channels").ExcludeFromDescription().WithContentPolicy("default-src 'none'", mayBeEmbedded: true);
        ChatPages.Map(chat);
        OpenChat.Map(chat);
        SayInChat.Map(chat);
        FollowChat.Map(chat);
        return app;
    }
}
