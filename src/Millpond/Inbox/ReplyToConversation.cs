using System.Text;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Organization;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Effects;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>What a member writes into a conversation.</summary>
/// <param name="Kind">How he reacts.</param>
/// <param name="Text">His words, without the sign-off.</param>
/// <param name="ReplyToId">The message that he answers, passes on or likes; the person's latest when not said.</param>
/// <param name="Files">Files that go with it, attached before.</param>
/// <param name="SeenVersion">Version of the conversation that he saw: when somebody else spoke since, he is shown what and asked again. Null where nobody looks at a screen.</param>
internal sealed record Reply(ReplyKind Kind, string? Text = null, MessageId? ReplyToId = null, int? SeenVersion = null, IReadOnlyList<Guid>? Files = null);

/// <summary>Answers, passes on, likes or notes. What goes out is planned in the same commit and made once.</summary>
internal sealed class ReplyToConversation(MillpondDb db, Viewer viewer, AccountDirectory accounts, PeopleDirectory people, OrganizationDirectory organization, MediaFiles media, TimeProvider clock)
{
    public Task<Outcome<MessageView>> RunAsync(ConversationId id, Reply reply, CancellationToken ct = default) =>
        db.InRetriedTransactionAsync(async () => await WriteAsync(id, reply, ct), ct);

    private async Task<Outcome<MessageView>> WriteAsync(ConversationId id, Reply reply, CancellationToken ct)
    {
        var conversation = await db.HoldConversationAsync(viewer, id, ct);
        if (conversation is null) return Outcome.NotFound;
        if (await MovedAsync(conversation, reply, ct) is { } moved) return moved;

        var author = await AuthorAsync(ct);
        var text = (reply.Text ?? "").Trim();
        var sending = reply.Kind == ReplyKind.Note ? null : await SendingAsync(conversation, reply, ct);
        if (await CheckAsync(conversation, reply, text, author, sending, ct) is { Ok: false } refused) return refused;
        var files = await media.TakeAsync(id.Value, reply.Files ?? [], LimitsOf(reply.Kind, sending), ct);
        if (!files.Ok) return files.Result;

        var now = clock.UtcNow();
        var signOff = reply.Kind is ReplyKind.Note or ReplyKind.Like || text.Length == 0 ? null : author?.SignOff;
        var message = Message.Written(conversation, reply.Kind, reply.Kind == ReplyKind.Like ? "" : text, signOff, files.Value!, sending?.Target, viewer, author?.Name ?? viewer.Name, now);
        db.Add(message);
        if (sending is null) WriteNote(conversation, message);
        else await SendAsync(conversation, message, reply.Kind, sending, files.Value!, now, ct);

        if (message.Text.Length > 0) await db.IndexAsync(InboxData.SearchKind, [new SearchDocument(message.Id.Value, id.Value, message.Text)], ct);
        await db.Set<Draft>().Where(d => d.WorkspaceId == viewer.WorkspaceId && d.ConversationId == id && d.MemberId == viewer.MemberId).ExecuteDeleteAsync(ct);
        db.Note(new AuditNote(reply.Kind == ReplyKind.Note ? "inbox.note" : "inbox.reply", "conversation", id.Value.ToString(), After: new { message = message.Id, reply.Kind, message.Text, message.SignOff, files = files.Value!.Select(f => f.Name) }));
        await db.SaveChangesAsync(ct);
        return MessageView.Of(message, viewer);
    }

    /// <summary>What the writer had not seen: words of the person and of colleagues. Lines of the product do not stop anybody.</summary>
    private async Task<Outcome?> MovedAsync(Conversation conversation, Reply reply, CancellationToken ct)
    {
        if (reply.SeenVersion is not { } seen || seen >= conversation.Version) return null;
        var newer = await db.MessagesOf(conversation.Id).AsNoTracking()
            .Where(m => m.ThreadVersion > seen && m.Direction != MessageDirection.System && (m.AuthorMemberId == null || m.AuthorMemberId != viewer.MemberId))
            .OrderBy(m => m.ThreadVersion).Take(50).ToListAsync(ct);
        return newer.Count == 0 ? null : Outcome.Refused("inbox.thread_moved", "Somebody spoke in this thread since you looked. Read it, then send again.",
            new Dictionary<string, object?> { ["version"] = conversation.Version, ["newer"] = newer.ConvertAll(m => MessageView.Of(m, viewer)) });
    }

    private async Task<MemberEntry?> AuthorAsync(CancellationToken ct) =>
        viewer.MemberId == Guid.Empty ? null : (await organization.FindMembersAsync([new MemberId(viewer.MemberId)], ct)).GetValueOrDefault(new MemberId(viewer.MemberId));

    private async Task<Sending> SendingAsync(Conversation conversation, Reply reply, CancellationToken ct) => new(
        await accounts.FindAsync(conversation.AccountId, ct),
        await TargetAsync(conversation, reply, ct),
        (await people.IdentitiesAsync([conversation.IdentityId], ct)).GetValueOrDefault(conversation.IdentityId));

    private async Task<Message?> TargetAsync(Conversation conversation, Reply reply, CancellationToken ct)
    {
        var messages = db.MessagesOf(conversation.Id).AsNoTracking();
        if (reply.ReplyToId is { } chosen) return await messages.SingleOrDefaultAsync(m => m.Id == chosen, ct);
        var visibility = reply.Kind == ReplyKind.Private ? MessageVisibility.Private : MessageVisibility.Public;
        var said = messages.Where(m => m.Direction == MessageDirection.In && m.DeletedAt == null).OrderByDescending(m => m.At).ThenByDescending(m => m.Id);
        var target = await said.FirstOrDefaultAsync(m => m.Visibility == visibility, ct);
        return target ?? (reply.Kind == ReplyKind.Private ? await said.FirstOrDefaultAsync(ct) : null);
    }

