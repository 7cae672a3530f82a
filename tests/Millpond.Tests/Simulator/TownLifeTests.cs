using Millpond.Simulator;
using Millpond.Simulator.Towns;
using SimulatedTown = Millpond.Simulator.Towns.Town;

namespace Millpond.Tests.Simulator;

public sealed class TownLifeTests
{
    private static readonly TownOptions Small = new() { People = 150, PostsPerDay = 200, HistoryDays = 4 };

    private static SimulatedTown Build(TownOptions options, out FakeClock clock)
    {
        clock = new FakeClock();
        return new SimulatedTown(options, clock);
    }

    private static IEnumerable<(long, string, string, DateTime)> Everything(SimulatedTown town) => Enum.GetValues<SocialNetwork>()
        .SelectMany(n => town.Posts(n)).Select(p => (p.Id, p.Author.Handle, p.Text, p.CreatedAt));

    [Fact]
    public void The_same_seed_gives_the_same_town_and_the_same_future()
    {
        var one = Build(Small, out var clockOfOne);
        var other = Build(Small, out var clockOfOther);
        clockOfOne.Advance(TimeSpan.FromHours(9));
        clockOfOther.Advance(TimeSpan.FromHours(9));
        one.CatchUp();
        for (var i = 0; i < 5; i++) other.CatchUp();

        Assert.Equal(Everything(one), Everything(other));
        Assert.Equal(
            one.Accounts(SocialNetwork.Weibo).Select(a => (a.Id, a.Handle, a.Bio, a.Followers.Count)),
            other.Accounts(SocialNetwork.Weibo).Select(a => (a.Id, a.Handle, a.Bio, a.Followers.Count)));
    }

    [Fact]
    public void It_does_not_matter_in_how_many_steps_time_passes()
    {
        var one = Build(Small, out _);
        var other = Build(Small, out _);
        one.Advance(TimeSpan.FromHours(6));
        for (var i = 0; i < 60; i++) other.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(Everything(one), Everything(other));
    }

    [Fact]
    public void Another_seed_gives_another_town()
    {
        var one = Build(Small, out _);
        var other = Build(Small with { Seed = 8 }, out _);

        Assert.NotEqual(one.People.Select(p => p.Name), other.People.Select(p => p.Name));
        Assert.Empty(Everything(one).Select(p => p.Item3).Where(t => t.Length > 12).Intersect(Everything(other).Select(p => p.Item3)).Skip(400));
    }

    [Fact]
    public void Ids_grow_with_time_at_each_network()
    {
        var town = Build(Small, out _);
        town.Advance(TimeSpan.FromHours(3));

        foreach (var network in Enum.GetValues<SocialNetwork>())
        {
            var posts = town.Posts(network);
            Assert.NotEmpty(posts);
            for (var i = 1; i < posts.Count; i++)
            {
                Assert.True(posts[i].Id > posts[i - 1].Id);
                Assert.True(posts[i].CreatedAt >= posts[i - 1].CreatedAt);
            }
        }
    }

    [Fact]
    public void Nothing_is_dated_in_the_future_however_fast_the_town_lives()
    {
        var town = Build(Small with { Speed = 500 }, out var clock);
        var before = town.Posts(SocialNetwork.Weibo).Count;
        for (var i = 0; i < 20; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            town.CatchUp();
            Assert.True(Everything(town).Max(p => p.Item4) <= clock.Now);
        }

        // Five minutes at this speed are a day and three quarters.
        Assert.InRange(town.Posts(SocialNetwork.Weibo).Count - before, 100, 1_000);
    }

    [Fact]
    public void People_write_by_day_and_sleep_at_night()
    {
        var town = Build(new TownOptions { People = 300, PostsPerDay = 800, HistoryDays = 14 }, out _);
        var hours = town.Posts(SocialNetwork.Weibo)
            .Where(p => p.Kind == PostKind.Original && p.Author.Person is { Zone: 8, Company: null })
            .CountBy(p => p.CreatedAt.AddHours(8).Hour).ToDictionary();

        Assert.True(hours[21] > 6 * hours.GetValueOrDefault(4), $"21 h: {hours[21]}, 4 h: {hours.GetValueOrDefault(4)}");
        Assert.True(hours[12] > hours[6] * 2);
    }

    [Fact]
    public void Some_are_followed_by_far_more_than_most_and_mostly_by_their_circle()
    {
        var town = Build(new TownOptions { People = 800, PostsPerDay = 10, HistoryDays = 1 }, out _);
        var humans = town.Accounts(SocialNetwork.Weibo).Where(a => a.Person.Company is null).ToList();
        var degrees = humans.Select(a => a.Followers.Count).Order().ToList();
        var own = humans.Sum(a => a.Following.Count(f => f.Person.Circle == a.Person.Circle));
        var all = humans.Sum(a => a.Following.Count);

        Assert.True(degrees[^1] > 8 * degrees[degrees.Count / 2], $"most {degrees[^1]}, median {degrees[degrees.Count / 2]}");
        Assert.InRange(own / (double)all, 0.5, 0.9);
    }

