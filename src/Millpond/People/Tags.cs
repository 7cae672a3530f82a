using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>The company's tags, and who carries them.</summary>
internal sealed class Tags(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Page<TagRecord>> ListAsync(CancellationToken ct = default) =>
        new(await db.Tags(viewer).AsNoTracking().OrderBy(t => t.Group).ThenBy(t => t.Name).Select(t => new TagRecord(t.Id, t.Name, t.Color, t.Group, t.Version)).ToListAsync(ct), null);

    public async Task<Outcome<TagRecord>> CreateAsync(TagEdit edit, CancellationToken ct = default)
    {
        var name = (edit.Name ?? "").Trim();
        if (name.Length is 0 or > 80) return Outcome.Invalid("people.tag_name", "name", "A tag needs a name of 1 to 80 characters.");
        if (await db.Tags(viewer).AnyAsync(t => t.Name == name, ct)) return Outcome.Invalid("people.tag_exists", "name", "A tag of this name exists already.");
        var tag = new Tag { WorkspaceId = viewer.WorkspaceId, Id = new TagId(Ids.New(clock)), Name = name, Color = edit.Color ?? "", Group = edit.Group ?? "" };
        db.Add(tag);
        db.Note(new AuditNote("people.tag_created", "tag", tag.Id.Value.ToString(), null, new { name }));
        await db.SaveChangesAsync(ct);
        return Record(tag);
    }

    public async Task<Outcome<TagRecord>> ChangeAsync(TagId id, TagEdit edit, IfMatch seen, CancellationToken ct = default)
    {
        var tag = await db.Tags(viewer).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (tag is null) return Outcome.NotFound;
        if (seen.IsStale(tag.Version)) return Outcome.Stale(edit, Record(tag));
        var name = edit.Name?.Trim() ?? tag.Name;
        if (name.Length is 0 or > 80) return Outcome.Invalid("people.tag_name", "name", "A tag needs a name of 1 to 80 characters.");
        if (await db.Tags(viewer).AnyAsync(t => t.Name == name && t.Id != id, ct)) return Outcome.Invalid("people.tag_exists", "name", "A tag of this name exists already.");
        (tag.Name, tag.Color, tag.Group) = (name, edit.Color ?? tag.Color, edit.Group ?? tag.Group);
        await db.SaveChangesAsync(ct);
        return Record(tag);
    }

    public async Task<Outcome> RemoveAsync(TagId id, CancellationToken ct = default)
    {
        var tag = await db.Tags(viewer).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (tag is null) return Outcome.NotFound;
        db.Remove(tag);
        db.Note(new AuditNote("people.tag_removed", "tag", id.Value.ToString(), new { tag.Name }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    /// <summary>Makes the person carry exactly these tags; unknown tags are refused.</summary>
    public async Task<Outcome> PutAsync(PersonId person, IReadOnlyList<TagId> wanted, CancellationToken ct = default)
    {
        if (!await db.People(viewer).AnyAsync(p => p.Id == person, ct)) return Outcome.NotFound;
        if (await db.Tags(viewer).CountAsync(t => wanted.Contains(t.Id), ct) != wanted.Distinct().Count()) return Outcome.Invalid("people.tag_unknown", "tagIds", "One of these tags does not exist.");
        var present = await db.Set<PersonTag>().Where(t => t.PersonId == person).ToListAsync(ct);
        var added = wanted.Distinct().Except(present.Select(t => t.TagId)).ToList();
        var removed = present.Where(t => !wanted.Contains(t.TagId)).ToList();
        if (added.Count + removed.Count == 0) return Outcome.Done;

        db.RemoveRange(removed);
        db.AddRange(added.Select(t => new PersonTag { WorkspaceId = viewer.WorkspaceId, PersonId = person, TagId = t, At = clock.UtcNow() }));
        db.Append(new PersonTagged(person, added, [.. removed.Select(t => t.TagId)]));
        db.Note(new AuditNote("people.tagged", "person", person.Value.ToString(), new { removed = removed.Select(t => t.TagId) }, new { added }));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    private static TagRecord Record(Tag t) => new(t.Id, t.Name, t.Color, t.Group, t.Version);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tags", (Tags tags, CancellationToken ct) => tags.ListAsync(ct)).RequireViewer().WithName("ListTags").WithSummary("All tags of the workspace.").WithTags("people");
        api.MapPost("/tags", async (TagEdit edit, Tags tags, CancellationToken ct) => (await tags.CreateAsync(edit, ct)).ToCreated(t => $"/api/v1/tags/{t.Id.Value}"))
            .RequirePermission(PeoplePermissions.ManageTags).WithName("CreateTag").WithSummary("Makes a tag.").WithTags("people");
        api.MapPatch("/tags/{id}", async (Guid id, TagEdit edit, IfMatch seen, Tags tags, CancellationToken ct) => (await tags.ChangeAsync(new TagId(id), edit, seen, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.ManageTags).WithName("ChangeTag").WithSummary("Renames, regroups or recolours a tag.").WithTags("people");
        api.MapDelete("/tags/{id}", async (Guid id, Tags tags, CancellationToken ct) => (await tags.RemoveAsync(new TagId(id), ct)).ToHttp())
            .RequirePermission(PeoplePermissions.ManageTags).WithName("RemoveTag").WithSummary("Removes a tag from everything that carries it.").WithTags("people");
        api.MapPut("/people/{id}/tags", async (Guid id, TagsBody body, Tags tags, CancellationToken ct) => (await tags.PutAsync(new PersonId(id), body.TagIds ?? [], ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Edit).WithName("TagPerson").WithSummary("Replaces a person's tags.").WithTags("people");
    }

    internal sealed record TagsBody(IReadOnlyList<TagId>? TagIds);
}

/// <summary>A tag as the API shows it.</summary>
internal sealed record TagRecord(TagId Id, string Name, string Color, string Group, int Version) : IHasVersion;

/// <summary>The fields of a tag as a person writes them.</summary>
internal sealed record TagEdit(string? Name, string? Color, string? Group);
