using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Organization;
using Millpond.Platform.Audit;
using Millpond.Platform;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Organization;

public class MembersTests
{
    [Theory, EveryDatabase]
    public async Task Whoever_holds_the_link_becomes_a_member_once(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var agent = await RoleAsync(owner, "agent");
        var invitation = await owner.Post("/invitations", new { email = "Wang@pond.example", roleIds = new[] { agent } });
        var token = invitation["link"]!.Split('/')[^1];
        var wang = town.Stranger();

        var shown = await wang.Get($"/invitations/{token}");
        var other = await wang.Post($"/invitations/{token}/acceptance", new { name = "Wang", password = Town.Password, email = "thief@pond.example" });
        var weak = await wang.Post($"/invitations/{token}/acceptance", new { name = "Wang", password = "short" });
        var accepted = await wang.Post($"/invitations/{token}/acceptance", new { name = "Wang", password = Town.Password });
        var me = await wang.Get("/session");
        var second = await town.Stranger().Post($"/invitations/{token}/acceptance", new { name = "Thief", password = Town.Password });
        var open = await owner.Get("/invitations");

        Assert.Equal(("The pond", "Li Na", "wang@pond.example"), (shown["workspace"], shown["invitedBy"], shown["email"]));
        Assert.Equal("invitation.other_address", other.Problem);
        Assert.Equal(("password.too_short", "password"), (weak.Problem, weak["field"]));
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.Equal("Wang", me.Json.GetProperty("member").GetProperty("name").GetString());
        Assert.Equal((HttpStatusCode.NotFound, "invitation.over"), (second.Status, second.Problem));
        Assert.Empty(open.Json.GetProperty("items").EnumerateArray());
        Assert.Contains(await town.EventsOf<MemberJoined>(), e => e.Name == "Wang");
    }

