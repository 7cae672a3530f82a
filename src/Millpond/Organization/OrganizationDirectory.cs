using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Events;

namespace Millpond.Organization;

/// <summary>What other capabilities ask about the organization, inside the workspace of the present viewer; and the words to found a workspace by program.</summary>
public sealed class OrganizationDirectory
{
    private readonly MillpondDb _db;
    private readonly CurrentViewer _current;
    private readonly Users _users;
    private readonly TimeProvider _clock;

    internal OrganizationDirectory(MillpondDb db, CurrentViewer current, Users users, TimeProvider clock)
    {
        _db = db;
        _current = current;
        _users = users;
        _clock = clock;
    }

    /// <summary>The members with their teams, by name; those who left only when asked for.</summary>
    public async Task<IReadOnlyList<MemberEntry>> MembersAsync(bool withLeft = false, CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        var members = await _db.Members(_current.Required).AsNoTracking().Where(m => withLeft || m.Status != MemberStatus.Left).OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(ct);
        return members.ConvertAll(m => Entry(m, now));
    }

    /// <summary>Some members by id, those who left included; unknown ids are absent.</summary>
    public async Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindMembersAsync(IReadOnlyCollection<MemberId> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0) return new Dictionary<MemberId, MemberEntry>();
        var now = _clock.UtcNow();
        var members = await _db.Members(_current.Required).AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        return members.ToDictionary(m => m.Id, m => Entry(m, now));
    }

    /// <summary>Active members of a team (of the workspace when null) who are present and in their working time, by id.</summary>
    public async Task<IReadOnlyList<MemberEntry>> AvailableAgentsAsync(TeamId? team, CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        var members = await _db.Members(_current.Required).AsNoTracking()
            .Where(m => m.Status == MemberStatus.Active && m.Presence == Presence.Online && (m.PresenceUntil == null || m.PresenceUntil > now))
            .Where(m => team == null || m.Teams.Any(t => t.TeamId == team))
            .OrderBy(m => m.Id).ToListAsync(ct);
        return members.Select(m => Entry(m, now)).Where(m => m.Working).ToList();
    }

    /// <summary>The teams, by name.</summary>
    public async Task<IReadOnlyList<TeamEntry>> TeamsAsync(CancellationToken ct = default)
    {
        var teams = await _db.Teams(_current.Required).AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct);
        var members = await _db.Set<MemberTeam>().AsNoTracking().ToListAsync(ct);
        var byTeam = members.ToLookup(m => m.TeamId, m => m.MemberId);
        return teams.ConvertAll(t => new TeamEntry(t.Id, t.Name, [.. byTeam[t.Id]]));
    }

    /// <summary>The workspace of the present viewer.</summary>
    public async Task<WorkspaceEntry> WorkspaceAsync(CancellationToken ct = default)
    {
        var id = _current.Required.WorkspaceId;
        return await _db.Workspaces().AsNoTracking().Where(w => w.Id == id).Select(w => new WorkspaceEntry(w.Id, w.Name, w.TimeZone, w.Demo)).SingleAsync(ct);
    }

    /// <summary>All workspaces of the installation; for loops that go through them, never for a member.</summary>
    public async Task<IReadOnlyList<WorkspaceEntry>> WorkspacesAsync(CancellationToken ct = default) =>
        await _db.Workspaces().AsNoTracking().OrderBy(w => w.Id).Select(w => new WorkspaceEntry(w.Id, w.Name, w.TimeZone, w.Demo)).ToListAsync(ct);

    /// <summary>Ends every session of the installation: everybody signs in again.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> EndSessionsAsync(CancellationToken ct = default) => _db.Sessions().ExecuteDeleteAsync(ct);

    /// <summary>How many API tokens of the present workspace are valid.</summary>
    public Task<int> CountTokensAsync(CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        return _db.ApiTokens(_current.Required).CountAsync(t => t.ExpiresAt == null || t.ExpiresAt > now, ct);
    }

    /// <summary>Founds a workspace with its built-in roles. Afterwards the scope acts as the product itself inside it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="timeZone">IANA zone in which it reads its days.</param>
    /// <param name="demo">Whether it is the made-up town.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The workspace's number.</returns>
    public Task<int> CreateWorkspaceAsync(string name, string timeZone = "Asia/Shanghai", bool demo = false, CancellationToken ct = default) => _db.InTransactionAsync(async () =>
    {
        _current.Viewer = Viewer.System(0);
        var id = (int)await Sequences.TakeAsync(_db, "workspaces", 1, ct);
        _current.Viewer = Viewer.System(id);
        var now = _clock.UtcNow();
        _db.Add(new Workspace { Id = id, Name = name, TimeZone = timeZone, Demo = demo, CreatedAt = now });
        foreach (var role in Enum.GetValues<BuiltInRole>()) _db.Add(Role.Create(new RoleId(Ids.New(now)), id, role, now));
        _db.Note(new AuditNote("organization.create_workspace", "workspace", id.ToString(), After: new { name, timeZone, demo }));
        await _db.SaveChangesAsync(ct);
        return id;
    }, ct);

    /// <summary>Makes an active member with built-in roles; with an address and password he can sign in.</summary>
    /// <exception cref="InvalidOperationException">The password is too weak, the address is taken, or a role or team does not exist.</exception>
    public Task<MemberId> CreateMemberAsync(NewMember member, CancellationToken ct = default) => _db.InTransactionAsync(async () =>
    {
        var viewer = _current.Required;
        var now = _clock.UtcNow();
        var user = new User { Id = Ids.New(now), UserName = member.Email ?? $"{Ids.New(now):N}@nobody.invalid", Email = member.Email, Language = member.Language, TimeZone = member.TimeZone, CreatedAt = now };
        var made = member.Password is null ? await _users.CreateAsync(user) : await _users.CreateAsync(user, member.Password);
        if (!made.Succeeded) throw new InvalidOperationException(made.Errors.First().Description);

        var row = new Member(new MemberId(Ids.New(now)), viewer.WorkspaceId, member.Name)
        {
            Email = member.Email?.ToLowerInvariant(),
            SignOff = member.SignOff,
            UnitId = member.Unit,
            TimeZone = member.TimeZone,
            WorkingTime = (member.WorkingTime ?? WorkingTime.Always).Store(),
            Capacity = member.Capacity,
            CreatedAt = now,
        };
        row.PutInTeams(member.Teams);
        row.GiveRoles(await RolesAsync(member.Roles, ct));
        row.Join(user.Id, now);
        row.Show(member.Presence, now, holds: null);
        _db.Add(row);
        _db.Note(new AuditNote("organization.create_member", "member", row.Id.Value.ToString(), After: new { member.Name, member.Email, member.Roles }));
        await _db.SaveChangesAsync(ct);
        return row.Id;
    }, ct);

    /// <summary>Makes a team.</summary>
    public async Task<TeamId> CreateTeamAsync(string name, CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        var team = new Team(new TeamId(Ids.New(now)), _current.Required.WorkspaceId, name) { CreatedAt = now };
        _db.Add(team);
        _db.Note(new AuditNote("organization.create_team", "team", team.Id.Value.ToString(), After: new { name }));
        await _db.SaveChangesAsync(ct);
        return team.Id;
    }

    /// <summary>Makes a unit of the organization tree.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind"><c>headquarters</c>, <c>dealer</c> or <c>store</c>.</param>
    /// <param name="parent">The unit above; null for the root.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<UnitId> CreateUnitAsync(string name, string kind, UnitId? parent = null, CancellationToken ct = default)
    {
        var now = _clock.UtcNow();
        var above = parent is null ? null : await _db.Units(_current.Required).SingleAsync(u => u.Id == parent, ct);
        var unit = Unit.Create(new UnitId(Ids.New(now)), _current.Required.WorkspaceId, name, Enum.Parse<UnitKind>(kind, ignoreCase: true), above, now);
        _db.Add(unit);
        await _db.SaveChangesAsync(ct);
        return unit.Id;
    }

    private async Task<List<RoleId>> RolesAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var roles = await _db.Roles(_current.Required).Where(r => names.Contains(r.Name)).Select(r => r.Id).ToListAsync(ct);
        return roles.Count == names.Distinct().Count() ? roles : throw new InvalidOperationException($"Not all of these roles exist: {string.Join(", ", names)}.");
    }

    private static MemberEntry Entry(Member m, DateTime now)
    {
        var working = WorkingTime.Parse(m.WorkingTime);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(m.TimeZone);
        return new MemberEntry(m.Id, m.Name, m.SignOff, [.. m.Teams.Select(t => t.TeamId)], m.UnitId, m.PresenceAt(now), m.Capacity, working, m.TimeZone,
            m.Status == MemberStatus.Active, m.Status == MemberStatus.Active && working.Contains(now, zone));
    }
}
