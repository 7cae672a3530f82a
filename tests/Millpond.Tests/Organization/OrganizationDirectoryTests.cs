using Millpond.Organization;
using Xunit;

namespace Millpond.Tests.Organization;

public class OrganizationDirectoryTests
{
    [Theory, EveryDatabase]
    public async Task Only_those_who_are_present_and_in_their_working_time_are_available(Database database)
    {
        await using var town = await Town.On(database);
        await town.Founded();
        var team = await town.Team("after-sales");
        // The clock of the town stands at Monday 09:00 in Shanghai.
        var office = new WorkingTime([new WorkingSpan(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(18, 0))]);
        var night = new WorkingTime([new WorkingSpan(DayOfWeek.Sunday, new TimeOnly(22, 0), new TimeOnly(6, 0))]);
        var wang = await town.Member(new NewMember("Wang") { Presence = Presence.Online, Teams = [team], WorkingTime = office });
        await town.Member(new NewMember("Night owl") { Presence = Presence.Online, Teams = [team], WorkingTime = night });
        await town.Member(new NewMember("At lunch") { Presence = Presence.Away, Teams = [team], WorkingTime = office });
        await town.Member(new NewMember("Of another team") { Presence = Presence.Online });

        var now = await town.Run<OrganizationDirectory, IReadOnlyList<MemberEntry>>(d => d.AvailableAgentsAsync(team));
        town.Clock.Advance(TimeSpan.FromHours(9));
        var evening = await town.Run<OrganizationDirectory, IReadOnlyList<MemberEntry>>(d => d.AvailableAgentsAsync(team));

        Assert.Equal([wang], now.Select(m => m.Id));
        Assert.Empty(evening);
    }

    [Theory, EveryDatabase]
    public async Task A_workspace_is_founded_with_the_built_in_roles_and_sees_only_its_own_members(Database database)
    {
        await using var town = await Town.On(database);
        var first = await town.Founded();
        await town.Member(new NewMember("Li Na") { Email = "Li.Na@pond.example", Roles = ["owner"] });
        var second = await town.Founded("Another");

        var members = await town.Run<OrganizationDirectory, IReadOnlyList<MemberEntry>>(d => d.MembersAsync());
        var workspaces = await town.Run<OrganizationDirectory, IReadOnlyList<WorkspaceEntry>>(d => d.WorkspacesAsync());
        var roles = await town.InDb(db => Task.FromResult(db.Roles(Millpond.Platform.Viewer.System(second)).Count()));

        Assert.Equal((1, 2), (first, second));
        Assert.Empty(members);
        Assert.Equal(["The pond", "Another"], workspaces.Select(w => w.Name));
        Assert.Equal(7, roles);
    }

    [Theory]
    [InlineData("2026-03-02T01:00:00Z", true)]
    [InlineData("2026-03-02T00:59:00Z", false)]
    [InlineData("2026-03-02T10:00:00Z", false)]
    [InlineData("2026-03-07T15:30:00Z", true)]
    [InlineData("2026-03-07T18:30:00Z", true)]
    [InlineData("2026-03-08T22:30:00Z", false)]
    public void Working_time_knows_zones_and_shifts_over_midnight(string at, bool expected)
    {
        // Monday 9-18; Saturday 23:00 to Sunday 03:00.
        var week = new WorkingTime([new(DayOfWeek.Monday, new(9, 0), new(18, 0)), new(DayOfWeek.Saturday, new(23, 0), new(3, 0))]);
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        Assert.Equal(expected, week.Contains(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, shanghai));
    }
}
