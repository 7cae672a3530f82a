using Millpond.Channels.Contract;
using Millpond.Simulator;
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
}
