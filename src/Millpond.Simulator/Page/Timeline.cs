using Microsoft.AspNetCore.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Page;

/// <summary>What the page shows: threads, those with the newest word first.</summary>
internal static class Timeline
{
    private const int Threads = 40;
    private const int Answers = 30;

    public static object Read(SimulatorHost host, IQueryCollection query)
    {
        lock (host.Town.Gate)
        {
            var town = host.Town;
            if (town.Running) town.CatchUp();
            if (long.TryParse(query["version"], out var known) && known == town.Version) return new { town.Version, Unchanged = true };

            if (long.TryParse(query["thread"], out var wanted)) return One(host, wanted);
            var roots = Enum.GetValues<SocialNetwork>()
                .Where(n => query["network"] is not [{ } only] || n.ToString().Equals(only, StringComparison.OrdinalIgnoreCase))
                .SelectMany(n => Newest(town, n, query))
                .OrderByDescending(t => t.Last).Take(Threads).ToList();
            return Show(host, roots.Select(t => t.Root));
        }
    }

    private static object One(SimulatorHost host, long id)
    {
        var post = host.Town.FindPost(SocialNetwork.Mastodon, id) ?? host.Town.FindPost(SocialNetwork.Weibo, id);
        return Show(host, post is null ? [] : [RootOf(post)]);
    }

    private static object Show(SimulatorHost host, IEnumerable<TownPost> roots)
    {
        var town = host.Town;
        return new
        {
            town.Version,
            town.Now,
            town.Options.Speed,
            People = town.People.Count,
            Posts = Enum.GetValues<SocialNetwork>().Sum(n => town.Posts(n).Count),
            LastHour = Enum.GetValues<SocialNetwork>().Sum(n => CountSince(town, n, town.Now.AddHours(-1))),
            Sends = host.Sends.All.Count,
            Faults = host.Faults.InForce.Select(f => new { f.Id, Kind = f.Fault.Kind.ToString(), f.Struck, f.Fault.Probability, f.Fault.Calls }),
            Threads = roots.Select(root => Thread(town, root)),
        };
    }

    /// <summary>Walks back from the newest word and collects the threads that the words belong to.</summary>
    private static IEnumerable<(TownPost Root, DateTime Last)> Newest(Town town, SocialNetwork network, IQueryCollection query)
    {
        var view = query["view"].ToString();
        var words = query["q"].ToString();
        var seen = new HashSet<TownPost>();
        var posts = town.Posts(network);
        for (var i = posts.Count - 1; i >= 0 && seen.Count < Threads; i--)
        {
            var post = posts[i];
            if (post.VisibleAt > town.Now || (post.Kind == PostKind.Repost && post.Author.Person.Company is null)) continue;
            var root = RootOf(post);
            if ((post.Kind == PostKind.Message) != (view == "private")) continue;
            if (words.Length > 0 && !Fits(post, words)) continue;
            if (view is "" or "brand" && !AboutTheBrand(post) && !AboutTheBrand(root)) continue;
            if (seen.Add(root)) yield return (root, post.CreatedAt);
        }
    }

    /// <summary>Words are sought in the text; @name also finds what the person wrote.</summary>
    private static bool Fits(TownPost post, string words) =>
        post.Text.Contains(words, StringComparison.OrdinalIgnoreCase)
        || (words[0] == '@' && post.Author.Handle.Equals(words[1..], StringComparison.OrdinalIgnoreCase));

    private static TownPost RootOf(TownPost post)
    {
        while (post is { Kind: not PostKind.Repost, Parent: not null }) post = post.Parent;
        return post;
    }

    private static bool AboutTheBrand(TownPost post) =>
        post.Author.Person.Company == Brand.Own || post.Mentions.Any(m => m.Person.Company == Brand.Own) || (post.Product is { } p && Brand.Own.Products.Contains(p));

    private static int CountSince(Town town, SocialNetwork network, DateTime since)
    {
        var posts = town.Posts(network);
        var count = 0;
        while (count < posts.Count && posts[posts.Count - 1 - count].CreatedAt >= since) count++;
        return count;
    }

    private static object Thread(Town town, TownPost root)
    {
        var answers = Below(root, 1).Where(a => a.Post.VisibleAt <= town.Now).OrderBy(a => a.Post.Id).ToList();
        return new
        {
            Post = Show(root, 0),
            Hidden = Math.Max(0, answers.Count - Answers),
            Answers = answers.TakeLast(Answers).Select(a => Show(a.Post, a.Depth)),
        };
    }

    private static IEnumerable<(TownPost Post, int Depth)> Below(TownPost post, int depth)
    {
        foreach (var child in post.Children)
        {
            if (child.Kind == PostKind.Repost) continue;
            yield return (child, Math.Min(depth, 3));
            foreach (var deeper in Below(child, depth + 1)) yield return deeper;
        }
    }

    private static object Show(TownPost post, int depth) => new
    {
        Id = post.Id.ToString(),
        Network = post.Author.Network.ToString(),
        Depth = depth,
        post.Author.Name,
        post.Author.Handle,
        Face = post.Author.Id.ToString(),
        Ours = post.Author.Person.Company == Brand.Own,
        Company = post.Author.Person.Company is not null,
        Text = post.DeletedAt is null ? post.Text : "",
        At = post.CreatedAt,
        Edited = post.EditedAt is not null,
        Deleted = post.DeletedAt is not null,
        Private = post.Kind == PostKind.Message,
        Of = post.Kind == PostKind.Repost ? $"@{post.Root.Author.Handle}: {post.Root.Text}" : null,
        Pictures = post.Media.Select(m => m.Description ?? ""),
        Likes = post.LikedBy.Count,
        Reposts = post.RepostCount,
        post.Language,
    };
}
