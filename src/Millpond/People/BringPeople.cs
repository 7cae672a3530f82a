using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;

namespace Millpond.People;

/// <summary>Brings people of a list in: one person for each id, phone number and e-mail address, however often they come.</summary>
/// <remarks>Whoever shares an id, a phone number or an address with a known person is that person; nothing weaker decides. Five statements for known people, nine with new ones, whatever their number.</remarks>
public sealed class BringPeople
{
    private const string OfChannel = "FROM identities WHERE workspace_id = @w AND channel = @channel AND scope = ''";

    // For thousands of ids the planner of PostgreSQL reads the whole table, as if each look-up were a disk's; this leaves it no choice but the unique index.
    private const string EachByIndex = $"SELECT i.external_id, i.id, i.person_id FROM unnest(@ids) AS wanted (id) CROSS JOIN LATERAL (SELECT external_id, id, person_id {OfChannel} AND external_id = wanted.id OFFSET 0) AS i";

    private readonly MillpondDb _db;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public BringPeople(MillpondDb db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Takes a list, inside the open transaction.</summary>
    /// <param name="channel">Where the ids are from.</param>
    /// <param name="listed">The people; may repeat.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>For each entry the person and the identity that he is known by here (his id, else phone, else address).</returns>
    public async Task<BroughtPeople> TakeAsync(string channel, IReadOnlyList<ListedPerson> listed, CancellationToken ct = default)
    {
        foreach (var name in new[] { "email", "phone", channel }.Order(StringComparer.Ordinal)) await _db.Dialect.TakeTurnsAsync(_db, $"people:{name}", ct);
        var now = _clock.UtcNow();
        var known = new Dictionary<(string, string), KnownIdentity>();
        await FindAsync(channel, listed.Select(p => p.ExternalId), known, ct);
        await FindAsync("phone", listed.Select(p => p.Phone), known, ct);
        await FindAsync("email", listed.Select(p => p.Email), known, ct);

        var people = new List<Person>();
        var identities = new List<Identity>();
        var brought = new List<KnownIdentity>(listed.Count);
        foreach (var entry in listed)
        {
            var keys = Keys(channel, entry);
            PersonId? found = null;
            foreach (var key in keys)
                if (found is null && known.TryGetValue(key, out var one)) found = one.Person;
            var person = found ?? new PersonId(Ids.New(now));
            if (found is null) people.Add(Make(person, entry, channel, now));
            foreach (var key in keys)
            {
                if (known.ContainsKey(key)) continue;
                var identity = Key(person, key, entry, channel, now);
                identities.Add(identity);
                known[key] = new KnownIdentity(identity.Id, person, IsNew: true);
            }

            brought.Add(known[keys[0]]);
        }

        await WriteAsync(people, identities, now, ct);
        return new BroughtPeople(people.Count, brought);
    }

    private async Task FindAsync(string channel, IEnumerable<string?> ids, Dictionary<(string, string), KnownIdentity> known, CancellationToken ct)
    {
        var wanted = ids.OfType<string>().Distinct().ToList();
        if (wanted.Count == 0) return;
        // By hand: a query of this size is built and read as fast as it is answered.
        var sql = _db.Dialect.IsSqlite ? $"SELECT external_id, id, person_id {OfChannel} AND {_db.Dialect.InArray("external_id", "@ids")}" : EachByIndex;
        foreach (var (id, identity) in await _db.QueryAsync(sql, r => (r.GetString(0), new KnownIdentity(new IdentityId(_db.Dialect.ReadId(r, 1)), new PersonId(_db.Dialect.ReadId(r, 2)), IsNew: false)), ct, ("w", _db.WorkspaceId), ("channel", channel), ("ids", wanted.ToArray())))
            known[(channel, id)] = identity;
    }

    private static List<(string Channel, string Id)> Keys(string channel, ListedPerson p)
    {
        var keys = new List<(string, string)>(3);
        if (p.ExternalId is { } id) keys.Add((channel, id));
        if (p.Phone is { } phone) keys.Add(("phone", phone));
        if (p.Email is { } email) keys.Add(("email", email));
        return keys;
    }

    private Person Make(PersonId id, ListedPerson p, string channel, DateTime now)
    {
        _db.Append(new PersonCreated(id, p.Name, channel));
        var person = Person.From(_db.WorkspaceId, id, new Channels.Contract.NetworkAuthor { ExternalId = "", Handle = p.Handle ?? p.Name, Name = p.Name, Bio = p.Bio, Location = p.Location }, channel, now);
        (person.Phone, person.Email, person.Stage) = (p.Phone, p.Email, p.Stage);
        return person;
    }

    private Identity Key(PersonId person, (string Channel, string Id) key, ListedPerson p, string channel, DateTime now) => new()
    {
        WorkspaceId = _db.WorkspaceId,
        Id = new IdentityId(Ids.New(now)),
        PersonId = person,
        Kind = key.Channel switch { "phone" => IdentityKind.Phone, "email" => IdentityKind.Email, _ => IdentityKind.Network },
        Channel = key.Channel,
        ExternalId = key.Id,
        Handle = key.Channel == channel ? p.Handle ?? p.Name : key.Id,
        Name = p.Name,
        Bio = key.Channel == channel ? p.Bio : null,
        Location = key.Channel == channel ? p.Location : null,
        Followers = key.Channel == channel ? p.Followers : null,
        FirstSeenAt = now,
        UpdatedAt = now,
    };

    private async Task WriteAsync(List<Person> people, List<Identity> identities, DateTime now, CancellationToken ct)
    {
        // The words are cut while the rows are written.
        var handles = identities.Where(i => i.Kind == IdentityKind.Network).ToLookup(i => i.PersonId, i => i.Handle);
        var texts = Task.Run(() => _db.Cut(PeopleSearch.Kind, people.ConvertAll(p => PeopleSearch.Document(p, handles[p.Id].FirstOrDefault()))), ct);
        await _db.BulkInsertAsync(people, ct);
        await _db.BulkInsertAsync(identities, ct);
        await _db.BulkInsertAsync(identities.ConvertAll(i => new IdentityLink { WorkspaceId = i.WorkspaceId, Id = Ids.New(now), IdentityId = i.Id, PersonId = i.PersonId, From = now, Evidence = "import", Confidence = 1 }), ct);
        await _db.IndexNewAsync(await texts, ct);
    }
}

/// <summary>What became of a list of people.</summary>
/// <param name="Added">How many people are new.</param>
/// <param name="People">The person of each entry, and the identity by which the list knows him.</param>
public sealed record BroughtPeople(int Added, IReadOnlyList<KnownIdentity> People);

/// <summary>A person of a list that is brought in. Phone and address are in their comparable form.</summary>
/// <param name="ExternalId">Id in the list's source.</param>
/// <param name="Name">Name.</param>
/// <param name="Handle">Handle.</param>
/// <param name="Phone">Phone number, digits with a leading plus where it has one.</param>
/// <param name="Email">E-mail address in lower case.</param>
/// <param name="Location">Place.</param>
/// <param name="Bio">What he says of himself.</param>
/// <param name="Followers">Followers.</param>
/// <param name="Stage">Stage of the life cycle.</param>
public sealed record ListedPerson(string? ExternalId, string Name, string? Handle, string? Phone, string? Email, string? Location, string? Bio, int? Followers, string? Stage);
