using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Xunit;

namespace Millpond.Tests.Channels;

/// <summary>What arrives is stored before it is understood, once, and handed on in order.</summary>
public sealed class IntakeTests
{
    private readonly ScriptedChannel _channel = new();
    private readonly RememberingIntake _intake = new();

    [Theory, EveryDatabase]
    public async Task What_arrives_twice_is_taken_once_and_in_order(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        Assert.Equal(3, await town.Arrive(account.Id, ScriptedChannel.Raw("1"), ScriptedChannel.Raw("2"), ScriptedChannel.Raw("2"), ScriptedChannel.Raw("3")));
        town.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await town.Arrive(account.Id, ScriptedChannel.Raw("3"), ScriptedChannel.Raw("4"), ScriptedChannel.Raw("1")));
        await town.Work();

        Assert.Equal(["1", "2", "3", "4"], _intake.Taken);
        Assert.All(await town.Arrived(account.Id), i => Assert.Equal("taken", i.State));
    }

    [Theory, EveryDatabase]
    public async Task Deliveries_of_the_same_thing_at_the_same_time_are_one(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.Arrive(account.Id, ScriptedChannel.Raw("1"), ScriptedChannel.Raw("2"))));
        await town.Work();

        Assert.Equal(2, stored.Sum());
        Assert.Equal(["1", "2"], _intake.Taken.Order());
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_understood_is_set_aside_and_the_rest_goes_on(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        await town.Arrive(account.Id, ScriptedChannel.Raw("1"), new RawItem("post", "broken", "{\"id\":"), new RawItem("gift", "gift:1", "{}"), ScriptedChannel.Raw("2"));
        await town.Work();

        Assert.Equal(["1", "2"], _intake.Taken);
        var items = (await town.Arrived(account.Id)).ToDictionary(i => i.DedupeKey);
        Assert.Equal("Broken", items["broken"].State);
        Assert.NotNull(items["broken"].Error);
        Assert.Equal("UnknownKind", items["gift:1"].State);
        Assert.Equal(items["broken"].Id, Assert.Single(await town.EventsOf<ItemSetAside>()).Item);
    }

    [Theory, EveryDatabase]
    public async Task An_item_that_breaks_what_follows_is_set_aside_alone_and_can_be_tried_again(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        _intake.Breaking.Add("7");

        await town.Arrive(account.Id, [.. Enumerable.Range(1, 20).Select(i => ScriptedChannel.Raw(i.ToString()))]);
        await town.Work();

        Assert.Equal(Enumerable.Range(1, 20).Where(i => i != 7).Select(i => i.ToString()), _intake.Taken);
        var bad = Assert.Single(await town.Arrived(account.Id), i => i.State == "Broken");
        Assert.Equal("broke on 7", bad.Error);

        _intake.Breaking.Clear();
        Assert.True((await town.Run<SetAsideItems, Outcome>(s => s.ReplayAsync(bad.Id, default))).Ok);
        await town.Work();
        Assert.Contains("7", _intake.Taken);
        Assert.DoesNotContain(await town.Arrived(account.Id), i => i.State == "Broken");
    }

    [Theory, EveryDatabase]
    public async Task More_than_one_batch_is_worked_off(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        var count = 2 * ProcessInbound.BatchSize + 5;

        await town.Arrive(account.Id, [.. Enumerable.Range(0, count).Select(i => ScriptedChannel.Raw(i.ToString()))]);
        await town.Work();

        Assert.Equal(Enumerable.Range(0, count).Select(i => i.ToString()), _intake.Taken);
        Assert.Equal(3, _intake.Batches.Count);
    }

    private Task<Town> OnAsync(Database database) => Town.On(database, services =>
    {
        services.AddSingleton<IChannel>(_channel);
        services.AddSingleton<IIntake>(_intake);
    });
}