    [Fact]
    public void Follows_stand_on_both_sides_and_once()
    {
        var town = Build(Small, out _);
        foreach (var account in town.Accounts(SocialNetwork.Mastodon))
        {
            Assert.Distinct(account.Following);
            Assert.Distinct(account.Followers);
            Assert.DoesNotContain(account, account.Following);
            Assert.All(account.Following, other => Assert.Contains(account, other.Followers));
        }
    }

    [Fact]
    public void Texts_are_varied_and_complete_in_both_languages()
    {
        var town = Build(new TownOptions { People = 600, PostsPerDay = 500, HistoryDays = 14 }, out _);
        var posts = Enum.GetValues<SocialNetwork>().SelectMany(n => town.Posts(n)).Where(p => p.Kind == PostKind.Original && p.Intent != Intent.Spam).ToList();

        Assert.True(posts.Select(p => p.Text).Distinct().Count() > 0.97 * posts.Count);
        Assert.All(posts, p => Assert.DoesNotMatch(@"[{}|]|\$[a-z]| {2}|^\s|\s$", p.Text));
        Assert.True(posts.Count(p => p.Language == "zh") > 2_000);
        Assert.True(posts.Count(p => p.Language == "en") > 1_000);
        Assert.All(Enum.GetValues<Intent>().Except([Intent.Written, Intent.Reaction, Intent.Spam]), i => Assert.Contains(posts, p => p.Intent == i));
    }

    [Fact]
    public void Cascades_are_trees_in_time_below_what_they_pass_on()
    {
        var town = Build(new TownOptions { People = 500, PostsPerDay = 400, HistoryDays = 7 }, out _);
        var reposts = town.Posts(SocialNetwork.Weibo).Where(p => p.Kind == PostKind.Repost).ToList();

        Assert.All(reposts, r =>
        {
            Assert.NotNull(r.Parent);
            Assert.True(r.CreatedAt >= r.Parent.CreatedAt);
            Assert.Equal(PostKind.Original, r.Root.Kind);
            Assert.NotEqual(r.Author, r.Root.Author);
        });
        Assert.Contains(reposts, r => r.Parent!.Kind == PostKind.Repost);
        Assert.Contains(town.Posts(SocialNetwork.Weibo), p => p.RepostCount >= 10);
    }

    [Fact]
    public void A_named_account_is_told_once()
    {
        var town = Build(Small, out _);
        var brand = town.Official(SocialNetwork.Weibo);
        var before = brand.Notices.Count;
        var who = town.Accounts(SocialNetwork.Weibo).First(a => a.Person.Company is null);
        var post = town.Say(SocialNetwork.Weibo, who.Handle, $"@{brand.Handle} @{brand.Handle} 壶嘴漏水");

        var notice = Assert.Single(brand.Notices.Skip(before));
        Assert.Equal(NoticeKind.Mention, notice.Kind);
        Assert.Same(post, notice.Post);
    }

    [Fact]
    public void Who_gets_an_answer_from_the_brand_often_comes_back()
    {
        var town = Build(Small, out _);
        var brand = town.Official(SocialNetwork.Mastodon);
        var answered = town.Accounts(SocialNetwork.Mastodon).Where(a => a.Person.Company is null).Take(30).Select(who =>
        {
            var complaint = town.Say(SocialNetwork.Mastodon, who.Handle, $"@{brand.Handle} it leaks");
            return town.Say(SocialNetwork.Mastodon, brand.Handle, $"@{who.Handle} sorry, we look into it", complaint);
        }).ToList();
        town.Advance(TimeSpan.FromHours(3));

        var backs = answered.Count(a => a.Children.Any(c => c.Author == a.Parent!.Author));
        Assert.InRange(backs, 8, 28);
    }

    [Fact]
    public void A_bad_batch_makes_a_wave_of_complaints_about_one_product()
    {
        var town = Build(Small, out _);
        var flask = Brand.Own.Products[1];
        int Complaints() => Enum.GetValues<SocialNetwork>().Sum(n => town.Posts(n).Count(p => p.Intent == Intent.Complaint && p.Product == flask && p.CreatedAt >= town.Start));
        var quiet = Complaints();
        town.Trouble(flask, TimeSpan.FromMinutes(60), 40);
        town.Advance(TimeSpan.FromMinutes(61));

        Assert.InRange(Complaints() - quiet, 40, 45);
    }

    [Fact]
    public void The_oldest_posts_are_forgotten_when_there_are_too_many()
    {
        var town = Build(Small with { KeepPosts = 300 }, out _);
        town.Advance(TimeSpan.FromMinutes(1));

        Assert.InRange(town.Posts(SocialNetwork.Weibo).Count, 200, 300);
        Assert.All(town.Accounts(SocialNetwork.Weibo).SelectMany(a => a.Posts), p => Assert.NotNull(town.FindPost(SocialNetwork.Weibo, p.Id)));
    }

    [Fact]
    public void The_town_of_the_demo_has_talked_for_weeks_when_it_stands()
    {
        var clock = new FakeClock();
        var posts = new SimulatorHost(clock: clock).Town.Posts(SocialNetwork.Weibo);

        Assert.True(posts.Count > 4_000, $"{posts.Count}");
        Assert.True(posts.Min(post => post.CreatedAt) < clock.Now.AddDays(-20));
    }
}
