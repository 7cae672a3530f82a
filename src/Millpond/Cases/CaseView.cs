using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Millpond.Inbox;
using Millpond.Listening;
using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Cases;

/// <summary>The person of a case, for lists.</summary>
/// <param name="Name">Name.</param>
/// <param name="Handle">Handle.</param>
/// <param name="AvatarUrl">Picture.</param>
internal sealed record CasePerson(string Name, string? Handle, string? AvatarUrl);

/// <summary>A case as the API shows it.</summary>
internal sealed record CaseView : IHasVersion
{
    public required CaseId Id { get; init; }

    public long Number { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public CaseStatus Status { get; init; }

    public Priority Priority { get; init; }

    public Guid? TeamId { get; init; }

    public Guid? OwnerId { get; init; }

    public DateTime? DueAt { get; init; }

    public PersonId? PersonId { get; init; }

    public CasePerson? Person { get; init; }

    public ConversationId? ConversationId { get; init; }

    public required IReadOnlyList<PostId> PostIds { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public double? ResolutionSeconds { get; init; }

    public int Version { get; init; }

    [JsonIgnore]
    public long DueOrder { get; init; }
}

/// <summary>Loads cases as the API shows them, in four statements whatever their number.</summary>
internal sealed class CaseViews(MillpondDb db, Viewer viewer, PeopleDirectory people)
{
    /// <summary>The cases in the order of the ids; what is outside the viewer's scope is left out.</summary>
    public Task<List<CaseView>> LoadAsync(List<CaseId> ids, CancellationToken ct) => LoadAsync(db.Cases(viewer), ids, ct);

    /// <summary>One case past the data scope, for somebody who just handed it out of it.</summary>
    public async Task<CaseView> LoadAnyAsync(CaseId id, CancellationToken ct) => (await LoadAsync(db.Cases(Viewer.System(viewer.WorkspaceId)), [id], ct))[0];

    private async Task<List<CaseView>> LoadAsync(IQueryable<Case> door, List<CaseId> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var cases = (await door.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).ToDictionary(c => c.Id);
        var posts = (await db.Set<CasePost>().AsNoTracking().Where(p => ids.Contains(p.CaseId)).ToListAsync(ct)).ToLookup(p => p.CaseId, p => p.PostId);
        var names = await people.SummariesAsync([.. cases.Values.Where(c => c.PersonId is not null).Select(c => c.PersonId!.Value)], ct);
        return [.. ids.Where(cases.ContainsKey).Select(id => View(cases[id], names, [.. posts[id]]))];
    }

    private static CaseView View(Case c, IReadOnlyDictionary<PersonId, PersonSummary> names, IReadOnlyList<PostId> posts) => new()
    {
        Id = c.Id,
        Number = c.Number,
        Title = c.Title,
        Description = c.Description,
        Status = c.Status,
        Priority = c.Priority,
        TeamId = c.TeamId,
        OwnerId = c.OwnerId,
        DueAt = c.DueAt,
        PersonId = c.PersonId,
        Person = c.PersonId is { } p && names.TryGetValue(p, out var person) ? new CasePerson(person.Name, person.Handle, person.AvatarUrl) : null,
        ConversationId = c.ConversationId,
        PostIds = posts,
        CreatedBy = c.CreatedBy,
        CreatedAt = c.CreatedAt,
        UpdatedAt = c.UpdatedAt,
        ClosedAt = c.ClosedAt,
        ResolutionSeconds = c.ResolutionSeconds,
        Version = c.Version,
        DueOrder = c.DueOrder,
    };
}
