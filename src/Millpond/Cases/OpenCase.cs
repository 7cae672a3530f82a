using Microsoft.EntityFrameworkCore;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Events;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>Opens a case, by itself or out of a conversation, whose person and team it takes over where nothing else is said.</summary>
internal sealed class OpenCase(MillpondDb db, Viewer viewer, CaseRules rules, CaseViews views, InboxDesk inbox, TimeProvider clock)
{
    public Task<Outcome<CaseView>> RunAsync(NewCase wanted, CancellationToken ct = default) => db.InRetriedTransactionAsync(() => OpenAsync(wanted, ct), ct);

    private async Task<Outcome<CaseView>> OpenAsync(NewCase wanted, CancellationToken ct)
    {
        var outcome = CaseRules.Words(wanted.Title, wanted.Description);
        if (outcome.Ok) outcome = await rules.TeamAsync(wanted.TeamId, ct);
        if (outcome.Ok) outcome = await rules.OwnerAsync(wanted.OwnerId, ct);
        if (outcome.Ok) outcome = await rules.PersonAsync(wanted.PersonId, ct);
        if (outcome.Ok) outcome = await rules.PostsAsync(wanted.Posts, ct);
        if (!outcome.Ok) return outcome;
        var conversation = await rules.ConversationAsync(wanted.Conversation, ct);
        if (!conversation.Ok) return conversation.Result;

        var now = clock.UtcNow();
        var number = await Sequences.TakeAsync(db, "cases", 1, ct);
        var opened = Case.Open(db.WorkspaceId, number, wanted.Title.Trim(), wanted.Description, wanted.Priority ?? conversation.Value?.Priority ?? Priority.Normal,
            wanted.PersonId ?? conversation.Value?.Person, wanted.Conversation, viewer.IsSystem ? null : viewer.MemberId, now);
        opened.MoveTo(wanted.TeamId ?? conversation.Value?.TeamId, now);
        opened.GiveTo(wanted.OwnerId, now);
        if (wanted.DueAt is not null) opened.Describe(opened.Title, opened.Description, opened.Priority, wanted.DueAt, now);
        db.Add(opened);
        await rules.LinkAsync(opened.Id, wanted.Posts, ct);
        db.WriteEntry(viewer, opened.Id, "opened", new { number, opened.TeamId, opened.OwnerId, byRule = viewer.IsSystem }, now);
        if (wanted.Conversation is { } c) await inbox.ShowCaseAsync(c, opened.Id.Value, number, opened.Title, Json.Write(opened.Status).Trim('"'), ct);
        await db.IndexAsync(CasesData.SearchKind, [new SearchDocument(opened.Id.Value, opened.Id.Value, $"{opened.Title}\n{opened.Description}")], ct);
        if (!viewer.IsSystem) db.Note(new AuditNote("cases.open", "case", opened.Id.Value.ToString(), After: new { number, opened.Title, opened.TeamId, opened.OwnerId }));
        await db.SaveChangesAsync(ct);
        return await views.LoadAnyAsync(opened.Id, ct);
    }

    internal sealed record Body(string? Title, string? Description, Priority? Priority, Guid? TeamId, Guid? OwnerId, DateTime? DueAt, Guid? PersonId, Guid? ConversationId, IReadOnlyList<Guid>? PostIds);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/cases", async (Body body, OpenCase open, CancellationToken ct) => (await open.RunAsync(new NewCase(body.Title ?? "", body.Description ?? "")
            {
                Priority = body.Priority,
                TeamId = body.TeamId,
                OwnerId = body.OwnerId,
                DueAt = body.DueAt?.ToUniversalTime(),
                PersonId = body.PersonId is { } p ? new PersonId(p) : null,
                Conversation = body.ConversationId is { } c ? new ConversationId(c) : null,
                Posts = [.. (body.PostIds ?? []).Select(i => new PostId(i))],
            }, ct)).ToCreated(c => $"/api/v1/cases/{c.Id.Value}"))
            .RequirePermission(CasePermissions.Edit).WithName("OpenCase").WithTags("cases");
}

/// <summary>A case to be opened.</summary>
/// <param name="Title">In one line, what it is about.</param>
/// <param name="Description">What is known.</param>
internal sealed record NewCase(string Title, string Description = "")
{
    public Priority? Priority { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? OwnerId { get; init; }

    public DateTime? DueAt { get; init; }

    public PersonId? PersonId { get; init; }

    public ConversationId? Conversation { get; init; }

    public IReadOnlyList<PostId> Posts { get; init; } = [];
}

/// <summary>Opens a case when a rule that brought a message asks for one. While the conversation's last case is not done, the post joins that.</summary>
internal sealed class OpenCaseWhenRuleAsks(MillpondDb db, Viewer viewer, OpenCase open, InboxDesk inbox, TimeProvider clock) : ISubscriber<MessageReceived>
{
    private const int TitleLength = 80;

    public static bool Concerns(MessageReceived happened) => happened.OpenCase;

    public async Task HandleAsync(MessageReceived happened, CancellationToken ct)
    {
        await db.Dialect.TakeTurnsAsync(db, $"case.of:{happened.Conversation.Value:N}", ct);
        var present = await db.Cases(viewer).Where(c => c.ConversationId == happened.Conversation && c.Status != CaseStatus.Resolved && c.Status != CaseStatus.Closed)
            .OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        if (present is not null)
        {
            if (happened.Post is not { } post || await db.Set<CasePost>().AnyAsync(p => p.CaseId == present.Id && p.PostId == post, ct)) return;
            db.Add(new CasePost { WorkspaceId = db.WorkspaceId, CaseId = present.Id, PostId = post });
            db.WriteEntry(viewer, present.Id, "linked", new { postId = post, byRule = true }, clock.UtcNow());
            present.Touch(["postIds"], clock.UtcNow());
            return;
        }

        if (await inbox.FindAsync(happened.Conversation, ct) is not { } conversation) return;
        var outcome = await open.RunAsync(new NewCase(Title(conversation.Snippet)) { Conversation = conversation.Id, Posts = happened.Post is { } p ? [p] : [] }, ct);
        if (!outcome.Ok) throw new InvalidOperationException($"A rule's case could not be opened: {outcome.Problem} {outcome.Result.Detail}");
    }

    private static string Title(string snippet)
    {
        if (string.IsNullOrWhiteSpace(snippet)) return "…";
        if (snippet.Length <= TitleLength) return snippet;
        return snippet[..(char.IsHighSurrogate(snippet[TitleLength - 1]) ? TitleLength - 1 : TitleLength)] + "…";
    }
}
