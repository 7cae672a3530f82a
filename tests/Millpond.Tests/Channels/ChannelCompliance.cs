using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Effects;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;
using Millpond.Tests.Simulator;

namespace Millpond.Tests.Channels;

/// <summary>What every connector must pass, against the networks' double: nothing is lost, nothing comes twice, no answer is sent twice, whatever the network does.</summary>
public abstract class ChannelCompliance
{
    private static int _number;

    private protected abstract SocialNetwork Network { get; }

    /// <summary>Path by which the connector writes answers.</summary>
    private protected abstract string WritePath { get; }

    private protected abstract (string Kind, (string, string)[] Fields) Connection(SimulatorServer server);

    /// <summary>Somebody says something that concerns us: a mention or a comment.</summary>
    private protected abstract TownPost Addresses(World world, string text);

    [Theory, EveryDatabase]
    public async Task What_is_said_to_us_arrives_once_as_it_was_said(Database database)
    {
        await using var world = await StartAsync(database);
        world.Simulator.Faults.Chance(FaultKind.Duplicate, 1);
        world.Simulator.Faults.Chance(FaultKind.Reorder, 1);
        var said = Enumerable.Range(1, 60).Select(i => Addresses(world, $"第{i}个问题:屏幕碎了,怎么办?")).ToList();

        await world.PassAsync(TimeSpan.FromMinutes(20));
        await world.PassAsync(TimeSpan.FromMinutes(20));

        var posts = await world.PostsAsync();
        Assert.All(said, s => Assert.Contains(s.Text, Assert.Single(posts, p => p.ExternalId == s.Id.ToString()).Text));
        Assert.All(said, s => Assert.True(posts.Single(p => p.ExternalId == s.Id.ToString()).Directed));
        Assert.DoesNotContain(await world.Town.Arrived(world.Account.Id), i => i.State is "Broken" or "waiting");
    }

    [Theory, EveryDatabase]
    public async Task What_the_network_shows_late_below_newer_things_arrives_too(Database database)
    {
        await using var world = await StartAsync(database);
        await world.PassAsync(TimeSpan.FromMinutes(10));
        var late = world.Simulator.Faults.Add(new Fault(FaultKind.Late) { Delay = TimeSpan.FromMinutes(6) });
        var hidden = Addresses(world, "late but true");
        world.Simulator.Faults.Remove(late);
        var shown = Addresses(world, "newer and on time");

        await world.PassAsync(TimeSpan.FromMinutes(5));
        var before = await world.PostsAsync();
        for (var i = 0; i < 4; i++) await world.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Contains(before, p => p.ExternalId == shown.Id.ToString());
        Assert.Contains(await world.PostsAsync(), p => p.ExternalId == hidden.Id.ToString());
    }

    [Theory]
    [EveryFault(Database.Sqlite, FaultKind.ServerError, FaultKind.Cut, FaultKind.Truncate, FaultKind.RateLimited, FaultKind.TokenExpired)]
    public async Task A_network_that_fails_for_a_while_loses_nothing_and_the_account_says_so(Database database, FaultKind fault)
    {
        await using var world = await StartAsync(database);
        await world.PassAsync(TimeSpan.FromMinutes(6));
        var said = Addresses(world, "are you there?");
        var trouble = world.Simulator.Faults.Chance(fault, 1);

        await world.PassAsync(TimeSpan.FromMinutes(6));
        var ill = (await world.Town.See(world.Account.Id)).Health;
        Assert.Equal(fault == FaultKind.TokenExpired ? HealthState.Disconnected : HealthState.Degraded, ill.State);
        Assert.False(string.IsNullOrEmpty(ill.Detail));
        Assert.DoesNotContain(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString());

        world.Simulator.Faults.Remove(trouble);
        for (var i = 0; i < 4; i++) await world.PassAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(HealthState.Ok, (await world.Town.See(world.Account.Id)).Health.State);
        Assert.Contains(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString());
    }

    [Theory]
    [EveryFault(Database.Sqlite, FaultKind.StoreThenFail, FaultKind.StoreThenCut, FaultKind.Truncate, FaultKind.ServerError, FaultKind.Cut, FaultKind.RateLimited)]
    [EveryFault(Database.Postgres, FaultKind.StoreThenFail, FaultKind.Cut)]
    public async Task An_answer_stands_at_the_network_exactly_once(Database database, FaultKind fault)
    {
        await using var world = await StartAsync(database);
        var question = Addresses(world, "when do you open?");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        world.Simulator.Faults.Add(new Fault(fault) { Calls = 1, Path = WritePath, Method = "POST" });
        var text = "We open at nine. ^AB";

        var effect = await world.ReplyAsync(question, text);
        await world.PassUntilRestAsync();

        Assert.Equal(1, world.StoredLike(text));
        var settled = await world.EffectAsync(effect);
        Assert.Equal(EffectState.Accepted, settled.State);
        var receipt = Json.Read<SentReceipt>(settled.Receipt!);
        Assert.NotNull(world.Simulator.Town.FindPost(Network, long.Parse(receipt.ExternalId!)));
        Assert.Empty(world.Simulator.Sends.StoredTwice);
    }

