using Microsoft.EntityFrameworkCore;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Cases;

/// <summary>What must hold of what a case names: members, teams, people, conversations and posts that exist and that the viewer may name.</summary>
internal sealed class CaseRules(MillpondDb db, OrganizationDirectory organization, PeopleDirectory people, PostDirectory posts, InboxDesk inbox)
{
    public const int MaxPosts = 200;

    public static Outcome Words(string title, string description)
    {
        if (title.Trim().Length is 0 or > Case.MaxTitle) return Outcome.Invalid("case.title_length", "title", $"A title has 1 to {Case.MaxTitle} characters.");
        return description.Length > Case.MaxDescription ? Outcome.Invalid("case.description_length", "description", $"A description has at most {Case.MaxDescription} characters.") : Outcome.Done;
    }

    public async Task<Outcome> TeamAsync(Guid? team, CancellationToken ct) =>
        team is null || (await organization.TeamsAsync(ct)).Any(t => t.Id.Value == team) ? Outcome.Done : Outcome.Invalid("case.unknown_team", "teamId", "There is no such team.");

    public async Task<Outcome> OwnerAsync(Guid? owner, CancellationToken ct) =>
        owner is null || (await organization.FindMembersAsync([new MemberId(owner.Value)], ct)).Values.Any(m => m.Active) ? Outcome.Done : Outcome.Invalid("case.unknown_member", "ownerId", "There is no such active member.");

    public async Task<Outcome> PersonAsync(PersonId? person, CancellationToken ct) =>
        person is null || await people.MaySeeAsync(person.Value, ct) ? Outcome.Done : Outcome.Invalid("case.unknown_person", "personId", "There is no such person.");

    public async Task<Outcome<ConversationSummary?>> ConversationAsync(ConversationId? conversation, CancellationToken ct)
    {
        if (conversation is not { } id) return new Outcome<ConversationSummary?>();
        return await inbox.FindAsync(id, ct) is { } found ? found : Outcome.Invalid("case.unknown_conversation", "conversationId", "There is no such conversation.");
    }

    public async Task<Outcome> PostsAsync(IReadOnlyCollection<PostId> ids, CancellationToken ct)
    {
        if (ids.Count > MaxPosts) return Outcome.Invalid("case.too_many_posts", "postIds", $"A case links to {MaxPosts} posts at most.");
        return ids.Count == 0 || (await posts.FindAsync(ids, ct)).Count == ids.Distinct().Count() ? Outcome.Done : Outcome.Invalid("case.unknown_post", "postIds", "Not all of these posts exist.");
    }

    /// <summary>Links exactly these posts; returns whether anything changed.</summary>
    public async Task<bool> LinkAsync(CaseId id, IReadOnlyCollection<PostId> ids, CancellationToken ct)
    {
        var present = await db.Set<CasePost>().Where(p => p.CaseId == id).ToListAsync(ct);
        var wanted = ids.Distinct().ToList();
        var (gone, come) = (present.Where(p => !wanted.Contains(p.PostId)).ToList(), wanted.Where(w => present.TrueForAll(p => p.PostId != w)).ToList());
        db.RemoveRange(gone);
        db.AddRange(come.Select(p => new CasePost { WorkspaceId = db.WorkspaceId, CaseId = id, PostId = p }));
        return gone.Count + come.Count > 0;
    }
}
