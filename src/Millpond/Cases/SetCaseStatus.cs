using Millpond.Inbox;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>Changes where a case stands; with an answer, the person is told in the thread it came from, in the same commit.</summary>
internal sealed class SetCaseStatus(MillpondDb db, Viewer viewer, ChangeCase change, InboxDesk inbox, TimeProvider clock)
{
    public Task<Outcome<CaseView>> RunAsync(CaseId id, CaseStatus status, CaseAnswer? answer = null, IfMatch seen = default, CancellationToken ct = default) =>
        change.HoldAsync(id, seen, new { status }, c => SetAsync(c, status, answer, ct), ct);

    private async Task<Outcome> SetAsync(Case held, CaseStatus status, CaseAnswer? answer, CancellationToken ct)
    {
        // The answer first: when it is refused, nothing has changed yet.
        if (answer is not null)
        {
            if (held.ConversationId is not { } conversation) return Outcome.Invalid("case.no_conversation", "answer", "This case did not grow out of a conversation, so there is nobody to answer.");
            var sent = await inbox.AnswerAsync(conversation, answer.Kind ?? ReplyKind.Public, answer.Text ?? "", ct);
            if (!sent.Ok) return sent;
            db.WriteEntry(viewer, held.Id, "answered", new { kind = answer.Kind ?? ReplyKind.Public }, clock.UtcNow(), answer.Text!.Trim());
        }

        if (held.Status == status) return Outcome.Done;
        var before = held.Status;
        held.Become(status, answered: answer is not null, clock.UtcNow());
        db.WriteEntry(viewer, held.Id, "status", new { status, before }, clock.UtcNow());
        db.Note(new AuditNote("cases.status", "case", held.Id.Value.ToString(), new { status = before }, new { status, answered = answer is not null }));
        return Outcome.Done;
    }

    internal sealed record Body(CaseStatus Status, CaseAnswer? Answer);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPut("/cases/{id}/status", async (Guid id, Body body, IfMatch seen, SetCaseStatus set, CancellationToken ct) => (await set.RunAsync(new CaseId(id), body.Status, body.Answer, seen, ct)).ToHttp())
            .RequirePermission(CasePermissions.Edit).WithName("SetCaseStatus").WithTags("cases");
}

/// <summary>What the person is told.</summary>
/// <param name="Text">Words, without the sign-off.</param>
/// <param name="Kind">In public, or privately; public when not said.</param>
internal sealed record CaseAnswer(string? Text, ReplyKind? Kind = null);