    private async Task<Outcome> CheckAsync(Conversation conversation, Reply reply, string text, MemberEntry? author, Sending? sending, CancellationToken ct)
    {
        if (text.Length == 0 && reply.Files is not { Count: > 0 } && reply.Kind is ReplyKind.Public or ReplyKind.Private or ReplyKind.Note) return Outcome.Invalid("inbox.text_required", "text", "Write something first.");
        if (sending is null) return text.Length > ReplyRules.MaxNote ? Outcome.Invalid("inbox.text_too_long", "text", $"A note has at most {ReplyRules.MaxNote} characters.") : Outcome.Done;
        var outcome = ReplyRules.Check(reply, sending);
        if (!outcome.Ok) return outcome;
        if (reply.Kind == ReplyKind.Private && sending.Account!.Limits.PrivateWindowHours is { } hours && !await WindowIsOpenAsync(conversation, hours, ct))
            return Outcome.Refused("inbox.private_window_closed", $"This network lets us write privately only within {hours} hours of the person's last private message.");
        return ReplyRules.CheckLength(Outgoing(conversation, reply.Kind, ReplyRules.Outgoing(reply.Kind == ReplyKind.Like ? "" : text, author?.SignOff), sending, Guid.Empty), sending.Account!, accounts);
    }

    private Task<bool> WindowIsOpenAsync(Conversation conversation, int hours, CancellationToken ct)
    {
        var since = clock.UtcNow().AddHours(-hours);
        return db.MessagesOf(conversation.Id).AnyAsync(m => m.Direction == MessageDirection.In && m.Visibility == MessageVisibility.Private && m.At >= since, ct);
    }

    private void WriteNote(Conversation conversation, Message message)
    {
        conversation.Follow(message);
        conversation.Tell(new NoteWritten(conversation.Id, message.Id, conversation.PersonId, message.AuthorMemberId));
    }

    private async Task SendAsync(Conversation conversation, Message message, ReplyKind kind, Sending sending, IReadOnlyList<MediaSummary> files, DateTime now, CancellationToken ct)
    {
        var outgoing = Outgoing(conversation, kind, ReplyRules.Outgoing(message.Text, message.SignOff), sending, message.Id.Value) with { Media = [.. files.Select(f => new OutgoingMedia(f.Id, f.Name, f.ContentType, f.Description))] };
        var effect = db.Plan(Channels.Contract.Outgoing.EffectKind, "reply:" + message.Id.Value.ToString("N"), InboxLanes.Sending(conversation.Id), outgoing, conversation.AccountId.Value, message.Id.Value);
        message.Carry(effect.Id);
        if (kind is ReplyKind.Public or ReplyKind.Private) conversation.Answer(message, message.AuthorMemberId, now);
        else conversation.Follow(message);
        conversation.Tell(new ReplyPlanned(conversation.Id, message.Id, conversation.PersonId, conversation.AccountId, message.AuthorMemberId, outgoing.Kind));
        await TakeOverAsync(conversation, ct);
    }

    /// <summary>Which files may go this way; null: none.</summary>
    private static MediaLimits? LimitsOf(ReplyKind kind, Sending? sending) => kind switch
    {
        ReplyKind.Note => MediaFiles.OfNotes,
        ReplyKind.Public or ReplyKind.Private => sending?.Account?.Limits.Media,
        _ => null,
    };

    private static Outgoing Outgoing(Conversation conversation, ReplyKind kind, string text, Sending sending, Guid key) => new()
    {
        Account = conversation.AccountId,
        Kind = ReplyRules.OutgoingKind(kind),
        Text = text,
        TargetExternalId = sending.Target?.ExternalId,
        TargetRootExternalId = sending.Target?.RootExternalId,
        TargetKind = sending.Target?.ItemKind,
        RecipientExternalId = sending.Recipient?.ExternalId,
        RecipientHandle = sending.Recipient?.Handle,
        IdempotencyKey = key.ToString("N"),
    };

    /// <summary>Who answers what nobody has, has it from then on, if he has room.</summary>
    private async Task TakeOverAsync(Conversation conversation, CancellationToken ct)
    {
        if (conversation.AssigneeId is not null || conversation.Status == ConversationStatus.Closed || viewer.MemberId == Guid.Empty) return;
        var load = await RouteConversation.HoldAgentAsync(db, viewer.MemberId, ct);
        if (await AuthorAsync(ct) is { } me && load < me.Capacity) conversation.AssignTo(viewer.MemberId, AssignmentCause.ByReply);
    }

    internal sealed record Body(ReplyKind Kind, string? Text, Guid? ReplyToId, int? SeenVersion, IReadOnlyList<Guid>? Files);

    internal static void Map(RouteGroupBuilder api) =>
        api.MapPost("/conversations/{id}/replies", async (Guid id, Body body, ReplyToConversation reply, CancellationToken ct) =>
                (await reply.RunAsync(new ConversationId(id), new Reply(body.Kind, body.Text, body.ReplyToId is { } r ? new MessageId(r) : null, body.SeenVersion, body.Files), ct))
                .ToCreated(m => $"/api/v1/conversations/{id}/messages#{m.Id.Value}"))
            .RequirePermission(InboxPermissions.Reply).WithName("ReplyToConversation").WithTags("inbox");
}

/// <summary>Through what and to what a reply goes.</summary>
/// <param name="Account">The account; null when there never was one.</param>
/// <param name="Target">The message that is answered, passed on or liked.</param>
/// <param name="Recipient">Who is answered.</param>
internal sealed record Sending(AccountSummary? Account, Message? Target, IdentitySummary? Recipient);
