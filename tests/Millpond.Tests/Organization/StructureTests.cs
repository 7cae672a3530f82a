using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Organization;

public class StructureTests
{
    [Theory, EveryDatabase]
    public async Task A_unit_moves_with_everything_below_it_and_never_below_itself(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        async Task<string> Unit(string name, string kind, string? parent) => (await owner.Post("/units", new { name, kind, parentId = parent }))["id"]!;
        var company = await Unit("Company", "headquarters", null);
        var north = await Unit("North", "dealer", company);
        var south = await Unit("South", "dealer", company);
        var store = await Unit("Store 1", "store", north);

        var moved = await owner.Patch($"/units/{north}", new { parentId = south });
        var circle = await owner.Patch($"/units/{south}", new { parentId = store });
        var full = await owner.Delete($"/units/{south}");
        var clerk = await town.Member(new NewMember("Clerk") { Unit = new UnitId(Guid.Parse(store)) });
        var occupied = await owner.Delete($"/units/{store}");
        var boss = await town.Member(new NewMember("Boss of the south") { Unit = new UnitId(Guid.Parse(south)) });
        await owner.Patch($"/members/{boss.Value}", new { scope = "unitAndBelow" });
        var viewer = await town.ViewerOf(boss);

        Assert.Equal(south, moved["parentId"]);
        Assert.Equal("unit.below_itself", circle.Problem);
        Assert.Equal("unit.has_units", full.Problem);
        Assert.Equal("unit.has_members", occupied.Problem);
        Assert.Equal(DataScope.UnitAndBelow, viewer.Scope);
        Assert.Equal(new[] { south, north, store }.Select(Guid.Parse).Order(), viewer.UnitIds.Order());
        Assert.Contains(clerk.Value, viewer.MemberIds!);
    }

    [Theory, EveryDatabase]
    public async Task The_tree_ends_at_ten_levels(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        string? above = null;
        for (var level = 1; level <= 10; level++) above = (await owner.Post("/units", new { name = "Level " + level, kind = "store", parentId = above }))["id"];

        Assert.Equal("unit.too_deep", (await owner.Post("/units", new { name = "Level 11", kind = "store", parentId = above })).Problem);
    }

    [Theory, EveryDatabase]
    public async Task A_team_holds_who_is_put_into_it_and_its_scope_follows(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var (wang, chen) = (await town.Agent("Wang"), await town.Agent("Chen"));

        var made = await owner.Post("/teams", new { name = "After-sales", memberIds = new[] { wang.Value } });
        var twice = await owner.Post("/teams", new { name = "After-sales" });
        var stranger = await owner.Post("/teams", new { name = "Ghosts", memberIds = new[] { Guid.CreateVersion7() } });
        var filled = await owner.Patch($"/teams/{made["id"]}", new { memberIds = new[] { wang.Value, chen.Value } });
        var scope = await town.ViewerOf(wang);
        var dissolved = await owner.Delete($"/teams/{made["id"]}");
        var alone = await town.ViewerOf(wang);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("team.name_taken", twice.Problem);
        Assert.Equal("member.unknown", stranger.Problem);
        Assert.Equal(("2", 2), (filled["version"], filled.Json.GetProperty("memberIds").GetArrayLength()));
        Assert.Equal(DataScope.Team, scope.Scope);
        Assert.Equal(new[] { wang.Value, chen.Value }.Order(), scope.MemberIds!.Order());
        Assert.Equal(HttpStatusCode.NoContent, dissolved.Status);
        Assert.Equal([wang.Value], alone.MemberIds);
        Assert.Empty(alone.TeamIds);
    }

    [Theory, EveryDatabase]
    public async Task A_role_of_ones_own_gives_its_permissions_at_once_and_takes_them_at_once(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var wang = await town.SignedIn("Wang", "staff");
        var wangId = (await wang.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString();
        var role = await owner.Post("/roles", new { name = "Team maker", permissions = new[] { "organization.read", "organization.teams" }, scope = "own" });

        var before = await wang.Post("/teams", new { name = "One" });
        await owner.Patch($"/members/{wangId}", new { roleIds = new[] { role["id"] } });
        var with = await wang.Post("/teams", new { name = "One" });
        await owner.Patch($"/roles/{role["id"]}", new { permissions = new[] { "organization.read" } });
        var without = await wang.Post("/teams", new { name = "Two" });
        var used = await owner.Delete($"/roles/{role["id"]}");
        var builtIn = await owner.Patch($"/roles/{await MembersTests.RoleAsync(owner, "agent")}", new { name = "Slave" });
        var unknown = await owner.Post("/roles", new { name = "X", permissions = new[] { "no.such" }, scope = "own" });

        Assert.Equal((HttpStatusCode.Forbidden, "permission.missing", "organization.teams"), (before.Status, before.Problem, before["permission"]));
        Assert.Equal(HttpStatusCode.Created, with.Status);
        Assert.Equal("permission.missing", without.Problem);
        Assert.Equal("role.in_use", used.Problem);
        Assert.Equal("role.built_in", builtIn.Problem);
        Assert.Equal("role.unknown_permission", unknown.Problem);
    }

    [Fact]
    public async Task Built_in_roles_differ_as_their_names_say()
    {
        await using var town = await Town.On(Database.Sqlite);
        var registry = town.Services.GetRequiredService<PermissionRegistry>();
        IReadOnlySet<string> Of(BuiltInRole role) => BuiltInRoles.Permissions(role, registry);

        Assert.True(Of(BuiltInRole.Owner).SetEquals(registry.Codes));
        Assert.True(Of(BuiltInRole.Administrator).IsProperSubsetOf(Of(BuiltInRole.Owner)));
        Assert.True(Of(BuiltInRole.Manager).IsProperSubsetOf(Of(BuiltInRole.Administrator)));
        Assert.True(Of(BuiltInRole.Agent).IsProperSubsetOf(Of(BuiltInRole.Manager)));
        Assert.All(Of(BuiltInRole.Auditor), code => Assert.StartsWith("read", code.Split('.')[1], StringComparison.Ordinal));
        Assert.Contains("audit.read", Of(BuiltInRole.Auditor));
        Assert.DoesNotContain("organization.roles", Of(BuiltInRole.Manager));
        Assert.DoesNotContain("channels.manage", Of(BuiltInRole.Agent));
        Assert.Contains("inbox.reply", Of(BuiltInRole.Agent));
        Assert.DoesNotContain("audit.read", Of(BuiltInRole.Agent));
        Assert.All([BuiltInRole.Agent, BuiltInRole.Staff], role => Assert.DoesNotContain(Of(role), code => code.EndsWith(".read_deleted", StringComparison.Ordinal)));
        Assert.Contains("inbox.read_deleted", Of(BuiltInRole.Manager));
        Assert.All(registry.Codes, code => Assert.Matches("^[a-z_]+\\.[a-z_]+$", code));
    }
}
