namespace Millpond.Organization;

/// <summary>A member as others see him.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="SignOff">Mark at the end of his replies, without the <c>^</c>.</param>
/// <param name="TeamIds">His teams.</param>
/// <param name="UnitId">His unit.</param>
/// <param name="Presence">Whether he is there now.</param>
/// <param name="Capacity">Most open conversations at a time.</param>
/// <param name="WorkingTime">His week.</param>
/// <param name="TimeZone">IANA zone of his week.</param>
/// <param name="Active">Whether he has come and not left.</param>
/// <param name="Working">Whether it is his working time now.</param>
public sealed record MemberEntry(
    MemberId Id, string Name, string? SignOff, IReadOnlyList<TeamId> TeamIds, UnitId? UnitId, Presence Presence, int Capacity, WorkingTime WorkingTime, string TimeZone, bool Active, bool Working);

/// <summary>A team as others see it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="MemberIds">Who is in it.</param>
public sealed record TeamEntry(TeamId Id, string Name, IReadOnlyList<MemberId> MemberIds);

/// <summary>A workspace as others see it.</summary>
/// <param name="Id">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="TimeZone">IANA zone in which it reads its days.</param>
/// <param name="Demo">Whether it is the made-up town.</param>
public sealed record WorkspaceEntry(int Id, string Name, string TimeZone, bool Demo);

/// <summary>A member who is made by program (demo, tests, import).</summary>
/// <param name="Name">Name.</param>
public sealed record NewMember(string Name)
{
    /// <summary>Address he signs in with.</summary>
    public string? Email { get; init; }

    /// <summary>Password; without one nobody signs in as him.</summary>
    public string? Password { get; init; }

    /// <summary>Mark at the end of his replies.</summary>
    public string? SignOff { get; init; }

    /// <summary>Names of his roles (<c>owner</c>, <c>administrator</c>, <c>manager</c>, <c>operator</c>, <c>agent</c>, <c>staff</c>, <c>auditor</c>).</summary>
    public IReadOnlyList<string> Roles { get; init; } = ["agent"];

    /// <summary>His teams.</summary>
    public IReadOnlyList<TeamId> Teams { get; init; } = [];

    /// <summary>His unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Whether he is there; it holds until it is changed.</summary>
    public Presence Presence { get; init; } = Presence.Offline;

    /// <summary>Most open conversations at a time.</summary>
    public int Capacity { get; init; } = 20;

    /// <summary>His week; null is always.</summary>
    public WorkingTime? WorkingTime { get; init; }

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Language of his console.</summary>
    public string Language { get; init; } = "zh";
}
