using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Inbox;

/// <summary>One item of a conversation: what the person said, what we said, a note among colleagues, a line of the product.</summary>
internal sealed class Message : IWorkspaceRow
{
    private Message()
    {
    }

    public int WorkspaceId { get; private init; }

    public MessageId Id { get; private init; }

    public ConversationId ConversationId { get; private init; }

    public MessageDirection Direction { get; private init; }

    public MessageVisibility Visibility { get; private init; }

    public MessageKind Kind { get; private init; }

    /// <summary>Words as people read them; of ours without the sign-off.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The wording before the person edited it.</summary>
    public string? FirstText { get; private set; }

    /// <summary>Places that the rules found, as JSON.</summary>
    public string? Spans { get; private set; }

    /// <summary>Pictures and the like, as JSON of <see cref="MessageMedia"/>; null when there are none.</summary>
    public string? Media { get; private init; }

    public IdentityId? AuthorIdentityId { get; private init; }

    public Guid? AuthorMemberId { get; private init; }

    /// <summary>Name of the author at that time.</summary>
    public string AuthorName { get; private init; } = "";

    public PostId? PostId { get; private set; }

    /// <summary>Kind of the post, for answering it.</summary>
    public ItemKind? ItemKind { get; private init; }

    /// <summary>Id at the network.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Id at the network of the first item of its thread.</summary>
    public string? RootExternalId { get; private init; }

    public string? Url { get; private set; }

    public MessageId? ReplyToId { get; private init; }

    /// <summary>The agent's mark at the end of what went out.</summary>
    public string? SignOff { get; private init; }

    public MessageState State { get; private set; }

    /// <summary>Why it is where it stands, for people.</summary>
    public string? StateDetail { get; private set; }

    public Guid? EffectId { get; private set; }

    /// <summary>Of a line of the product: what happened, as a stable code.</summary>
    public string? Notice { get; private init; }

    /// <summary>Of a line of the product: its particulars, as JSON.</summary>
    public string? NoticeValues { get; private init; }

    /// <summary>When it was said (UTC).</summary>
    public DateTime At { get; private init; }

    public DateTime? EditedAt { get; private set; }

    /// <summary>When we learnt that the network deleted it; it stays here, marked.</summary>
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Version of the conversation that it made.</summary>
    public int ThreadVersion { get; private init; }

    public static Message Received(Conversation conversation, PostRecord post, IdentityId identity, string name, DateTime now) => new()
    {
        WorkspaceId = conversation.WorkspaceId,
        Id = new MessageId(Ids.New(now)),
        ConversationId = conversation.Id,
        Direction = MessageDirection.In,
        Visibility = post.Kind == Channels.Contract.ItemKind.DirectMessage ? MessageVisibility.Private : MessageVisibility.Public,
        Kind = post.Kind == Channels.Contract.ItemKind.Repost ? MessageKind.Repost : MessageKind.Text,
        Text = post.Text,
        Media = MessageMedia.Write(post.Media),
        AuthorIdentityId = identity,
        AuthorName = name,
        PostId = post.Id,
        ItemKind = post.Kind,
        ExternalId = post.ExternalId,
        RootExternalId = post.RootExternalId,
        Url = post.Url,
        At = post.PostedAt,
        EditedAt = post.EditedAt,
        DeletedAt = post.DeletedAt,
        ThreadVersion = conversation.NextVersion,
    };

    public static Message Written(Conversation conversation, ReplyKind kind, string text, string? signOff, IReadOnlyList<MediaSummary> files, Message? target, Viewer author, string name, DateTime now) => new()
    {
        WorkspaceId = conversation.WorkspaceId,
        Id = new MessageId(Ids.New(now)),
        ConversationId = conversation.Id,
        Direction = MessageDirection.Out,
        Visibility = kind switch { ReplyKind.Private => MessageVisibility.Private, ReplyKind.Note => MessageVisibility.Note, _ => MessageVisibility.Public },
        Kind = kind switch { ReplyKind.Repost => MessageKind.Repost, ReplyKind.Like => MessageKind.Like, _ => MessageKind.Text },
        Text = text,
        SignOff = signOff,
        Media = MessageMedia.Write(files),
        AuthorMemberId = author.MemberId == Guid.Empty ? null : author.MemberId,
        AuthorName = name,
        ReplyToId = target?.Id,
        State = kind == ReplyKind.Note ? MessageState.Received : MessageState.Sending,
        At = now,
        ThreadVersion = conversation.NextVersion,
    };