    [Theory, EveryDatabase]
    public async Task In_constant_trouble_every_answer_is_sent_once(Database database)
    {
        await using var world = await StartAsync(database);
        var questions = Enumerable.Range(1, 12).Select(i => Addresses(world, $"question {i}?")).ToList();
        await world.PassAsync(TimeSpan.FromMinutes(6));
        foreach (var kind in (FaultKind[])[FaultKind.StoreThenFail, FaultKind.StoreThenCut, FaultKind.ServerError, FaultKind.Cut, FaultKind.Truncate]) world.Simulator.Faults.Chance(kind, 0.15);

        var effects = new List<Guid>();
        for (var i = 0; i < questions.Count; i++) effects.Add(await world.ReplyAsync(questions[i], $"Answer {i} of ours. ^LN"));
        await world.PassUntilRestAsync();
        world.Simulator.Faults.Clear();
        await world.PassUntilRestAsync();

        Assert.Empty(world.Simulator.Sends.StoredTwice);
        for (var i = 0; i < questions.Count; i++)
        {
            var state = (await world.EffectAsync(effects[i])).State;
            // One that failed for good (too many attempts that surely did not arrive) must not stand there.
            Assert.Contains(state, (EffectState[])[EffectState.Accepted, EffectState.Failed]);
            Assert.Equal(state == EffectState.Accepted ? 1 : 0, world.StoredLike($"Answer {i} of ours. ^LN"));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_answer_without_a_valid_token_is_refused_and_can_be_tried_again(Database database)
    {
        await using var world = await StartAsync(database);
        var question = Addresses(world, "hello?");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        var expired = world.Simulator.Faults.Chance(FaultKind.TokenExpired, 1);

        var effect = await world.ReplyAsync(question, "Here we are. ^AB");
        await world.Town.Work();
        Assert.Equal(EffectState.Failed, (await world.EffectAsync(effect)).State);
        Assert.Equal(HealthState.Disconnected, (await world.Town.See(world.Account.Id)).Health.State);

        world.Simulator.Faults.Remove(expired);
        await world.Town.InDb(async db =>
        {
            Assert.True(db.TryAgain(await db.Effects(Viewer.System(1)).SingleAsync(e => e.Id == effect)).Ok);
            await db.SaveChangesAsync();
        });
        await world.PassUntilRestAsync();
        Assert.Equal(EffectState.Accepted, (await world.EffectAsync(effect)).State);
        Assert.Equal(1, world.StoredLike("Here we are. ^AB"));
    }

    [Theory, EveryDatabase]
    public async Task What_the_network_deletes_is_marked_and_kept(Database database)
    {
        await using var world = await StartAsync(database);
        var said = world.Simulator.Town.Say(Network, world.Somebody.Handle, $"@{world.Us.Handle} I regret this");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Null(Assert.Single(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString()).DeletedAt);

        world.Simulator.Town.Delete(said);
        for (var i = 0; i < 3; i++) await world.PassAsync(TimeSpan.FromMinutes(6));

        var post = Assert.Single(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString());
        Assert.NotNull(post.DeletedAt);
        Assert.Contains("I regret this", post.Text);
    }

    [Theory, EveryDatabase]
    public async Task Wrong_credentials_are_found_before_anything_is_saved(Database database)
    {
        await using var world = await StartAsync(database);
        var (kind, fields) = Connection(world.Server);
        var wrong = fields.ToDictionary(f => f.Item1, f => f.Item1 == "token" ? "wrong" : f.Item2);

        var outcome = await world.Town.Run<ConnectAccount, Outcome<AccountView>>(c => c.RunAsync(new ConnectAccount.Body(kind, wrong)));

        Assert.Equal("channels.check_failed", outcome.Problem);
        Assert.Contains((IReadOnlyList<CheckStep>)outcome.Result.Extra!["checks"]!, s => s is { Name: "credentials", Ok: false });
        Assert.Single((await world.Town.Run<ListAccounts, Millpond.Platform.Web.Page<AccountView>>(l => l.RunAsync(null, null, null, default))).Items);
    }

    [Theory, EveryDatabase]
    public async Task A_search_brings_what_the_network_finds(Database database)
    {
        await using var world = await StartAsync(database);
        var said = world.Simulator.Town.Say(Network, world.Somebody.Handle, "xylophones are underrated");

        await world.Town.InDb(async db =>
        {
            db.Enqueue(SearchRequest.Plan([], "xylophones"));
            await db.SaveChangesAsync();
        });
        await world.Town.Work();

        Assert.Contains(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString());
    }

    private protected async Task<World> StartAsync(Database database)
    {
        var town = await Town.On(database);
        var server = await SimulatorServer.StartAsync(new SimulatorOptions
        {
            Town = new TownOptions { People = 40, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false },
            MastodonCalls = 100_000,
            WeiboCallsPerUserHour = 100_000,
            WeiboCallsPerUserDay = 1_000_000,
            WeiboCallsPerAddressHour = 1_000_000,
            WeiboPostsPerHour = 10_000,
            WeiboTokenLife = TimeSpan.FromDays(365),
        }, clock: town.Clock);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        var (kind, fields) = Connection(server);
        server.Host.Town.Watch(server.Host.Town.Official(Network));
        var account = await town.Connected(kind, fields);
        await town.Work();
        return new World(town, server, account, Network, Interlocked.Increment(ref _number));
    }

    /// <summary>A product and a simulated network on one clock.</summary>
    internal sealed class World(Town town, SimulatorServer server, AccountView account, SocialNetwork network, int number) : IAsyncDisposable
    {
        public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

        public Town Town => town;

        public SimulatorServer Server => server;

        public SimulatorHost Simulator => server.Host;

        public AccountView Account => account;

        public TownAccount Us => Simulator.Town.Official(network);

        public TownAccount Somebody => Simulator.Town.Accounts(network).First(a => a.Person.Company is null);

        public async Task PassAsync(TimeSpan time)
        {
            town.Clock.Advance(time);
            await Simulator.AdvanceAsync(TimeSpan.Zero);
            await town.Work();
        }

        /// <summary>Lets time pass until no effect is under way.</summary>
        public async Task PassUntilRestAsync()
        {
            await town.Work();
            for (var i = 0; i < 150 && await town.InDb(db => db.Effects(Viewer.System(1)).AnyAsync(e => e.State == EffectState.Planned || e.State == EffectState.Claimed || e.State == EffectState.Unknown)); i++)
                await PassAsync(TimeSpan.FromSeconds(40));
        }

        public Task<List<Post>> PostsAsync() => town.InDb(db => db.Set<Post>().AsNoTracking().ToListAsync());

        public Task<Effect> EffectAsync(Guid id) => town.InDb(db => db.Effects(Viewer.System(1)).AsNoTracking().SingleAsync(e => e.Id == id));

        public int StoredLike(string text) => Simulator.Sends.All.Count(s => s.Outcome == SendOutcome.Stored && s.Text.Contains(text, StringComparison.Ordinal));

        public async Task<Guid> ReplyAsync(TownPost question, string text, OutgoingKind kind = OutgoingKind.PublicReply, IReadOnlyList<OutgoingMedia>? media = null)
        {
            var target = (await PostsAsync()).Single(p => p.ExternalId == question.Id.ToString());
            var key = $"reply:{number}:{Guid.CreateVersion7():N}";
            var outgoing = new Outgoing
            {
                Account = account.Id,
                Kind = kind,
                Text = text,
                TargetExternalId = target.ExternalId,
                TargetRootExternalId = target.RootExternalId,
                TargetKind = target.Kind,
                RecipientExternalId = question.Author.Id.ToString(),
                RecipientHandle = question.Author.Handle,
                IdempotencyKey = key,
                Media = media ?? [],
            };
            return await town.InDb(async db =>
            {
                var effect = db.Plan(Outgoing.EffectKind, key, "conversation:" + question.Id, outgoing, account.Id.Value);
                await db.SaveChangesAsync();
                return effect.Id;
            });
        }

        /// <summary>A picture that a member attached.</summary>
        public async Task<OutgoingMedia> FileAsync(string name, string? description)
        {
            var kept = (await town.Run<MediaFiles, Outcome<MediaSummary>>(f => f.KeepAsync(Guid.CreateVersion7(), name, description, new MemoryStream(Png)))).Value!;
            return new OutgoingMedia(kept.Id, kept.Name, kept.ContentType, kept.Description);
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            await town.DisposeAsync();
        }
    }
}
