using Microsoft.EntityFrameworkCore;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Sets how much a conversation presses, and which tags it carries.</summary>
internal sealed class LabelConversation(ChangeConversation change, MillpondDb db, PeopleDirectory people, TimeProvider clock)
{
    public const int MaxTags = 50;

    public Task<Outcome<ConversationRow>> PrioritizeAsync(ConversationId id, Priority priority, IfMatch seen = default, CancellationToken ct = default) =>
        change.RunAsync(id, seen, "inbox.prioritize", new { priority }, async c =>
        {
            if (c.Priority == priority) return Outcome.Done;
            var before = c.Priority;
            c.Prioritize(priority, await db.ResponseTargetsAsync(ct));
            change.Line(c, "prioritized", new { priority, before }, $"Priority: {priority}", clock.UtcNow());
            c.TellChanged(await TagsAsync(id, ct));
            return Outcome.Done;
        }, ct);

    public Task<Outcome<ConversationRow>> TagAsync(ConversationId id, IReadOnlyList<Guid> tags, IfMatch seen = default, CancellationToken ct = default) =>
        change.RunAsync(id, seen, "inbox.tag", new { tagIds = tags }, async c =>
        {
            var wanted = tags.Distinct().ToList();
            if (wanted.Count > MaxTags) return Outcome.Invalid("inbox.too_many_tags", "tagIds", $"A conversation carries {MaxTags} tags at most.");
            var present = await db.Set<ConversationTag>().Where(t => t.ConversationId == id).ToListAsync(ct);
            // A tag that was removed meanwhile may stay where it is; only what is put on has to exist.
            if (!await people.AreTagsAsync([.. wanted.Where(t => present.TrueForAll(p => p.TagId != t)).Select(t => new TagId(t))], ct))
                return Outcome.Invalid("inbox.tag_unknown", "tagIds", "One of these tags does not exist.");
            if (present.Count == wanted.Count && present.TrueForAll(t => wanted.Contains(t.TagId))) return Outcome.Done;
            db.RemoveRange(present.Where(t => !wanted.Contains(t.TagId)));
            db.AddRange(wanted.Where(t => present.TrueForAll(p => p.TagId != t)).Select(t => new ConversationTag { WorkspaceId = db.WorkspaceId, ConversationId = id, TagId = t }));
            c.TellChanged(wanted);
            return Outcome.Done;
        }, ct);

    private Task<List<Guid>> TagsAsync(ConversationId id, CancellationToken ct) => db.Set<ConversationTag>().Where(t => t.ConversationId == id).Select(t => t.TagId).ToListAsync(ct);

    internal sealed record PriorityBody(Priority Priority);

    internal sealed record TagsBody(IReadOnlyList<Guid> TagIds);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/conversations/{id}/priority", async (Guid id, PriorityBody body, IfMatch seen, LabelConversation label, CancellationToken ct) =>
                (await label.PrioritizeAsync(new ConversationId(id), body.Priority, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Edit).WithName("PrioritizeConversation").WithSummary("Sets a conversation's priority.").WithTags("inbox");
        api.MapPut("/conversations/{id}/tags", async (Guid id, TagsBody body, IfMatch seen, LabelConversation label, CancellationToken ct) =>
                (await label.TagAsync(new ConversationId(id), body.TagIds, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Edit).WithName("TagConversation").WithSummary("Replaces a conversation's tags.").WithTags("inbox");
    }
}
