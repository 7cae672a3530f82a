using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>Loads conversations as lists show them, in four statements whatever their number.</summary>
internal sealed class ConversationRows(MillpondDb db, Viewer viewer, PeopleDirectory people)
{
    /// <summary>The rows in the order of the ids; what is outside the viewer's scope is left out.</summary>
    public Task<List<ConversationRow>> LoadAsync(List<ConversationId> ids, CancellationToken ct) => LoadAsync(db.Conversations(viewer), ids, ct);

    /// <summary>The same past the data scope, for somebody who just handed a conversation out of it.</summary>
    public Task<List<ConversationRow>> LoadAnyAsync(List<ConversationId> ids, CancellationToken ct) => LoadAsync(db.Conversations(Viewer.System(viewer.WorkspaceId)), ids, ct);

    private async Task<List<ConversationRow>> LoadAsync(IQueryable<Conversation> door, List<ConversationId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var loaded = (await door.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).ToDictionary(c => c.Id);
        var tags = (await db.Set<ConversationTag>().AsNoTracking().Where(t => ids.Contains(t.ConversationId)).ToListAsync(ct)).ToLookup(t => t.ConversationId, t => t.TagId);
        var names = await people.SummariesAsync([.. loaded.Values.Select(c => c.PersonId)], ct);
        return [.. ids.Where(loaded.ContainsKey).Select(id => Row(loaded[id], names.GetValueOrDefault(loaded[id].PersonId), [.. tags[id]]))];
    }

    private static ConversationRow Row(Conversation c, PersonSummary? person, IReadOnlyList<Guid> tags) => new()
    {
        Id = c.Id,
        PersonId = c.PersonId,
        IdentityId = c.IdentityId,
        Person = new ConversationPerson(person?.Name ?? "", person?.Handle, person?.AvatarUrl),
        AccountId = c.AccountId,
        Channel = c.Channel,
        TeamId = c.TeamId,
        AssigneeId = c.AssigneeId,
        Status = c.Status,
        Priority = c.Priority,
        WaitingSince = c.WaitingSince,
        FirstResponseDueAt = c.FirstResponseDueAt,
        OpenedAt = c.OpenedAt,
        ClosedAt = c.ClosedAt,
        LastMessageAt = c.LastMessageAt,
        Snippet = c.Snippet,
        Unread = c.Unread,
        MessageCount = c.MessageCount,
        TagIds = tags,
        Version = c.Version,
        QueueOrder = c.QueueOrder,
    };
}

/// <summary>The person of a conversation, for lists.</summary>
/// <param name="Name">Name.</param>
/// <param name="Handle">Handle.</param>
/// <param name="AvatarUrl">Picture.</param>
internal sealed record ConversationPerson(string Name, string? Handle, string? AvatarUrl);

/// <summary>A conversation in a list.</summary>
internal record ConversationRow : IHasVersion
{
    public required ConversationId Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required IdentityId IdentityId { get; init; }

    public required ConversationPerson Person { get; init; }

    public required AccountId AccountId { get; init; }

    public required string Channel { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? AssigneeId { get; init; }

    public ConversationStatus Status { get; init; }

    public Priority Priority { get; init; }

    public DateTime? WaitingSince { get; init; }

    public DateTime? FirstResponseDueAt { get; init; }

    public DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public DateTime LastMessageAt { get; init; }

    public required string Snippet { get; init; }

    public int Unread { get; init; }

    public int MessageCount { get; init; }

    public required IReadOnlyList<Guid> TagIds { get; init; }

    public int Version { get; init; }

    [JsonIgnore]
    public long QueueOrder { get; init; }
}
