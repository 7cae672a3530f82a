using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Data.Search;

namespace Millpond.People;

/// <summary>What other capabilities may know of people.</summary>
public sealed class PeopleDirectory
{
    private readonly MillpondDb _db;
    private readonly Viewer _viewer;
    private readonly TimeProvider _clock;

    /// <summary>For dependency injection.</summary>
    public PeopleDirectory(MillpondDb db, Viewer viewer, TimeProvider clock) => (_db, _viewer, _clock) = (db, viewer, clock);

    /// <summary>Finds or makes a person for each author, and learns what the network says of him now.</summary>
    /// <remarks>Three statements for known authors, six when there are new ones, whatever their number. Must run in a transaction; writers of one network take turns.</remarks>
    /// <param name="channel">Kind of network.</param>
    /// <param name="scope">Server or account where ids are unique only there; else empty.</param>
    /// <param name="authors">Authors; may repeat, the last one that says a name counts.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Known and new identities by external id.</returns>
    public async Task<IReadOnlyDictionary<string, KnownIdentity>> EnsureAsync(string channel, string scope, IEnumerable<NetworkAuthor> authors, CancellationToken ct = default)
    {
        var wanted = new Dictionary<string, NetworkAuthor>();
        foreach (var author in authors)
            if (author.Name.Length > 0 || !wanted.ContainsKey(author.ExternalId)) wanted[author.ExternalId] = author;
        if (wanted.Count == 0) return new Dictionary<string, KnownIdentity>();

        await _db.Dialect.TakeTurnsAsync(_db, $"people:{channel}", ct);
        var ids = wanted.Keys.ToList();
        var known = await _db.Set<Identity>().Where(i => i.Channel == channel && i.Scope == scope && ids.Contains(i.ExternalId))
            .Select(i => new { i.Id, i.PersonId, i.ExternalId, i.Handle, i.Name, i.Bio, i.Location, i.AvatarUrl, i.Followers, i.UpdatedAt }).ToListAsync(ct);
        var now = _clock.UtcNow();
        var found = new Dictionary<string, KnownIdentity>(wanted.Count);
        var news = new List<IdentityId>();
        foreach (var i in known)
        {
            found[i.ExternalId] = new KnownIdentity(i.Id, i.PersonId, IsNew: false);
            if (Identity.IsNews(wanted[i.ExternalId], i.Handle, i.Name, i.Bio, i.Location, i.AvatarUrl, i.Followers, i.UpdatedAt, now)) news.Add(i.Id);
        }

        if (news.Count > 0) await LearnAsync(news, wanted, now, ct);
        if (found.Count < wanted.Count) await MeetAsync(channel, scope, wanted.Values.Where(a => !found.ContainsKey(a.ExternalId)), found, now, ct);
        return found;
    }

