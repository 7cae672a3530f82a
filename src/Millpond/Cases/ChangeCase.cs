using Millpond.Inbox;
using Millpond.Listening;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>Changes a case: its words, priority, team, owner and due time; its posts; notes.</summary>
internal sealed class ChangeCase(MillpondDb db, Viewer viewer, CaseRules rules, CaseViews views, InboxDesk inbox, TimeProvider clock)
{
    public const int MaxNote = 10_000;

    public Task<Outcome<CaseView>> RunAsync(CaseId id, Patch patch, IfMatch seen = default, CancellationToken ct = default) => HoldAsync(id, seen, patch, async c =>
    {
        var (title, description) = (patch.Title ?? c.Title, patch.Description ?? c.Description);
        var (team, owner) = (patch.TeamId.Or(c.TeamId), patch.OwnerId.Or(c.OwnerId));
        var outcome = CaseRules.Words(title, description);
        if (outcome.Ok && team != c.TeamId) outcome = await rules.TeamAsync(team, ct);
        if (outcome.Ok && owner != c.OwnerId) outcome = await rules.OwnerAsync(owner, ct);
        if (!outcome.Ok) return outcome;

        var now = clock.UtcNow();
        var before = new { c.Title, c.Priority, c.TeamId, c.OwnerId, c.DueAt };
        var wordsChanged = title.Trim() != c.Title || description != c.Description;
        c.Describe(title.Trim(), description, patch.Priority ?? c.Priority, patch.DueAt.IsGiven ? patch.DueAt.Value?.ToUniversalTime() : c.DueAt, now);
        c.MoveTo(team, now);
        c.GiveTo(owner, now);
        var after = new { c.Title, c.Priority, c.TeamId, c.OwnerId, c.DueAt };
        if (before.TeamId != after.TeamId) db.WriteEntry(viewer, id, "moved", new { teamId = after.TeamId, before = before.TeamId }, now);
        if (before.OwnerId != after.OwnerId) db.WriteEntry(viewer, id, "assigned", new { ownerId = after.OwnerId, before = before.OwnerId }, now);
        if (wordsChanged || before.Priority != after.Priority || before.DueAt != after.DueAt)
            db.WriteEntry(viewer, id, "changed", new { after.Title, after.Priority, after.DueAt, description = wordsChanged }, now);
        if (wordsChanged) await db.IndexAsync(CasesData.SearchKind, [new SearchDocument(id.Value, id.Value, $"{c.Title}\n{c.Description}")], ct);
        if (!Equals(before, after) || wordsChanged) db.Note(new AuditNote("cases.change", "case", id.Value.ToString(), before, after));
        return Outcome.Done;
    }, ct);

    /// <summary>Writes a note for colleagues.</summary>
    public Task<Outcome<CaseView>> NoteAsync(CaseId id, string text, CancellationToken ct = default) => HoldAsync(id, default, null, async c =>
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxNote) return Outcome.Invalid("case.note_length", "text", $"A note has 1 to {MaxNote} characters.");
        var now = clock.UtcNow();
        db.WriteEntry(viewer, id, "note", new { }, now, text.Trim());
        c.Touch(["notes"], now);
        await db.IndexAsync(CasesData.SearchKind, [new SearchDocument(Ids.New(now), id.Value, text)], ct);
        db.Note(new AuditNote("cases.note", "case", id.Value.ToString(), After: new { text }));
        return Outcome.Done;
    }, ct);

    /// <summary>Links exactly these posts.</summary>
    public Task<Outcome<CaseView>> LinkAsync(CaseId id, IReadOnlyList<PostId> posts, IfMatch seen = default, CancellationToken ct = default) => HoldAsync(id, seen, new { postIds = posts }, async c =>
    {
        var outcome = await rules.PostsAsync(posts, ct);
        if (!outcome.Ok) return outcome;
        if (!await rules.LinkAsync(id, posts, ct)) return Outcome.Done;
        c.Touch(["postIds"], clock.UtcNow());
        db.WriteEntry(viewer, id, "linked", new { postIds = posts }, clock.UtcNow());
        db.Note(new AuditNote("cases.link", "case", id.Value.ToString(), After: new { postIds = posts }));
        return Outcome.Done;
    }, ct);

    /// <summary>The frame of every change: the case's turn, the viewer's scope, the version he saw, one commit.</summary>
    internal Task<Outcome<CaseView>> HoldAsync(CaseId id, IfMatch seen, object? mine, Func<Case, Task<Outcome>> change, CancellationToken ct) =>
        db.InRetriedTransactionAsync<Outcome<CaseView>>(async () =>
        {
            var held = await db.HoldCaseAsync(viewer, id, ct);
            if (held is null) return Outcome.NotFound;
            if (seen.IsStale(held.Version)) return Outcome.Stale(mine, await views.LoadAnyAsync(id, ct));
            var outcome = await change(held);
            if (!outcome.Ok) return outcome;
            if (held.ConversationId is { } conversation) await inbox.ShowCaseAsync(conversation, id.Value, held.Number, held.Title, Json.Write(held.Status).Trim('"'), ct);
            await db.SaveChangesAsync(ct);
            return await views.LoadAnyAsync(id, ct);
        }, ct);

    /// <summary>What changes; absent fields stay, null takes team, owner or due time away.</summary>
    internal sealed record Patch(string? Title, string? Description, Priority? Priority, Patched<Guid?> TeamId, Patched<Guid?> OwnerId, Patched<DateTime?> DueAt);

    internal sealed record NoteBody(string? Text);

    internal sealed record LinksBody(IReadOnlyList<Guid> PostIds);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPatch("/cases/{id}", async (Guid id, Patch patch, IfMatch seen, ChangeCase change, CancellationToken ct) => (await change.RunAsync(new CaseId(id), patch, seen, ct)).ToHttp())
            .RequirePermission(CasePermissions.Edit).WithName("ChangeCase").WithSummary("Changes the given fields of a case.").WithTags("cases");
        api.MapPost("/cases/{id}/notes", async (Guid id, NoteBody body, ChangeCase change, CancellationToken ct) =>
                (await change.NoteAsync(new CaseId(id), body.Text ?? "", ct)).ToCreated(c => $"/api/v1/cases/{c.Id.Value}/timeline"))
            .RequirePermission(CasePermissions.Edit).WithName("NoteCase").WithSummary("Adds an internal note to a case.").WithTags("cases");
        api.MapPut("/cases/{id}/links", async (Guid id, LinksBody body, IfMatch seen, ChangeCase change, CancellationToken ct) =>
                (await change.LinkAsync(new CaseId(id), [.. body.PostIds.Select(p => new PostId(p))], seen, ct)).ToHttp())
            .RequirePermission(CasePermissions.Edit).WithName("LinkCase").WithSummary("Replaces the posts a case refers to.").WithTags("cases");
    }
}
