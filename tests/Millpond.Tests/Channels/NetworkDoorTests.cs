using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Xunit;

namespace Millpond.Tests.Channels;

/// <summary>Whatever asks a network goes through one door: looking at streams, searching, reading who follows.</summary>
public sealed class NetworkDoorTests
{
    private static readonly string[] Asking = ["followers", "following", "poll", "profile", "search"];
    private readonly ScriptedChannel _channel = new();

    [Theory, EveryDatabase]
    public async Task Each_call_counts_and_none_is_made_beyond_the_quota(Database database)
    {
        const int Limit = 7;
        await using var town = await OnAsync(database, Limit);
        var account = await ConnectedAsync(town);
        var calls = new ConcurrentQueue<string>();
        _channel.Gate = (call, _, _) =>
        {
            calls.Enqueue(call);
            return Task.CompletedTask;
        };

        await SearchAsync(town, account);
        Assert.Equal(Asking, calls.Order());
        Assert.Equal(Asking.Length, await UsedAsync(town, account));

        for (var more = 0; more < 5; more++)
        {
            town.Clock.Advance(TimeSpan.FromHours(4));
            await SearchAsync(town, account);
        }

        Assert.Equal(Limit, calls.Count);
        Assert.Equal(Limit, await UsedAsync(town, account));
    }

    [Theory, EveryDatabase]
    public async Task A_token_that_is_not_accepted_is_refreshed_and_the_call_made_again(Database database)
    {
        await using var town = await OnAsync(database, limit: 100);
        var account = await ConnectedAsync(town);
        var tokens = new ConcurrentQueue<(string Call, string? Token)>();
        var fresh = 0;
        _channel.Fresh = () => new Dictionary<string, string> { ["token"] = $"fresh {++fresh}" };
        _channel.Gate = (call, access, _) =>
        {
            var first = tokens.All(t => t.Call != call);
            tokens.Enqueue((call, access["token"]));
            return first ? throw new ChannelException(ChannelFault.Unauthorized, "The token has expired.") : Task.CompletedTask;
        };

        await SearchAsync(town, account);

        var byCall = tokens.ToLookup(t => t.Call, t => t.Token);
        Assert.Equal(Asking, byCall.Select(c => c.Key).Order());
        Assert.All(byCall, c => Assert.Equal(2, c.Distinct().Count()));
        Assert.Equal(HealthState.Ok, (await town.See(account)).Health.State);
    }

    [Theory, EveryDatabase]
    public async Task A_network_that_does_not_answer_is_not_waited_for(Database database)
    {
        await using var town = await OnAsync(database, limit: 100);
        var account = await ConnectedAsync(town);
        var givenUp = new ConcurrentDictionary<string, bool>();
        _channel.Gate = async (call, _, ct) =>
        {
            // A call that nobody ends is ended here and counts as waited for.
            var silence = Task.Delay(TimeSpan.FromSeconds(11), town.Clock, ct);
            town.Clock.Advance(TimeSpan.FromSeconds(10));
            givenUp[call] = ct.IsCancellationRequested;
            town.Clock.Advance(TimeSpan.FromSeconds(1));
            await silence;
        };

        await SearchAsync(town, account);

        // Whoever follows is not asked for after the followers were not told.
        Assert.Equal(Asking.Where(a => a != "following"), givenUp.Keys.Order());
        Assert.All(givenUp, g => Assert.True(g.Value, $"{g.Key} waits for ever."));
    }

    private static async Task SearchAsync(Town town, AccountId account)
    {
        await town.InDb(async db =>
        {
            db.Enqueue(SearchRequest.Plan([account], "mill"));
            await db.SaveChangesAsync();
        });
        await town.Work();
    }

    private static Task<int> UsedAsync(Town town, AccountId account) =>
        town.InDb(db => db.Meters(Viewer.System(town.Workspace)).AsNoTracking().Where(m => m.AccountId == account && m.Name == "calls/day").Select(m => m.Used).SingleAsync());

    private static async Task<AccountId> ConnectedAsync(Town town) => (await town.Connected("scripted", ("server", "s"), ("token", "good"))).Id;

    private Task<Town> OnAsync(Database database, int limit)
    {
        _channel.Profile = new ChannelProfile
        {
            Kind = _channel.Profile.Kind,
            Name = _channel.Profile.Name,
            Capabilities = _channel.Profile.Capabilities,
            Limits = _channel.Profile.Limits,
            Connect = _channel.Profile.Connect,
            Fields = _channel.Profile.Fields,
            Meters = [new MeterPlan("calls/day", limit, TimeSpan.FromDays(1), MeterUse.Every)],
        };
        return Town.On(database, services =>
        {
            services.AddSingleton<IChannel>(_channel);
            services.AddSingleton<IIntake>(new RememberingIntake());
        });
    }
}
