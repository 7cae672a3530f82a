using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Control;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Http;
using Millpond.Simulator.Mastodon;
using Millpond.Simulator.Page;
using Millpond.Simulator.Towns;
using Millpond.Simulator.Weibo;

namespace Millpond.Simulator;

/// <summary>The networks' double: a town of people behind Mastodon's and Weibo's own protocols, with faults on demand.</summary>
/// <remarks>
/// Either it lives by the clock (<see cref="StartAsync"/>) or it stands still and a test moves it (<see cref="AdvanceAsync"/>); a test with a clock
/// of its own moves that one and calls <c>AdvanceAsync(TimeSpan.Zero)</c>. It is mapped into any ASP.NET application (<see cref="Map"/>) or runs
/// in a server of its own (<see cref="SimulatorServer"/>). Thread-safe.
/// </remarks>
public sealed class SimulatorHost : IAsyncDisposable
{
    private CancellationTokenSource? _stop;
    private Task _life = Task.CompletedTask;

    /// <summary>Builds the town; nothing moves yet.</summary>
    public SimulatorHost(SimulatorOptions? options = null, TimeProvider? clock = null)
    {
        Options = options ?? new SimulatorOptions();
        Clock = clock ?? TimeProvider.System;
        Town = new Town(Options.Town, Clock);
        Faults = new FaultPlan(Town);
        Tokens = new TokenBook(Town);
        Push = new WeiboPush(this);
    }

    /// <summary>How it was set up.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The people and what they write.</summary>
    public Town Town { get; }

    /// <summary>What goes wrong on demand.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What clients wrote, attempt by attempt.</summary>
    public SendLedger Sends { get; } = new();

    internal TimeProvider Clock { get; }

    internal TokenBook Tokens { get; }

    internal WeiboPush Push { get; }

    internal WeiboUnread Unread { get; } = new();

    /// <summary>Whether this server was told not to have an endpoint.</summary>
    internal bool Lacks(HttpContext http)
    {
        foreach (var part in Options.MissingEndpoints)
            if (http.Request.Path.Value?.Contains(part, StringComparison.Ordinal) == true) return true;
        return false;
    }

    /// <summary>Where the page is, once it is mapped.</summary>
    internal string? PagePath { get; private set; }

    internal ConcurrentDictionary<long, TownMedia> Media { get; } = new();

    /// <summary>Lets the town live by the clock until <see cref="StopAsync"/>.</summary>
    public Task StartAsync(CancellationToken ct = default)
    {
        if (_stop is not null) return Task.CompletedTask;
        _stop = new CancellationTokenSource();
        Town.Running = true;
        _life = Task.WhenAll(LiveAsync(_stop.Token), Push.RunAsync(_stop.Token));
        return Task.CompletedTask;
    }

    /// <summary>Makes the town stand still.</summary>
    public async Task StopAsync()
    {
        if (_stop is null) return;
        Town.Running = false;
        await _stop.CancelAsync();
        await _life;
        _stop.Dispose();
        _stop = null;
    }

    /// <summary>Moves the town's clock and lives through that time; private messages are pushed before it returns.</summary>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken ct = default)
    {
        Town.Advance(by);
        if (_stop is null) await Push.DrainAsync(ct);
    }

    /// <summary>Gives a token that speaks for an account, without a consent page; the same seed gives the same token.</summary>
    /// <param name="network">The network.</param>
    /// <param name="handle">Whose account, e.g. <c>Town.Official(network).Handle</c>.</param>
    /// <param name="scopes">What it may do.</param>
    /// <exception cref="ArgumentException">Nobody has this handle.</exception>
    public string IssueToken(SocialNetwork network, string handle, string scopes = "read write follow push")
    {
        lock (Town.Gate)
        {
            var account = Town.FindAccount(network, handle) ?? throw new ArgumentException($"Nobody is called {handle} at {network}.", nameof(handle));
            return Tokens.Shortcut(account, scopes, network == SocialNetwork.Weibo ? TimeSpan.FromDays(365) : null).Value;
        }
    }

    /// <summary>Lets all tokens of a network expire now.</summary>
    public void ExpireTokens(SocialNetwork network)
    {
        lock (Town.Gate)
            foreach (var token in Tokens.All.Where(t => t.Network == network)) token.ExpiresAt = Town.Now;
    }

    /// <summary>Sets where Weibo pushes an account's private messages, follows and unfollows.</summary>
    /// <param name="handle">Screen name of the account.</param>
    /// <param name="callback">The receiver's address; null ends the pushing.</param>
    /// <param name="appSecret">What signs the pushes.</param>
    public void PushTo(string handle, Uri? callback, string appSecret) => Push.Subscribe(
        Town.FindAccount(SocialNetwork.Weibo, handle) ?? throw new ArgumentException($"Nobody is called {handle} at Weibo.", nameof(handle)), callback, appSecret);

    /// <summary>Maps everything under a prefix: <c>/mastodon</c>, <c>/weibo</c>, <c>/control</c> and the page.</summary>
    /// <param name="endpoints">The application's routes.</param>
    /// <param name="prefix">E.g. <c>/sim</c>; empty for none.</param>
    /// <remarks>The control endpoints have no lock of their own: map the simulator only where whoever reaches it may play with it.</remarks>
    public void Map(IEndpointRouteBuilder endpoints, string prefix = "")
    {
        MapMastodon(endpoints, prefix + "/mastodon");
        MapWeibo(endpoints, prefix + "/weibo");
        ControlApi.Map(this, Open(endpoints, prefix + "/control"));
        PageApi.Map(this, Open(endpoints, prefix), prefix);
        PagePath = prefix + "/";
    }

    /// <summary>Maps Mastodon's client API under a prefix; empty to be as a real server is.</summary>
    public void MapMastodon(IEndpointRouteBuilder endpoints, string prefix = "") => new MastodonApi(this, prefix).Map(Open(endpoints, prefix));

    /// <summary>Maps Weibo's open API under a prefix; empty to be as the real one is.</summary>
    public void MapWeibo(IEndpointRouteBuilder endpoints, string prefix = "") => new WeiboApi(this, prefix).Map(Open(endpoints, prefix));

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Push.Dispose();
    }

    /// <summary>The networks check their own tokens, so the application's policies stay out of the way.</summary>
    private static RouteGroupBuilder Open(IEndpointRouteBuilder endpoints, string prefix)
    {
        var group = endpoints.MapGroup(prefix);
        group.AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        return group;
    }

    private async Task LiveAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Options.Tick, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct)) Town.CatchUp();
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
