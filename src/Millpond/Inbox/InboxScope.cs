using Millpond.Platform;

namespace Millpond.Inbox;

/// <summary>Whose conversations a viewer may see, in the form that queries want.</summary>
/// <param name="All">Everybody's.</param>
/// <param name="Teams">Teams whose queues he sees.</param>
/// <param name="Members">Members whose conversations he sees.</param>
internal sealed record InboxScope(bool All, Guid[] Teams, Guid[] Members)
{
    public static InboxScope Of(Viewer viewer)
    {
        if (viewer.Scope == DataScope.All) return new InboxScope(true, [], []);
        Guid[] teams = viewer.Scope == DataScope.Own ? [] : [.. viewer.TeamIds];
        Guid[] members = viewer.Scope == DataScope.Own ? [viewer.MemberId] : [.. (viewer.MemberIds ?? []).Append(viewer.MemberId).Distinct()];
        return new InboxScope(false, teams, members);
    }
}
