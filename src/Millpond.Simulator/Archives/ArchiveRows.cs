using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Archives;

/// <summary>The rows of the archives. Ids are strings, times UTC in ISO 8601, amounts in CNY.</summary>
internal static class ArchiveRows
{
    private static readonly string[] Shops = ["天猫", "京东", "官网", "门店", "直播间"];

    public static IEnumerable<KeyValuePair<string, object?>[]> Of(Town town, SocialNetwork network, ArchiveKind kind) => kind switch
    {
        ArchiveKind.Posts => town.Posts(network).Where(p => p.Kind is PostKind.Original or PostKind.Reply && p.DeletedAt is null).Select(Post),
        ArchiveKind.People => town.Accounts(network).Where(a => a.Person.Company is null).Select(a => Person(town, a)),
        ArchiveKind.Follows => town.Accounts(network).SelectMany(a => a.Following.Select(b => Follow(a, b))),
        ArchiveKind.Reposts => town.Posts(network).Where(p => p.Kind == PostKind.Repost && p.DeletedAt is null).Select(Repost),
        _ => Orders(town, network).OrderBy(o => o.At).Select(o => o.Row),
    };

    private static KeyValuePair<string, object?>[] Post(TownPost post) => Row(
        ("id", post.Id.ToString()), ("kind", KindOf(post)), ("author_id", post.Author.Id.ToString()), ("author_handle", post.Author.Handle),
        ("author_name", post.Author.Name), ("author_followers", post.Author.Followers.Count), ("text", post.Text), ("created_at", Time(post.CreatedAt)),
        ("lang", post.Language), ("parent_id", post.Parent?.Id.ToString()), ("root_id", post.Root.Id.ToString()), ("reposts", post.RepostCount),
        ("comments", post.ReplyCount), ("likes", post.LikedBy.Count), ("intent", post.Intent.ToString().ToLowerInvariant()));

    /// <summary>What stands below a post is a comment at Weibo and a reply at Mastodon.</summary>
    private static string KindOf(TownPost post) => post.Kind != PostKind.Reply ? "post" : post.Author.Network == SocialNetwork.Weibo ? "comment" : "reply";

    private static KeyValuePair<string, object?>[] Person(Town town, TownAccount account)
    {
        var (phone, email) = Reach(town, account.Person);
        return Row(
            ("id", account.Id.ToString()), ("handle", account.Handle), ("display_name", account.Name), ("name", account.Person.Name), ("gender", account.Person.Gender),
            ("city", account.Person.City), ("phone", phone), ("email", email), ("bio", account.Bio), ("followers", account.Followers.Count),
            ("following", account.Following.Count), ("joined_at", Time(account.JoinedAt)), ("verified", account.Verified));
    }

    private static KeyValuePair<string, object?>[] Follow(TownAccount from, TownAccount to) => Row(
        ("follower_id", from.Id.ToString()), ("follower_handle", from.Handle), ("followee_id", to.Id.ToString()), ("followee_handle", to.Handle));

    /// <summary>The parent is the repost that it passes on; none when it passes on the root itself.</summary>
    private static KeyValuePair<string, object?>[] Repost(TownPost post)
    {
        var depth = 0;
        for (var up = post.Parent; up is not null; up = up.Parent) depth++;
        return Row(
            ("id", post.Id.ToString()), ("root_id", post.Root.Id.ToString()), ("root_author_id", post.Root.Author.Id.ToString()), ("parent_id", post.Parent!.Kind == PostKind.Repost ? post.Parent.Id.ToString() : null),
            ("parent_author_id", post.Parent.Author.Id.ToString()), ("author_id", post.Author.Id.ToString()), ("author_name", post.Author.Name),
            ("created_at", Time(post.CreatedAt)), ("depth", depth), ("text", post.Text));
    }

    /// <summary>Purchases of the two years before the start; more for those who talk more.</summary>
    private static IEnumerable<(DateTime At, KeyValuePair<string, object?>[] Row)> Orders(Town town, SocialNetwork network)
    {
        foreach (var account in town.Accounts(network).Where(a => a.Person is { Company: null, Spammer: false }))
        {
            var dice = Dice.For(town.Seed, 50_000 + (ulong)account.Person.Index);
            var (phone, email) = Reach(town, account.Person);
            var count = dice.Poisson(Math.Min(0.6 + (account.Person.Activity * 0.4), 12));
            for (var i = 0; i < count; i++)
            {
                var at = town.Start.Date.AddMinutes(-dice.Below(730 * 1440));
                var product = dice.Of(Brand.Own.Products);
                var quantity = dice.Chance(0.85) ? 1 : dice.Between(2, 4);
                var price = product.Price * (dice.Chance(0.3) ? 0.85m : 1);
                yield return (at, Row(
                    ("order_no", $"LW{at:yyMMdd}{dice.Between(100_000, 999_999)}"), ("person_id", account.Id.ToString()), ("buyer", account.Person.Name), ("phone", phone),
                    ("email", email), ("sku", product.Sku), ("product", product.Chinese), ("quantity", quantity), ("unit_price", price), ("amount", price * quantity),
                    ("currency", "CNY"), ("shop", dice.Of(Shops)), ("ordered_at", Time(at)), ("status", dice.Chance(0.05) ? "refunded" : "completed")));
            }
        }
    }

    /// <summary>How a person can be reached, as far as he told: the same at both networks, which is what links his accounts.</summary>
    private static (string? Phone, string? Email) Reach(Town town, TownPerson person)
    {
        var dice = Dice.For(town.Seed, 20_000 + (ulong)person.Index);
        var phone = dice.Chance(0.7) ? $"1{dice.Between(30, 99)}0000{dice.Between(0, 9999):0000}" : null;
        var email = dice.Chance(0.45) ? $"u{person.Index:0000}.{dice.Between(10, 99)}@mail.example" : null;
        return (phone, email);
    }

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    private static KeyValuePair<string, object?>[] Row(params (string Name, object? Value)[] cells) =>
        [.. cells.Select(c => KeyValuePair.Create(c.Name, c.Value))];
}