    /// <summary>Names and pictures, for lists.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonSummary>> SummariesAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct = default)
    {
        var ids = people.Distinct().ToList();
        var rows = await _db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.AvatarUrl, p.OwnerId }).ToListAsync(ct);
        var handles = (await _db.Set<Identity>().AsNoTracking().Where(i => ids.Contains(i.PersonId)).Select(i => new { i.PersonId, i.Handle, i.Followers }).ToListAsync(ct)).ToLookup(i => i.PersonId);
        return rows.ToDictionary(p => p.Id, p => new PersonSummary(p.Id, p.Name, handles[p.Id].MaxBy(h => h.Followers ?? 0)?.Handle, p.AvatarUrl, p.OwnerId));
    }

    /// <summary>Identities by id, for showing who said something.</summary>
    public async Task<IReadOnlyDictionary<IdentityId, IdentitySummary>> IdentitiesAsync(IReadOnlyCollection<IdentityId> identities, CancellationToken ct = default)
    {
        var ids = identities.Distinct().ToList();
        return await _db.Set<Identity>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new IdentitySummary(i.Id, i.PersonId, i.Channel, i.ExternalId, i.Name, i.Handle, i.AvatarUrl, i.Followers, i.Verified, i.Url)).ToDictionaryAsync(i => i.Id, ct);
    }

    /// <summary>The identities of a person, as a part of a larger query.</summary>
    public IQueryable<IdentityId> IdentitiesOf(PersonId person) => _db.Set<Identity>().Where(i => i.PersonId == person).Select(i => i.Id);

    /// <summary>Whether all these are tags of the company.</summary>
    public async Task<bool> AreTagsAsync(IReadOnlyCollection<TagId> tags, CancellationToken ct = default)
    {
        var ids = tags.Distinct().ToList();
        return ids.Count == 0 || await _db.Tags(_viewer).CountAsync(t => ids.Contains(t.Id), ct) == ids.Count;
    }

    /// <summary>Whether the viewer may see a person.</summary>
    public Task<bool> MaySeeAsync(PersonId person, CancellationToken ct = default) => _db.People(_viewer).AnyAsync(p => p.Id == person, ct);

    private async Task LearnAsync(List<IdentityId> ids, Dictionary<string, NetworkAuthor> authors, DateTime now, CancellationToken ct)
    {
        foreach (var identity in await _db.Set<Identity>().Where(i => ids.Contains(i.Id)).ToListAsync(ct))
        {
            var author = authors[identity.ExternalId];
            Keep(identity, "name", identity.Name, author.Name.Length > 0 ? author.Name : null, now);
            Keep(identity, "bio", identity.Bio, author.Bio, now);
            Keep(identity, "location", identity.Location, author.Location, now);
            identity.Learn(author, now);
        }
    }

    private void Keep(Identity identity, string name, string? before, string? after, DateTime now)
    {
        if (string.IsNullOrEmpty(before) || after is null || before == after) return;
        _db.Add(new Fact { WorkspaceId = identity.WorkspaceId, Id = Ids.New(now), PersonId = identity.PersonId, IdentityId = identity.Id, Name = name, Value = before, Source = identity.Channel, ObservedAt = identity.UpdatedAt });
    }

    private async Task MeetAsync(string channel, string scope, IEnumerable<NetworkAuthor> authors, Dictionary<string, KnownIdentity> found, DateTime now, CancellationToken ct)
    {
        var people = new List<Person>();
        var identities = new List<Identity>();
        var links = new List<IdentityLink>();
        foreach (var author in authors)
        {
            var person = Person.From(_db.WorkspaceId, new PersonId(Ids.New(now)), author, channel, now);
            var identity = Identity.From(_db.WorkspaceId, new IdentityId(Ids.New(now)), person.Id, channel, scope, author, now);
            people.Add(person);
            identities.Add(identity);
            links.Add(new IdentityLink { WorkspaceId = _db.WorkspaceId, Id = Ids.New(now), IdentityId = identity.Id, PersonId = person.Id, From = now, Evidence = "first_seen", Confidence = 1 });
            found[author.ExternalId] = new KnownIdentity(identity.Id, person.Id, IsNew: true);
            _db.Append(new PersonCreated(person.Id, person.Name, channel));
        }

        await _db.BulkInsertAsync(people, ct);
        await _db.BulkInsertAsync(identities, ct);
        await _db.BulkInsertAsync(links, ct);
        await _db.IndexNewAsync(PeopleSearch.Kind, people.Zip(identities, (p, i) => PeopleSearch.Document(p, i.Handle)).ToList(), ct);
    }
}

/// <summary>An identity and the person it belongs to.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Person">The person.</param>
/// <param name="IsNew">Whether both were made just now.</param>
public readonly record struct KnownIdentity(IdentityId Identity, PersonId Person, bool IsNew);

/// <summary>A person in a list.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Name.</param>
/// <param name="Handle">Handle of the identity with most followers.</param>
/// <param name="AvatarUrl">Picture.</param>
/// <param name="OwnerId">Member who looks after him.</param>
public sealed record PersonSummary(PersonId Id, string Name, string? Handle, string? AvatarUrl, Guid? OwnerId);

/// <summary>An identity in a list.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Person">Its person.</param>
/// <param name="Channel">Kind of network.</param>
/// <param name="ExternalId">Id at the network.</param>
/// <param name="Name">Name shown there.</param>
/// <param name="Handle">Handle there.</param>
/// <param name="AvatarUrl">Picture there.</param>
/// <param name="Followers">Followers there.</param>
/// <param name="Verified">Whether the network vouches for him.</param>
/// <param name="Url">His page.</param>
public sealed record IdentitySummary(IdentityId Id, PersonId Person, string Channel, string ExternalId, string Name, string Handle, string? AvatarUrl, int? Followers, bool Verified, string? Url);
