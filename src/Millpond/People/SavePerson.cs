using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;
using Millpond.Platform.Web;

namespace Millpond.People;

/// <summary>Reads, makes and changes one person.</summary>
internal sealed class SavePerson(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Outcome<PersonRecord>> ReadAsync(PersonId id, CancellationToken ct = default)
    {
        var person = await db.People(viewer).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        return person is null ? Outcome.NotFound : (await ListPeople.RecordsAsync(db, [person], ct))[0];
    }

    public async Task<Outcome<PersonRecord>> CreateAsync(PersonEdit edit, CancellationToken ct = default)
    {
        if (Check(edit, creating: true) is { Ok: false } wrong) return wrong;
        var now = clock.UtcNow();
        var person = Person.Create(viewer.WorkspaceId, edit.Name!.Trim(), "manual", now);
        person.Apply(edit with { Name = null }, now);
        db.Add(person);
        return await SaveAsync(person, "people.person_created", null, ct);
    }

    public async Task<Outcome<PersonRecord>> ChangeAsync(PersonId id, PersonEdit edit, IfMatch seen, CancellationToken ct = default)
    {
        var person = await db.People(viewer).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null) return Outcome.NotFound;
        if (seen.IsStale(person.Version)) return Outcome.Stale(edit, (await ReadAsync(id, ct)).Value);
        if (Check(edit, creating: false) is { Ok: false } wrong) return wrong;
        var before = Contact(person);
        return person.Apply(edit, clock.UtcNow()).Count == 0 ? await ReadAsync(id, ct) : await SaveAsync(person, "people.person_changed", before, ct);
    }

    private static Outcome Check(PersonEdit edit, bool creating)
    {
        if (creating ? string.IsNullOrWhiteSpace(edit.Name) : edit.Name is { } name && string.IsNullOrWhiteSpace(name)) return Outcome.Invalid("people.name", "name", "A person needs a name.");
        if (edit.Name?.Length > 200) return Outcome.Invalid("people.name", "name", "A name has at most 200 characters.");
        if (edit.Phone?.Length > 60) return Outcome.Invalid("people.phone", "phone", "A phone number has at most 60 characters.");
        if (edit.Email is { Length: > 0 } mail && (mail.Length > 200 || !System.Net.Mail.MailAddress.TryCreate(mail, out _))) return Outcome.Invalid("people.email", "email", "This is no e-mail address.");
        if (edit.Stage?.Length > 40) return Outcome.Invalid("people.stage", "stage", "A stage has at most 40 characters.");
        return edit.Attributes is { } own && (own.Count > 200 || own.Any(a => a.Key.Length is 0 or > 100 || a.Value is null or { Length: > 2000 } || a.Key.Contains('\0', StringComparison.Ordinal) || a.Value.Contains('\0', StringComparison.Ordinal)))
            ? Outcome.Invalid("people.attributes", "attributes", "A person has at most 200 attributes, with names of 1 to 100 characters and texts of at most 2000.")
            : Outcome.Done;
    }

    private async Task<Outcome<PersonRecord>> SaveAsync(Person person, string action, object? before, CancellationToken ct)
    {
        await db.InTransactionAsync(async () =>
        {
            db.Note(new AuditNote(action, "person", person.Id.Value.ToString(), before, Contact(person)));
            await db.SaveChangesAsync(ct);
            var handle = await db.Set<Identity>().Where(i => i.PersonId == person.Id).Select(i => i.Handle).FirstOrDefaultAsync(ct);
            await db.IndexAsync(PeopleSearch.Kind, [PeopleSearch.Document(person, handle)], ct);
        }, ct);
        return await ReadAsync(person.Id, ct);
    }

    private static object Contact(Person p) => new { p.Name, p.Phone, p.Email, p.Bio, p.Location, p.Stage, p.OwnerId, p.Attributes };

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people/{id}", async (Guid id, SavePerson people, CancellationToken ct) => (await people.ReadAsync(new PersonId(id), ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Read).WithName("ReadPerson").WithSummary("One person with identities, contact fields and tags.").WithTags("people");
        api.MapPost("/people", async (PersonEdit edit, SavePerson people, CancellationToken ct) => (await people.CreateAsync(edit, ct)).ToCreated(p => $"/api/v1/people/{p.Id.Value}"))
            .RequirePermission(PeoplePermissions.Edit).WithName("CreatePerson").WithSummary("Makes a person by hand.").WithTags("people");
        api.MapPatch("/people/{id}", async (Guid id, PersonEdit edit, IfMatch seen, SavePerson people, CancellationToken ct) => (await people.ChangeAsync(new PersonId(id), edit, seen, ct)).ToHttp())
            .RequirePermission(PeoplePermissions.Edit).WithName("ChangePerson").WithSummary("Changes the given fields of a person.").WithTags("people");
    }
}
