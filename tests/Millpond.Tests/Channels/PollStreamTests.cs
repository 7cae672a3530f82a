using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Xunit;

namespace Millpond.Tests.Channels;

/// <summary>Streams are looked at again and again; what goes wrong becomes the account's health and a pause.</summary>
public sealed class PollStreamTests
{
    private readonly ScriptedChannel _channel = new();
    private readonly RememberingIntake _intake = new();

    [Theory, EveryDatabase]
    public async Task Pages_are_fetched_until_there_are_no_more_and_the_next_look_starts_behind_them(Database database)
    {
        await using var town = await OnAsync(database);
        _channel.Looks.Enqueue(() => new PollPage([ScriptedChannel.Raw("1")], "c1", true, []));
        _channel.Looks.Enqueue(() => new PollPage([ScriptedChannel.Raw("2")], "c2", false, []));
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        await town.Work();
        Assert.Equal([null, "c1"], _channel.Cursors);
        Assert.Equal(["1", "2"], _intake.Taken);
        Assert.Equal(town.Clock.UtcNow(), (await town.See(account.Id)).LastIntakeAt);

        town.Clock.Advance(TimeSpan.FromSeconds(61));
        await town.Work();
        Assert.Equal([null, "c1", "c2"], _channel.Cursors);
    }

    [Theory, EveryDatabase]
    public async Task A_used_up_quota_is_waited_for(Database database)
    {
        await using var town = await OnAsync(database);
        var reset = town.Clock.UtcNow().AddMinutes(7);
        _channel.Looks.Enqueue(() => throw new ChannelException(ChannelFault.RateLimited, "Too many requests.", reset));
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        await town.Work();
        Assert.Equal(HealthState.Degraded, (await town.See(account.Id)).Health.State);
        town.Clock.Advance(TimeSpan.FromMinutes(6));
        await town.Work();
        Assert.Single(_channel.Cursors);

        town.Clock.Advance(TimeSpan.FromMinutes(2));
        await town.Work();
        Assert.Equal(2, _channel.Cursors.Count);
        Assert.Equal(HealthState.Ok, (await town.See(account.Id)).Health.State);
    }

    [Theory, EveryDatabase]
    public async Task Failures_in_a_row_show_and_space_out_the_looks_and_a_success_ends_them(Database database)
    {
        await using var town = await OnAsync(database);
        for (var i = 0; i < 3; i++) _channel.Looks.Enqueue(() => throw new HttpRequestException("no route"));
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        await town.Work();
        Assert.Equal(HealthState.Degraded, (await town.See(account.Id)).Health.State);
        for (var minutes = 1; minutes <= 3; minutes++)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(62));
            await town.Work();
        }

        Assert.Equal(3, _channel.Cursors.Count);
        Assert.Equal(HealthState.Failing, (await town.See(account.Id)).Health.State);
        town.Clock.Advance(TimeSpan.FromMinutes(5));
        await town.Work();
        Assert.Equal(HealthState.Ok, (await town.See(account.Id)).Health.State);
        Assert.Equal([HealthState.Degraded, HealthState.Failing, HealthState.Ok], (await town.EventsOf<AccountHealthChanged>()).Select(e => e.State));
    }

    [Theory, EveryDatabase]
    public async Task A_switched_off_account_is_not_looked_at_until_it_is_switched_on(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        await town.Work();
        var looks = _channel.Cursors.Count;

        Assert.True((await SwitchAsync(town, account.Id, false)).Ok);
        town.Clock.Advance(TimeSpan.FromHours(1));
        await town.Work();
        Assert.Equal(looks, _channel.Cursors.Count);

        Assert.True((await SwitchAsync(town, account.Id, true)).Ok);
        await town.Work();
        Assert.Equal(looks + 1, _channel.Cursors.Count);
    }

    [Theory, EveryDatabase]
    public async Task Followers_are_counted_by_day(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        await town.Work();
        town.Clock.Advance(TimeSpan.FromDays(1));
        await town.Work();

        var today = DateOnly.FromDateTime(town.Clock.UtcNow());
        var counts = await town.Run<AccountDirectory, IReadOnlyList<FollowerCount>>(d => d.FollowersAsync(today.AddDays(-1), today, default));
        Assert.Equal([new FollowerCount(account.Id, today.AddDays(-1), 1200), new FollowerCount(account.Id, today, 1200)], counts);
    }

    private static Task<Outcome<AccountView>> SwitchAsync(Town town, AccountId account, bool enabled) =>
        town.Run<ChangeAccount, Outcome<AccountView>>(c => c.RunAsync(account, new ChangeAccount.Body(null, null, default, enabled, null), default, default));

    private Task<Town> OnAsync(Database database) => Town.On(database, services =>
    {
        services.AddSingleton<IChannel>(_channel);
        services.AddSingleton<IIntake>(_intake);
    });
}
