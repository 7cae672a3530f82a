using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;

namespace Millpond.Inbox;

/// <summary>Who wrote a message.</summary>
/// <param name="Name">Name at that time.</param>
/// <param name="MemberId">The member, of ours.</param>
/// <param name="IdentityId">The identity, of the person's.</param>
internal sealed record MessageAuthor(string Name, Guid? MemberId, IdentityId? IdentityId);

/// <summary>A message as the thread shows it.</summary>
internal sealed record MessageView
{
    public required MessageId Id { get; init; }

    public MessageDirection Direction { get; init; }

    public MessageVisibility Visibility { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>Empty when the network deleted it and the viewer may not read what was deleted.</summary>
    public required string Text { get; init; }

    /// <summary>The wording before an edit, for those who may read it.</summary>
    public string? FirstText { get; init; }

    public required IReadOnlyList<Span> Spans { get; init; }

    public required IReadOnlyList<MediaView> Media { get; init; }

    public required MessageAuthor Author { get; init; }

    public PostId? PostId { get; init; }

    public ItemKind? ItemKind { get; init; }

    public string? Url { get; init; }

    public MessageId? ReplyToId { get; init; }

    public string? SignOff { get; init; }

    public MessageState State { get; init; }

    public string? StateDetail { get; init; }

    public Guid? EffectId { get; init; }

    /// <summary>Of a line of the product: what happened, as a stable code (<c>assigned</c>, <c>moved</c>, <c>closed</c>, <c>reopened</c>, <c>prioritized</c>, <c>case_opened</c>).</summary>
    public string? Notice { get; init; }

    /// <summary>Of a line of the product: its particulars.</summary>
    public JsonElement? NoticeValues { get; init; }

    public DateTime At { get; init; }

    public DateTime? EditedAt { get; init; }

    public DateTime? DeletedAt { get; init; }

    public static MessageView Of(Message m, Viewer viewer)
    {
        var all = viewer.May(InboxPermissions.ReadDeleted);
        var hidden = m.DeletedAt is not null && !all;
        return new MessageView
        {
            Id = m.Id,
            Direction = m.Direction,
            Visibility = m.Visibility,
            Kind = m.Kind,
            Text = hidden ? "" : m.Text,
            FirstText = all ? m.FirstText : null,
            Spans = m.Spans is null || hidden ? [] : Json.Read<List<Span>>(m.Spans),
            Media = hidden ? [] : [.. MessageMedia.Read(m.Media).Select((media, place) => MediaView.Of(media, m.Id, place))],
            Author = new MessageAuthor(m.AuthorName, m.AuthorMemberId, m.AuthorIdentityId),
            PostId = m.PostId,
            ItemKind = m.ItemKind,
            Url = m.Url,
            ReplyToId = m.ReplyToId,
            SignOff = m.SignOff,
            State = m.State,
            StateDetail = m.StateDetail,
            EffectId = m.EffectId,
            Notice = m.Notice,
            NoticeValues = m.NoticeValues is null ? null : Json.Read<JsonElement>(m.NoticeValues),
            At = m.At,
            EditedAt = m.EditedAt,
            DeletedAt = m.DeletedAt,
        };
    }
}
