using Microsoft.EntityFrameworkCore;
using Millpond.Analytics.Text.Rules;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Listening;

/// <summary>Tries a query before it is saved: is it well formed, and what would it have found among the last posts.</summary>
internal sealed class TryRule(MillpondDb db, Viewer viewer, PostDirectory directory)
{
    private const int MostPosts = 20_000;
    private const int MostShown = 50;

    public static RuleCheck Check(string? query) => RuleParser.TryParse(query ?? "", out var tree, out var error)
        ? new RuleCheck(true, null, SearchWords.Of(tree))
        : new RuleCheck(false, new RuleMistake(error.Position, error.Length, error.Code, error.Expected), []);

    /// <remarks>O(posts tried): one range of the time index and one pass of the matcher.</remarks>
    public async Task<RuleTrial> RunAsync(string? query, int? limit, CancellationToken ct = default)
    {
        if (!RuleParser.TryParse(query ?? "", out var tree, out var error))
            return new RuleTrial(0, 0, new RuleMistake(error.Position, error.Length, error.Code, error.Expected), []);

        var set = new RuleSet<int>([new(0, tree)]);
        var matches = new RuleMatches<int>();
        var posts = await db.Posts(viewer).OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(Math.Clamp(limit ?? 1000, 1, MostPosts)).ToListAsync(ct);
        var records = await directory.RecordsAsync(posts, ct);
        var found = new List<TriedPost>();
        var count = 0;
        foreach (var post in records)
        {
            set.Match(new Document(post.Text) { Author = post.Author?.Handle, AuthorName = post.Author?.Name, Language = post.Language, Followers = post.Author?.Followers, AccountId = post.AccountId.Value.ToString() }, matches);
            if (matches.Count == 0) continue;
            count++;
            if (found.Count < MostShown) found.Add(new TriedPost(post, SpanText.Read(SpanText.Write(matches[0].Spans))));
        }

        return new RuleTrial(records.Count, count, null, found);
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/rule-checks", (Body body) => Check(body.Query))
            .RequirePermission(ListeningPermissions.Read).WithName("CheckRule").WithSummary("Reads a rule's text and says where it is wrong.").WithTags("listening");
        api.MapPost("/rule-trials", (Body body, TryRule trial, CancellationToken ct) => trial.RunAsync(body.Query, body.Limit, ct))
            .RequirePermission(ListeningPermissions.Read).WithName("TryRule").WithTags("listening");
    }

    internal sealed record Body(string? Query, int? Limit);
}

/// <summary>Whether a query is well formed; if not, where it is not.</summary>
internal sealed record RuleCheck(bool Ok, RuleMistake? Error, IReadOnlyList<string> Words);

/// <summary>A place in a query that cannot be read, in UTF-16 units.</summary>
internal sealed record RuleMistake(int Position, int Length, string Code, string Detail);

/// <summary>What a query would have found.</summary>
internal sealed record RuleTrial(int Scanned, int Matched, RuleMistake? Error, IReadOnlyList<TriedPost> Items);

/// <summary>A post that a tried query finds, with the places.</summary>
internal sealed record TriedPost(PostRecord Post, IReadOnlyList<Span> Spans);
