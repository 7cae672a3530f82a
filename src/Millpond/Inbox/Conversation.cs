using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Inbox;

/// <summary>The thread with one identity through one account. At most one of them is open per identity and account; the person's next word opens a closed one again.</summary>
/// <remarks>Whoever changes one holds its turn (<see cref="InboxData.TakeTurnAsync"/>), so that intake and agents follow each other.</remarks>
internal sealed partial class Conversation : Entity, IVersioned
{
    public const int SnippetLength = 160;

    /// <summary>Conversations that wait for an answer come first in the queue, the longest first; then the others, the latest first.</summary>
    public const long NotWaiting = 4_000_000_000_000_000_000;

    private Conversation()
    {
    }

    public ConversationId Id { get; private set; }

    public IdentityId IdentityId { get; private set; }

    public PersonId PersonId { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>Kind of network.</summary>
    public string Channel { get; private set; } = "";

    public Guid? TeamId { get; private set; }

    public Guid? AssigneeId { get; private set; }

    /// <summary>Who last talked with the person here; preferred when it is routed again.</summary>
    public Guid? LastAgentId { get; private set; }

    public ConversationStatus Status { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>Since when the person waits for an answer.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>Until when the first answer is promised; null once it was given.</summary>
    public DateTime? FirstResponseDueAt { get; private set; }

    /// <summary>When it was opened the last time.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>First answer since it was opened the last time.</summary>
    public DateTime? FirstRespondedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Seconds from opening to first answer, of the last time it was opened; for the boards.</summary>
    public double? FirstResponseSeconds { get; private set; }

    /// <summary>Seconds from opening to closing, of the last time it was closed; for the boards.</summary>
    public double? ResolutionSeconds { get; private set; }

    public DateTime LastMessageAt { get; private set; }

    public string Snippet { get; private set; } = "";

    /// <summary>What the person said since somebody looked or answered.</summary>
    public int Unread { get; private set; }

    public int MessageCount { get; private set; }

    /// <summary>Place in the queue, see <see cref="NotWaiting"/>.</summary>
    public long QueueOrder { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Version that saving will give it; messages carry it, so that a reply can tell what its writer had not seen.</summary>
    public int NextVersion => Version + 1;

    public static Conversation Open(int workspace, PersonId person, IdentityId identity, AccountId account, string channel, DateTime at, DateTime now)
    {
        var conversation = new Conversation
        {
            WorkspaceId = workspace,
            Id = new ConversationId(Ids.New(now)),
            PersonId = person,
            IdentityId = identity,
            AccountId = account,
            Channel = channel,
            Priority = Priority.Normal,
            OpenedAt = now,
            CreatedAt = now,
            LastMessageAt = at,
        };
        conversation.Reorder();
        conversation.Raise(new ConversationOpened(conversation.Id, person, identity, account, channel, Again: false));
        return conversation;
    }

    /// <summary>The person said something.</summary>
    public void Receive(Message message, IReadOnlyList<RuleId> rules, bool openCase, ResponseTargets targets, DateTime now)
    {
        if (Status == ConversationStatus.Closed) Reopen(now);
        WaitingSince ??= now;
        if (FirstRespondedAt is null) FirstResponseDueAt ??= OpenedAt + targets.For(Priority);
        Unread++;
        Follow(message);
        Raise(new MessageReceived(Id, message.Id, PersonId, IdentityId, AccountId, message.PostId, message.ItemKind ?? Channels.Contract.ItemKind.Post, rules, openCase));
    }

    /// <summary>We said something, or something of the product is noted.</summary>
    public void Follow(Message message)
    {
        MessageCount++;
        if (message.Direction == MessageDirection.System) return;
        if (message.At >= LastMessageAt)
        {
            LastMessageAt = message.At;
            if (message.Visibility != MessageVisibility.Note) Snippet = Cut(message);
        }

        Reorder();
    }

    /// <summary>A member answered: the person no longer waits.</summary>
    public void Answer(Message message, Guid? member, DateTime now)
    {
        WaitingSince = null;
        FirstResponseDueAt = null;
        Unread = 0;
        LastAgentId = member ?? LastAgentId;
        if (FirstRespondedAt is null)
        {
            FirstRespondedAt = now;
            FirstResponseSeconds = (now - OpenedAt).TotalSeconds;
            Raise(new FirstResponse(Id, PersonId, AccountId, member, FirstResponseSeconds.Value));
        }

        Follow(message);
    }

    /// <summary>An answer did not get through: the person waits again.</summary>
    public void AnswerFailed(DateTime now)
    {
        if (Status == ConversationStatus.Closed) return;
        WaitingSince ??= now;
        Reorder();
    }

    /// <summary>Closes it; the person does not wait any more.</summary>
    public Outcome Close(DateTime now)
    {
        if (Status == ConversationStatus.Closed) return Outcome.Done;
        Status = ConversationStatus.Closed;
        ClosedAt = now;
        ResolutionSeconds = (now - OpenedAt).TotalSeconds;
        WaitingSince = null;
        FirstResponseDueAt = null;
        Unread = 0;
        Reorder();
        Raise(new ConversationClosed(Id, PersonId, AccountId, AssigneeId, ResolutionSeconds.Value, FirstRespondedAt is not null));
        return Outcome.Done;
    }

    /// <summary>Opens it again: the clocks start anew.</summary>
    public void Reopen(DateTime now)
    {
        if (Status == ConversationStatus.Open) return;
        Status = ConversationStatus.Open;
        ClosedAt = null;
        OpenedAt = now;
        FirstRespondedAt = null;
        FirstResponseSeconds = null;
        ResolutionSeconds = null;
        Reorder();
        Raise(new ConversationOpened(Id, PersonId, IdentityId, AccountId, Channel, Again: true));
    }

    public void Prioritize(Priority priority, ResponseTargets targets)
    {
        Priority = priority;
        if (FirstResponseDueAt is not null) FirstResponseDueAt = OpenedAt + targets.For(priority);
    }

    /// <summary>Tells that priority or tags changed.</summary>
    public void TellChanged(IReadOnlyList<Guid> tags) => Raise(new ConversationChanged(Id, PersonId, Priority, tags));

    /// <summary>Tells what happens to a message of ours.</summary>
    public void Tell(Platform.Events.IEvent happened) => Raise(happened);

    private void Reorder() => QueueOrder = WaitingSince is { } since ? Microseconds(since) : NotWaiting - Microseconds(LastMessageAt);

    private static long Microseconds(DateTime at) => (at - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private static string Cut(Message message)
    {
        var text = (message.Text.Length > 0 ? message.Text : MessageMedia.Gist(message.Media)).ReplaceLineEndings(" ");
        if (text.Length <= SnippetLength) return text;
        var end = char.IsHighSurrogate(text[SnippetLength - 1]) ? SnippetLength - 1 : SnippetLength;
        return text[..end];
    }
}
