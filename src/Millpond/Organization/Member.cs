using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>Whether a member takes part.</summary>
internal enum MemberStatus
{
    /// <summary>Named, but has not come yet.</summary>
    Invited = 0,

    /// <summary>Works here.</summary>
    Active = 1,

    /// <summary>Left; owns nothing any more.</summary>
    Left = 2,
}

/// <summary>A user in a workspace: where he stands, what he may do, how he answers, when he works.</summary>
internal sealed class Member : Entity, IVersioned
{
    public const int MaxSignOffLength = 8;
    public const int MaxCapacity = 500;
    private readonly List<MemberTeam> _teams = [];
    private readonly List<MemberRole> _roles = [];

    public Member(MemberId id, int workspaceId, string name)
    {
        Id = id;
        WorkspaceId = workspaceId;
        Name = name;
    }

    public MemberId Id { get; private set; }

    /// <summary>Who signs in as this member; null until the invitation is accepted.</summary>
    public Guid? UserId { get; private set; }

    public string Name { get; set; }

    /// <summary>Address in lower case; unique among those who have not left.</summary>
    public string? Email { get; set; }

    /// <summary>Mark at the end of his replies, without the <c>^</c>; unique among those who have not left.</summary>
    public string? SignOff { get; set; }

    public UnitId? UnitId { get; set; }

    public MemberStatus Status { get; private set; }

    /// <summary>Data scope of this member in place of that of his roles.</summary>
    public DataScope? Scope { get; set; }

    public Presence Presence { get; private set; }

    /// <summary>Until when the presence holds without a sign of life; null: until it is changed.</summary>
    public DateTime? PresenceUntil { get; private set; }

    /// <summary>Most open conversations at a time.</summary>
    public int Capacity { get; set; } = 20;

    /// <summary>JSON of the spans of his week; null: always.</summary>
    public string? WorkingTime { get; set; }

    public required string TimeZone { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? JoinedAt { get; private set; }

    public DateTime? LeftAt { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<MemberTeam> Teams => _teams;

    public IReadOnlyList<MemberRole> Roles => _roles;

    /// <summary>Whether he is there for new work at an instant.</summary>
    public Presence PresenceAt(DateTime at) => Status == MemberStatus.Active && (PresenceUntil is null || PresenceUntil > at) ? Presence : Presence.Offline;

    public void Join(Guid userId, DateTime at)
    {
        UserId = userId;
        Status = MemberStatus.Active;
        JoinedAt = at;
        Raise(new MemberJoined(Id, Name));
    }

    /// <summary>Changes presence. With an end it lapses unless a sign of life comes before.</summary>
    public void Show(Presence presence, DateTime at, TimeSpan? holds)
    {
        var before = PresenceAt(at);
        Presence = presence;
        PresenceUntil = presence == Presence.Offline ? null : at + holds;
        if (before != presence) Raise(new PresenceChanged(Id, presence));
    }

    public void Leave(MemberId successor, DateTime at)
    {
        if (PresenceAt(at) != Presence.Offline) Raise(new PresenceChanged(Id, Presence.Offline));
        Status = MemberStatus.Left;
        Presence = Presence.Offline;
        PresenceUntil = null;
        LeftAt = at;
        _teams.Clear();
        Raise(new MemberLeft(Id, successor));
    }

    public void PutInTeams(IEnumerable<TeamId> teams)
    {
        var wanted = teams.ToHashSet();
        foreach (var changed in wanted.Where(t => _teams.TrueForAll(m => m.TeamId != t)).Concat(_teams.Where(m => !wanted.Contains(m.TeamId)).Select(m => m.TeamId)).ToList())
            Raise(new TeamChanged(changed));
        _teams.RemoveAll(t => !wanted.Contains(t.TeamId));
        _teams.AddRange(wanted.Where(t => _teams.TrueForAll(m => m.TeamId != t)).Select(t => new MemberTeam { WorkspaceId = WorkspaceId, MemberId = Id, TeamId = t }).ToList());
    }

    public void GiveRoles(IEnumerable<RoleId> roles)
    {
        var wanted = roles.ToHashSet();
        _roles.RemoveAll(r => !wanted.Contains(r.RoleId));
        _roles.AddRange(wanted.Where(r => _roles.TrueForAll(m => m.RoleId != r)).Select(r => new MemberRole { WorkspaceId = WorkspaceId, MemberId = Id, RoleId = r }).ToList());
    }
}

/// <summary>A member is in a team.</summary>
internal sealed class MemberTeam : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public MemberId MemberId { get; init; }

    public TeamId TeamId { get; init; }
}

/// <summary>A member holds a role.</summary>
internal sealed class MemberRole : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public MemberId MemberId { get; init; }

    public RoleId RoleId { get; init; }
}
