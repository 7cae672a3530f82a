using Millpond.Platform.Events;

namespace Millpond.Organization;

/// <summary>A person of the enterprise works here from now on.</summary>
/// <param name="Member">The member.</param>
/// <param name="Name">His name.</param>
[EventKind("organization.member_joined")]
public sealed record MemberJoined(MemberId Member, string Name) : IEvent
{
    Guid? IEvent.Object => Member.Value;
}

/// <summary>A member left; everything of his was handed to another one in the same commit.</summary>
/// <param name="Member">Who left.</param>
/// <param name="Successor">Who has it now.</param>
[EventKind("organization.member_left")]
public sealed record MemberLeft(MemberId Member, MemberId Successor) : IEvent
{
    Guid? IEvent.Object => Member.Value;
}

/// <summary>A member came, went, or stepped away.</summary>
/// <param name="Member">The member.</param>
/// <param name="Presence">From now on.</param>
[EventKind("organization.presence_changed")]
public sealed record PresenceChanged(MemberId Member, Presence Presence) : IEvent
{
    Guid? IEvent.Object => Member.Value;
}

/// <summary>Who is in a team, or its name, changed.</summary>
/// <param name="Team">The team.</param>
[EventKind("organization.team_changed")]
public sealed record TeamChanged(TeamId Team) : IEvent
{
    Guid? IEvent.Object => Team.Value;
}