    [Theory, EveryDatabase]
    public async Task An_existing_account_joins_with_its_password_and_not_by_the_link_alone(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded("First");
        await town.SignedIn("Wang Wei");
        await town.Founded("Second");
        var owner = await town.SignedIn("Li Na", "owner");
        var invitation = await owner.Post("/invitations", new { email = "wang.wei@pond.example", roleIds = new[] { await RoleAsync(owner, "agent") } });
        var path = $"/invitations/{invitation["link"]!.Split('/')[^1]}/acceptance";
        var caller = town.Stranger();

        var guessed = await caller.Post(path, new { name = "Wang", password = "another long one" });
        var proved = await caller.Post(path, new { name = "Wang", password = Town.Password });
        var me = await caller.Get("/session");

        Assert.Equal("session.bad_credentials", guessed.Problem);
        Assert.Equal(HttpStatusCode.OK, proved.Status);
        Assert.Equal("Second", me.Json.GetProperty("workspace").GetProperty("name").GetString());
        Assert.Equal(["First", "Second"], me.Json.GetProperty("workspaces").EnumerateArray().Select(w => w.GetProperty("name").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task An_expired_or_withdrawn_invitation_is_over(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var roles = new[] { await RoleAsync(owner, "agent") };
        var late = await owner.Post("/invitations", new { roleIds = roles });
        var withdrawn = await owner.Post("/invitations", new { roleIds = roles });

        Assert.Equal(HttpStatusCode.NoContent, (await owner.Delete($"/invitations/{withdrawn["id"]}")).Status);
        Assert.Equal("invitation.over", (await town.Stranger().Get($"/invitations/{withdrawn["link"]!.Split('/')[^1]}")).Problem);
        town.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("invitation.over", (await town.Stranger().Get($"/invitations/{late["link"]!.Split('/')[^1]}")).Problem);
    }

    [Theory, EveryDatabase]
    public async Task A_member_is_changed_by_those_who_may_and_never_beyond_their_own_rights(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var manager = await town.SignedIn("Zhao Min", "manager");
        var ownerId = (await owner.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString();
        var managerId = (await manager.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString();
        var wang = (await town.Agent("Wang")).Value;
        await town.Member(new NewMember("Other") { SignOff = "OT" });
        var ownerRole = await RoleAsync(owner, "owner");

        var changed = await manager.Patch($"/members/{wang}", new { signOff = "WW", capacity = 7, workingTime = new[] { new { day = "monday", from = "09:00", to = "18:00" } } }, ("If-Match", "\"1\""));
        var stale = await manager.Patch($"/members/{wang}", new { signOff = "W2" }, ("If-Match", "\"1\""));
        var taken = await manager.Patch($"/members/{wang}", new { signOff = "OT" });
        var raised = await manager.Patch($"/members/{wang}", new { roleIds = new[] { ownerRole } });
        var himself = await manager.Patch($"/members/{managerId}", new { roleIds = new[] { ownerRole } });
        var above = await manager.Patch($"/members/{ownerId}", new { name = "Nobody" });
        var last = await owner.Patch($"/members/{ownerId}", new { roleIds = new[] { await RoleAsync(owner, "agent") } });
        var bad = await manager.Patch($"/members/{wang}", new { capacity = -1 });

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(("WW", "7", "2"), (changed["signOff"], changed["capacity"], changed["version"]));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "concurrency.stale"), (stale.Status, stale.Problem));
        Assert.Equal("2", stale.Json.GetProperty("current").GetProperty("version").ToString());
        Assert.Equal("member.sign_off_taken", taken.Problem);
        Assert.Equal("role.beyond_own", raised.Problem);
        Assert.Equal("role.beyond_own", himself.Problem);
        Assert.Equal("member.beyond_own", above.Problem);
        Assert.Equal("member.last_owner", last.Problem);
        Assert.Equal(("member.bad_capacity", "capacity"), (bad.Problem, bad["field"]));
    }

    [Theory, EveryDatabase]
    public async Task Who_leaves_owns_nothing_afterwards_and_cannot_come_in(Database database)
    {
        await using var town = await Town.OnTheWeb(database, builder => builder.Services.AddSingleton<Drawer>().AddScoped<IHolding, DrawerHolding>());
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var ownerId = Guid.Parse((await owner.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString()!);
        var wang = await town.SignedIn("Wang Wei");
        var wangId = Guid.Parse((await wang.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString()!);
        var token = await wang.Post("/me/tokens", new { name = "script", scopes = new[] { "organization.read" } });
        var drawer = town.Services.GetRequiredService<Drawer>();
        drawer.Owners.AddRange([wangId, ownerId, wangId]);

        var holdings = await owner.Get($"/members/{wangId}/holdings");
        var toHimself = await owner.Post($"/members/{wangId}/departure", new { successorId = wangId });
        var left = await owner.Post($"/members/{wangId}/departure", new { successorId = ownerId });
        var again = await owner.Post($"/members/{wangId}/departure", new { successorId = ownerId });
        var cookie = await wang.Get("/session");
        var program = await new Func<Task<Answered>>(() => { var c = town.Stranger(); c.Token = token["token"]; return c.Get("/members"); })();
        var password = await town.Stranger().Post("/session", new { email = "wang.wei@pond.example", password = Town.Password });
        var himself = await owner.Post($"/members/{ownerId}/departure", new { successorId = wangId });

        Assert.Equal(2, holdings.Json.GetProperty("items").EnumerateArray().Single(h => h.GetProperty("kind").GetString() == "test.drawer").GetProperty("count").GetInt32());
        Assert.Equal("member.unknown_successor", toHimself.Problem);
        Assert.Equal("left", left["status"]);
        Assert.Equal([ownerId, ownerId, ownerId], drawer.Owners);
        Assert.Equal("member.left", again.Problem);
        Assert.Equal(HttpStatusCode.Unauthorized, cookie.Status);
        Assert.Equal("token.invalid", program.Problem);
        Assert.Equal("session.no_workspace", password.Problem);
        Assert.Equal("member.last_owner", himself.Problem);
        Assert.Equal(wangId, (await town.EventsOf<MemberLeft>()).Single().Member.Value);
        Assert.True((await town.InDb(db => AuditChain.VerifyAsync(db, Viewer.System(town.Workspace), default))).Ok);
    }

    [Theory, EveryDatabase]
    public async Task A_hand_over_that_fails_leaves_everything_as_it_was(Database database)
    {
        await using var town = await Town.OnTheWeb(database, builder => builder.Services.AddSingleton(new Drawer { Stuck = true }).AddScoped<IHolding, DrawerHolding>());
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var ownerId = (await owner.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString();
        var wang = (await town.Agent("Wang")).Value;

        var broken = await owner.Post($"/members/{wang}/departure", new { successorId = ownerId });
        var after = await owner.Get($"/members/{wang}");

        Assert.Equal((HttpStatusCode.InternalServerError, "internal.error"), (broken.Status, broken.Problem));
        Assert.DoesNotContain("stuck", broken.Text, StringComparison.Ordinal);
        Assert.Equal("active", after["status"]);
        Assert.Empty(await town.EventsOf<MemberLeft>());
    }

    [Theory, EveryDatabase]
    public async Task Members_are_listed_in_pages_by_name(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("M", "owner");
        foreach (var name in (string[])["Chen", "An", "Chen", "王伟", "Bo"]) await town.Agent(name);
        var seen = new List<string?>();
        for (string? after = ""; after is not null;)
        {
            var page = await owner.Get($"/members?limit=2&after={after}");
            seen.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(m => m.GetProperty("name").GetString()));
            after = page["next"];
        }

        var found = await owner.Get("/members?q=chen");

        Assert.Equal(["An", "Bo", "Chen", "Chen", "M", "王伟"], seen);
        Assert.Equal(2, found.Json.GetProperty("items").GetArrayLength());
    }

    internal static async Task<string> RoleAsync(Caller caller, string name) =>
        (await caller.Get("/roles")).Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;

    private sealed class Drawer
    {
        public List<Guid> Owners { get; } = [];

        public bool Stuck { get; init; }
    }

    private sealed class DrawerHolding(Drawer drawer) : IHolding
    {
        public string Kind => "test.drawer";

        public Task<int> CountAsync(Guid member, CancellationToken ct) => Task.FromResult(drawer.Owners.Count(o => o == member));

        public Task HandOverAsync(Guid from, Guid to, CancellationToken ct)
        {
            if (drawer.Stuck) throw new InvalidOperationException("The drawer is stuck.");
            for (var i = 0; i < drawer.Owners.Count; i++) drawer.Owners[i] = drawer.Owners[i] == from ? to : drawer.Owners[i];
            return Task.CompletedTask;
        }
    }
}