    /// <summary>Something that our account said at the network itself.</summary>
    public static Message SentElsewhere(Conversation conversation, PostRecord post, MessageId answered, string account) => new()
    {
        WorkspaceId = conversation.WorkspaceId,
        Id = new MessageId(Ids.New(post.SeenAt)),
        ConversationId = conversation.Id,
        Direction = MessageDirection.Out,
        Visibility = post.Kind == Channels.Contract.ItemKind.DirectMessage ? MessageVisibility.Private : MessageVisibility.Public,
        Kind = post.Kind == Channels.Contract.ItemKind.Repost ? MessageKind.Repost : MessageKind.Text,
        Text = post.Text,
        Media = MessageMedia.Write(post.Media),
        AuthorName = account,
        PostId = post.Id,
        ItemKind = post.Kind,
        ExternalId = post.ExternalId,
        RootExternalId = post.RootExternalId,
        Url = post.Url,
        ReplyToId = answered,
        State = MessageState.Sent,
        At = post.PostedAt,
        EditedAt = post.EditedAt,
        DeletedAt = post.DeletedAt,
        ThreadVersion = conversation.NextVersion,
    };

    public static Message Line(Conversation conversation, string notice, object values, string text, Viewer? actor, DateTime now) => new()
    {
        WorkspaceId = conversation.WorkspaceId,
        Id = new MessageId(Ids.New(now)),
        ConversationId = conversation.Id,
        Direction = MessageDirection.System,
        Visibility = MessageVisibility.Note,
        Text = text,
        Notice = notice,
        NoticeValues = Json.WriteObject(values),
        AuthorMemberId = actor is { MemberId: var m } && m != Guid.Empty ? m : null,
        AuthorName = actor?.Name ?? "",
        At = now,
        ThreadVersion = conversation.NextVersion,
    };

    /// <summary>Marks the places that rules found.</summary>
    public void Mark(IEnumerable<Span> spans)
    {
        var places = spans.Distinct().OrderBy(s => s.Start).ThenBy(s => s.Length).ToList();
        Spans = places.Count == 0 ? null : Json.Write(places);
    }

    /// <summary>Whether the network has not yet told the id of what went out.</summary>
    public bool IsAwaited => ExternalId is null && State is MessageState.Sending or MessageState.Unknown or MessageState.Sent && Kind != MessageKind.Like;

    /// <summary>Whether a post of ours says what this message says; networks put the name of who is answered before it, and what is passed on behind it.</summary>
    public bool Says(PostRecord post)
    {
        if ((Kind == MessageKind.Repost) != (post.Kind == Channels.Contract.ItemKind.Repost)) return false;
        var words = WithoutBlanks(ReplyRules.Outgoing(Text, SignOff));
        return words.Length == 0 || WithoutBlanks(post.Text).Contains(words, StringComparison.Ordinal);
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The network shows what went out.</summary>
    public void Recognize(PostRecord post)
    {
        PostId = post.Id;
        ExternalId ??= post.ExternalId;
        Url ??= post.Url;
    }

    public void Carry(Guid effect) => EffectId = effect;

    /// <summary>What came of sending it. False when it stands there already.</summary>
    public bool Settle(MessageState state, string? detail, string? externalId, string? url)
    {
        if (State == state && StateDetail == detail) return false;
        State = state;
        StateDetail = detail;
        ExternalId = externalId ?? ExternalId;
        Url = url ?? Url;
        return true;
    }

    /// <summary>The network says that it was edited or deleted. False when that is known.</summary>
    public bool Update(PostRecord post)
    {
        var edited = post.Text != Text && post.DeletedAt is null;
        if (!edited && post.DeletedAt == DeletedAt && post.EditedAt == EditedAt) return false;
        if (edited)
        {
            FirstText ??= Text;
            Text = post.Text;
            Mark(post.Matches.SelectMany(m => m.Spans));
        }

        EditedAt = post.EditedAt ?? (edited ? post.SeenAt : EditedAt);
        DeletedAt = post.DeletedAt;
        return true;
    }
}
