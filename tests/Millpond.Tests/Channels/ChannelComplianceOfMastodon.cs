using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Platform;
using Millpond.Platform.Effects;
using Millpond.Simulator;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

/// <summary>Mastodon passes what every connector must pass, and keeps edits.</summary>
public sealed class ChannelComplianceOfMastodon : ChannelCompliance
{
    private protected override SocialNetwork Network => SocialNetwork.Mastodon;

    private protected override string WritePath => "/api/v1/statuses";

    private protected override (string, (string, string)[]) Connection(SimulatorServer server) =>
        ("mastodon", [("server", new Uri(server.Url, "mastodon").ToString()), ("token", server.Host.IssueToken(Network, server.Host.Town.Official(Network).Handle)), ("streaming", "off")]);

    private protected override TownPost Addresses(World world, string text) => world.Simulator.Town.Say(Network, world.Somebody.Handle, $"@{world.Us.Handle} {text}");

    [Theory, EveryDatabase]
    public async Task An_edit_changes_the_text_and_keeps_the_post(Database database)
    {
        await using var world = await StartAsync(database);
        var said = Addresses(world, "the battery dies");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        world.Simulator.Town.Edit(said, $"@{world.Us.Handle} the battery dies after an hour");
        for (var i = 0; i < 3; i++) await world.PassAsync(TimeSpan.FromMinutes(6));

        var post = Assert.Single(await world.PostsAsync(), p => p.ExternalId == said.Id.ToString());
        Assert.EndsWith("the battery dies after an hour", post.Text);
        Assert.NotNull(post.EditedAt);
    }

    [Theory]
    [InlineData(OutgoingKind.Like)]
    [InlineData(OutgoingKind.Repost)]
    public async Task A_like_or_boost_whose_answer_is_lost_is_found_there(OutgoingKind kind)
    {
        await using var world = await StartAsync(Database.Sqlite);
        var said = Addresses(world, "we love it");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        world.Simulator.Faults.Add(new Millpond.Simulator.Faults.Fault(Millpond.Simulator.Faults.FaultKind.StoreThenCut) { Calls = 1, Method = "POST" });

        var effect = await world.ReplyAsync(said, "", kind);
        await world.PassUntilRestAsync();

        Assert.Equal(Millpond.Platform.Effects.EffectState.Accepted, (await world.EffectAsync(effect)).State);
        Assert.Equal(1, kind == OutgoingKind.Like ? said.LikedBy.Count(a => a == world.Us) : said.RepostCount);
    }

    [Theory, EveryDatabase]
    public async Task A_private_message_reaches_its_reader_alone(Database database)
    {
        await using var world = await StartAsync(database);
        var said = Addresses(world, "my order number is secret");
        await world.PassAsync(TimeSpan.FromMinutes(6));

        await world.ReplyAsync(said, "Please tell us here. ^AB", OutgoingKind.PrivateMessage);
        await world.PassUntilRestAsync();

        var sent = Assert.Single(world.Us.Posts, p => p.Text.Contains("Please tell us here."));
        Assert.Equal(Visibility.Direct, sent.Visibility);
        Assert.Contains(world.Somebody, sent.Mentions);
    }

    [Theory]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.StoreThenCut)]
    public async Task A_picture_stands_there_once_with_its_description(FaultKind fault)
    {
        await using var world = await StartAsync(Database.Sqlite);
        var said = Addresses(world, "which lid fits");
        await world.PassAsync(TimeSpan.FromMinutes(6));
        world.Simulator.Faults.Add(new Fault(fault) { Calls = 2, Method = "POST" });

        await world.ReplyAsync(said, "This one. ^AB", media: [await world.FileAsync("lid.png", "A lid of steel")]);
        await world.PassUntilRestAsync();

        var sent = Assert.Single(world.Us.Posts, p => p.Text.Contains("This one."));
        var media = Assert.Single(sent.Media);
        Assert.Equal(("image/png", "A lid of steel"), (media.ContentType, media.Description));
        Assert.Equal(World.Png, media.Bytes.ToArray());
    }

    [Fact]
    public async Task A_picture_that_the_server_refuses_is_a_refusal_that_says_so()
    {
        await using var world = await StartAsync(Database.Sqlite);
        var said = Addresses(world, "which lid fits");
        await world.PassAsync(TimeSpan.FromMinutes(6));

        var effect = await world.ReplyAsync(said, "This one. ^AB", media: [(await world.FileAsync("lid.png", null)) with { ContentType = "image/bmp" }]);
        await world.PassUntilRestAsync();

        var made = await world.EffectAsync(effect);
        Assert.Equal(EffectState.Failed, made.State);
        Assert.Contains("picture", made.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Us.Posts, p => p.Text.Contains("This one."));
    }

    [Fact]
    public async Task Pictures_of_others_arrive_with_their_descriptions()
    {
        await using var world = await StartAsync(Database.Sqlite);
        var media = new TownMedia(77, "image/png", World.Png, "A cracked lid");
        world.Simulator.Media[77] = media;
        world.Simulator.Town.Say(Network, world.Somebody.Handle, $"@{world.Us.Handle} look", media: [media]);
        await world.PassAsync(TimeSpan.FromMinutes(6));

        var post = Assert.Single(await world.PostsAsync(), p => p.Text.EndsWith("look", StringComparison.Ordinal));
        var seen = Assert.Single(Json.Read<List<NetworkMedia>>(post.Media!));
        Assert.Equal(("image", "A cracked lid"), (seen.Kind, seen.Description));
        Assert.Equal(World.Png, (await world.Town.Services.GetRequiredService<NetworkPictures>().FetchAsync(seen.Url)).Value!.Content);
    }

    [Fact]
    public async Task The_server_says_how_somebody_stands_to_us_and_leaves_out_whom_it_does_not_know()
    {
        await using var world = await StartAsync(Database.Sqlite);
        var (friend, stranger) = (world.Somebody, world.Simulator.Town.Accounts(Network).Last(a => a.Person.Company is null));
        world.Simulator.Town.Follow(friend, world.Us);
        world.Simulator.Town.Unfollow(world.Us, friend);
        world.Simulator.Town.Unfollow(stranger, world.Us);
        world.Simulator.Town.Follow(world.Us, stranger);

        var said = await world.Town.Run<NetworkTies, IReadOnlyList<NetworkRelationship>>(t => t.AskAsync(world.Account.Id, [friend.Id.ToString(), "987654321", stranger.Id.ToString()], default));

        Assert.Equal([new NetworkRelationship(friend.Id.ToString(), true, false), new NetworkRelationship(stranger.Id.ToString(), false, true)], said);
    }
}
