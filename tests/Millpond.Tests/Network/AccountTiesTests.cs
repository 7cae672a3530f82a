using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Network;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Work;
using Millpond.Simulator;
using Millpond.Simulator.Towns;
using Millpond.Tests.Channels;
using Millpond.Tests.Inbox;

namespace Millpond.Tests.Network;

/// <summary>Who follows our accounts and whom they follow: read day by day, asked when somebody begins to talk.</summary>
public sealed class AccountTiesTests
{
    private readonly ScriptedChannel _network = new();

    [Theory, EveryDatabase]
    public async Task Followers_and_followed_at_a_real_protocol_become_people_with_their_ties(Database database)
    {
        await using var town = await Town.On(database);
        await using var server = await SimulatorServer.StartAsync(
            new SimulatorOptions { Town = new TownOptions { People = 300, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false }, MastodonCalls = 100_000 }, clock: town.Clock);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        var us = server.Host.Town.Official(SocialNetwork.Mastodon);
        var people = server.Host.Town.Accounts(SocialNetwork.Mastodon).Where(a => a.Person.Company is null).ToList();
        foreach (var who in people) server.Host.Town.Follow(who, us);
        server.Host.Town.Follow(us, people[0]);
        server.Host.Town.Follow(us, people[^1]);

        await town.Connected("mastodon", ("server", new Uri(server.Url, "mastodon").ToString()), ("token", server.Host.IssueToken(SocialNetwork.Mastodon, us.Handle)), ("streaming", "off"));
        await town.Work();

        var ties = await town.InDb(async db =>
        {
            var names = await db.Set<Identity>().AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.ExternalId);
            return (await db.Set<AccountTie>().AsNoTracking().ToListAsync()).ConvertAll(t => (Id: names[t.IdentityId], t.FollowsUs, t.FollowedByUs));
        });
        Assert.Equal(us.Followers.Select(f => f.Id.ToString()).Order(), ties.Where(t => t.FollowsUs == true).Select(t => t.Id).Order());
        Assert.Equal(us.Following.Select(f => f.Id.ToString()).Order(), ties.Where(t => t.FollowedByUs == true).Select(t => t.Id).Order());
        Assert.True(us.Followers.Count > 80, "The list should have more than one page.");
    }

    [Theory, EveryDatabase]
    public async Task A_day_reads_as_far_as_there_is_anything_new(Database database)
    {
        var cursors = new List<string?>();
        var (newest, last) = (300, 0);
        _network.Followers = cursor =>
        {
            cursors.Add(cursor);
            var from = cursor is null ? newest : int.Parse(cursor);
            return new AuthorPage([.. Enumerable.Range(0, 10).Select(i => from - i).Where(n => n > last).Select(Author)], from - 10 > last ? (from - 10).ToString() : null);
        };
        await using var town = await OnAsync(database);
        await ConnectedAsync(town);
        await town.Work();
        Assert.Equal(20, cursors.Count);
        Assert.Equal(200, await FollowersAsync(town));

        cursors.Clear();
        newest = 303;
        town.Clock.Advance(TimeSpan.FromHours(23));
        await town.Work();
        Assert.Empty(cursors);
        town.Clock.Advance(TimeSpan.FromHours(1));
        await town.Work();
        Assert.Equal([null, "293"], cursors);
        Assert.Equal(203, await FollowersAsync(town));
    }

    [Theory, EveryDatabase]
    public async Task A_used_up_quota_is_waited_for_and_a_list_that_is_not_offered_is_left_alone(Database database)
    {
        var looks = 0;
        await using var town = await OnAsync(database);
        var reset = town.Clock.UtcNow().AddMinutes(7);
        _network.Followers = _ => ++looks == 1 ? throw new ChannelException(ChannelFault.RateLimited, "Too many requests.", reset) : throw new ChannelException(ChannelFault.NotSupported, "No such list.");
        var account = await ConnectedAsync(town);

        await town.Work();
        town.Clock.Advance(TimeSpan.FromMinutes(6));
        await town.Work();
        Assert.Equal(1, looks);
        town.Clock.Advance(TimeSpan.FromMinutes(2));
        await town.Work();
        Assert.Equal(2, looks);

        Assert.Equal(HealthState.Ok, (await town.See(account)).Health.State);
        Assert.Equal(0, await town.InDb(db => db.Set<WorkRow>().CountAsync(w => w.State == WorkState.Dead)));
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_is_switched_off_is_not_read_until_it_is_switched_on(Database database)
    {
        var looks = 0;
        _network.Followers = _ =>
        {
            looks++;
            return new AuthorPage([], null);
        };
        await using var town = await OnAsync(database);
        var account = await ConnectedAsync(town);
        await town.Work();
        Assert.Equal(1, looks);

        await SwitchAsync(town, account, false);
        town.Clock.Advance(TimeSpan.FromDays(3));
        await town.Work();
        Assert.Equal(1, looks);

        await SwitchAsync(town, account, true);
        await town.Work();
        Assert.Equal(2, looks);
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_is_connected_again_is_read_at_once_and_a_day_later(Database database)
    {
        var looks = 0;
        var down = false;
        _network.Followers = _ =>
        {
            looks++;
            return down ? throw new ChannelException(ChannelFault.Unauthorized, "The token is no longer good.") : new AuthorPage([], null);
        };
        await using var town = await OnAsync(database);
        await ConnectedAsync(town);
        await town.Work();
        Assert.Equal(1, looks);

        town.Clock.Advance(TimeSpan.FromHours(5));
        await ConnectedAsync(town);
        await town.Work();
        Assert.Equal(2, looks);

        // The old date is gone with it.
        town.Clock.Advance(TimeSpan.FromHours(20));
        await town.Work();
        Assert.Equal(2, looks);
        down = true;
        town.Clock.Advance(TimeSpan.FromHours(4));
        await town.Work();
        Assert.Equal(3, looks);

        // A reading that failed does not stand in the way either.
        down = false;
        await ConnectedAsync(town);
        await town.Work();
        Assert.Equal(4, looks);
    }

    [Theory, EveryDatabase]
    public async Task Who_begins_to_talk_is_asked_for_with_the_others_and_a_tie_that_is_gone_is_noticed(Database database)
    {
        await using var office = await Office.On(database);
        var asked = new List<IReadOnlyList<string>>();
        var follows = true;
        office.Network.Relationships = ids =>
        {
            asked.Add(ids);
            return [.. ids.Where(id => id != "id-ghost").Select(id => new NetworkRelationship(id, follows, false))];
        };
        var li = await office.Complaint("li");
        await office.Complaint("bo");
        await office.Complaint("ghost");
        await office.Complaint("chen");
        Assert.Empty(asked);

        await PassAsync(office, TimeSpan.FromSeconds(6));
        Assert.Equal([3, 1], asked.Select(a => a.Count));
        Assert.Equal(["id-bo", "id-chen", "id-ghost", "id-li"], asked.SelectMany(a => a).Order());
        var known = await TieAsync(office, li);
        Assert.Equal((true, false), (known!.FollowsUs, known.FollowedByUs));
        Assert.Null(await TieAsync(office, (await office.ConversationWith("ghost")).Id));

        // Said a moment ago: not asked again. Two days later it is, and he has left.
        var agent = await office.Agent("wang");
        await office.Close(agent, li);
        await office.Complaint("li", "and again");
        await PassAsync(office, TimeSpan.FromSeconds(6));
        Assert.Equal(2, asked.Count);
        follows = false;
        await office.Close(agent, li);
        office.Town.Clock.Advance(TimeSpan.FromDays(2));
        await office.Complaint("li", "once more");
        await PassAsync(office, TimeSpan.FromSeconds(6));
        Assert.Equal(["id-li"], asked[^1]);
        Assert.Equal(false, (await TieAsync(office, li))!.FollowsUs);
    }

    [Theory, EveryDatabase]
    public async Task A_network_that_cannot_be_reached_is_asked_again_and_one_that_does_not_tell_is_not(Database database)
    {
        await using var office = await Office.On(database);
        var (calls, fault) = (0, ChannelFault.Unavailable);
        office.Network.Relationships = _ =>
        {
            calls++;
            throw new ChannelException(fault, "not now");
        };
        await office.Complaint("li");
        await PassAsync(office, TimeSpan.FromSeconds(6));
        await PassAsync(office, TimeSpan.FromMinutes(11));
        Assert.Equal(2, calls);

        fault = ChannelFault.NotSupported;
        await PassAsync(office, TimeSpan.FromMinutes(11));
        await PassAsync(office, TimeSpan.FromDays(1));
        Assert.Equal(3, calls);
        Assert.Equal(0, await office.Town.InDb(db => db.Set<AccountTie>().CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task A_person_and_a_conversation_say_how_he_stands_to_the_account(Database database)
    {
        await using var office = await Office.OnTheWeb(database);
        office.Network.Relationships = ids => [.. ids.Select(id => new NetworkRelationship(id, true, null))];
        var owner = await office.Town.SignedIn("Li Na", "owner");
        var id = await office.Complaint("li");
        var conversation = await office.See(id);
        Assert.Empty((await owner.Get($"/people/{conversation.PersonId.Value}/account-ties")).Json.EnumerateArray());
        Assert.Equal(JsonValueKind.Null, (await owner.Get($"/conversations/{id.Value}")).Json.GetProperty("followsUs").ValueKind);

        await PassAsync(office, TimeSpan.FromSeconds(6));

        var tie = Assert.Single((await owner.Get($"/people/{conversation.PersonId.Value}/account-ties")).Json.EnumerateArray());
        Assert.Equal((office.Account.Value, "scripted", true), (tie.GetProperty("accountId").GetGuid(), tie.GetProperty("channel").GetString(), tie.GetProperty("followsUs").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, tie.GetProperty("followedByUs").ValueKind);
        Assert.True((await owner.Get($"/conversations/{id.Value}")).Json.GetProperty("followsUs").GetBoolean());
    }

    private static NetworkAuthor Author(int number) => new() { ExternalId = "f" + number, Handle = "f" + number, Name = "Follower " + number };

    private static Task<int> FollowersAsync(Town town) => town.InDb(db => db.Set<AccountTie>().CountAsync(t => t.FollowsUs == true));

    private static Task<TieSummary?> TieAsync(Office office, Millpond.Inbox.ConversationId id) => office.Town.InScope(async s =>
    {
        var conversation = await office.See(id);
        return await s.GetRequiredService<AccountTies>().FindAsync(conversation.AccountId, conversation.IdentityId);
    });

    private static Task<int> PassAsync(Office office, TimeSpan time)
    {
        office.Town.Clock.Advance(time);
        return office.Town.Work();
    }

    private static Task<Outcome<AccountView>> SwitchAsync(Town town, AccountId account, bool enabled) =>
        town.Run<ChangeAccount, Outcome<AccountView>>(c => c.RunAsync(account, new ChangeAccount.Body(null, null, default, enabled, null), default, default));

    private static async Task<AccountId> ConnectedAsync(Town town) => (await town.Connected("scripted", ("server", "s"), ("token", "good"))).Id;

    private Task<Town> OnAsync(Database database) => Town.On(database, services => services.AddSingleton<IChannel>(_network));
}
