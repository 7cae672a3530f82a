using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

/// <summary>Weibo passes what every connector must pass.</summary>
public sealed class ChannelComplianceOfWeibo : ChannelCompliance
{
    private protected override SocialNetwork Network => SocialNetwork.Weibo;

    private protected override string WritePath => "/2/comments/";

    private protected override (string, (string, string)[]) Connection(SimulatorServer server) => ("weibo",
    [
        ("api", new Uri(server.Url, "weibo").ToString()), ("appKey", "12345"), ("appSecret", "s3cret"), ("token", server.Host.IssueToken(Network, server.Host.Town.Official(Network).Handle)),
        ("limit:user/hour", "100000"), ("limit:user/day", "1000000"), ("limit:ip/hour", "1000000"), ("limit:posts/hour", "10000"),
    ]);

    private protected override TownPost Addresses(World world, string text)
    {
        var post = world.Us.Posts.FirstOrDefault(p => p.Kind == PostKind.Original) ?? world.Simulator.Town.Say(Network, world.Us.Handle, "新品上市 https://brand.example/");
        return world.Simulator.Town.Say(Network, world.Somebody.Handle, text, post);
    }
}
