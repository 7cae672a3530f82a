using Microsoft.Extensions.DependencyInjection;
using Millpond.Organization;
using Millpond.Platform;

namespace Millpond.Tests;

/// <summary>Words of the organization.</summary>
public sealed partial class Town
{
    /// <summary>Founds a workspace with its built-in roles; the town acts inside it from now on.</summary>
    public async Task<int> Founded(string name = "The pond")
    {
        Workspace = await InScope(s => s.GetRequiredService<OrganizationDirectory>().CreateWorkspaceAsync(name), Viewer.System(0));
        return Workspace;
    }

    /// <summary>A member of the workspace.</summary>
    public Task<MemberId> Member(NewMember member) => Run<OrganizationDirectory, MemberId>(d => d.CreateMemberAsync(member));

    /// <summary>A present member without limits of working time.</summary>
    public Task<MemberId> Agent(string name, params TeamId[] teams) => Member(new NewMember(name) { Presence = Presence.Online, Teams = teams });

    /// <summary>A team of the workspace.</summary>
    public Task<TeamId> Team(string name) => Run<OrganizationDirectory, TeamId>(d => d.CreateTeamAsync(name));

    /// <summary>The viewer of a member, as a request of his would have it.</summary>
    public Task<Viewer> ViewerOf(MemberId member) => InScope(async s =>
    {
        var db = s.GetRequiredService<Millpond.Platform.Data.MillpondDb>();
        var user = db.Members(Viewer.System(Workspace)).Single(m => m.Id == member).UserId!.Value;
        return await s.GetRequiredService<FindViewer>().OfUserAsync(Workspace, user, default) ?? throw new InvalidOperationException("He is no active member.");
    });
}
