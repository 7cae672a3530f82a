using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Organization;

public class CredentialsTests
{
    [Theory, EveryDatabase]
    public async Task With_a_second_factor_the_password_alone_no_longer_opens(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");
        var key = await li.Post("/me/second-factor", new { });
        string Code() => Totp.Code(Base32.Decode(key["secret"]!), Totp.StepAt(town.Clock.Now));
        object Form(string? code = null) => new { email = "li.na@pond.example", password = Town.Password, code };

        var wrong = await li.Put("/me/second-factor", new { code = "000000" });
        var on = await li.Put("/me/second-factor", new { code = Code() });
        var recovery = on.Json.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!).ToList();
        var alone = await town.Stranger().Post("/session", Form());
        var replayed = await town.Stranger().Post("/session", Form(Code()));
        town.Clock.Advance(TimeSpan.FromSeconds(30));
        var fresh = await town.Stranger().Post("/session", Form(Code()));
        var again = await town.Stranger().Post("/session", Form(Code()));
        var recovered = await town.Stranger().Post("/session", Form(recovery[0].ToLowerInvariant()));
        var recoveredTwice = await town.Stranger().Post("/session", Form(recovery[0]));

        Assert.StartsWith("otpauth://totp/Millpond", key["uri"], StringComparison.Ordinal);
        Assert.Equal("session.bad_code", wrong.Problem);
        Assert.Equal(10, recovery.Distinct().Count());
        Assert.Equal((HttpStatusCode.Unauthorized, "session.second_factor_required"), (alone.Status, alone.Problem));
        Assert.Equal("session.bad_code", replayed.Problem);
        Assert.Equal(HttpStatusCode.OK, fresh.Status);
        Assert.Equal("session.bad_code", again.Problem);
        Assert.Equal(HttpStatusCode.OK, recovered.Status);
        Assert.Equal("session.bad_code", recoveredTwice.Problem);
    }

    [Theory, EveryDatabase]
    public async Task Keys_and_recovery_codes_do_not_stand_readable_in_the_database(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");
        var key = await li.Post("/me/second-factor", new { });
        var on = await li.Put("/me/second-factor", new { code = Totp.Code(Base32.Decode(key["secret"]!), Totp.StepAt(town.Clock.Now)) });
        var codes = on.Json.GetProperty("recoveryCodes").EnumerateArray().Select(c => c.GetString()!);

        var stored = await town.InDb(db => db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Select(t => t.Value!).ToListAsync());

        Assert.Equal(2, stored.Count);
        Assert.All(codes.Append(key["secret"]!), secret => Assert.DoesNotContain(stored, s => s.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory, EveryDatabase]
    public async Task A_changed_password_ends_all_other_sessions(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var here = await town.SignedIn("Li Na");
        var there = await town.SignIn("li.na@pond.example");

        var wrong = await here.Put("/me/password", new { current = "no", next = "another pond 8" });
        var own = await here.Put("/me/password", new { current = Town.Password, next = "li.na@pond.example" });
        var changed = await here.Put("/me/password", new { current = Town.Password, next = "another pond 8" });

        Assert.Equal("session.bad_credentials", wrong.Problem);
        Assert.Equal(("password.too_obvious", "next"), (own.Problem, own["field"]));
        Assert.Equal(HttpStatusCode.NoContent, changed.Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.Get("/session")).Status);
        Assert.Equal("session.bad_credentials", (await town.Stranger().Post("/session", new { email = "li.na@pond.example", password = Town.Password })).Problem);
        await town.SignIn("li.na@pond.example", "another pond 8");
    }

    [Theory, EveryDatabase]
    public async Task One_sees_ones_sessions_and_ends_a_forgotten_one_and_nobody_elses(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var here = await town.SignedIn("Li Na");
        var forgotten = await town.SignIn("li.na@pond.example");
        var other = await town.SignedIn("Wang");
        var sessions = (await here.Get("/me/sessions")).Json.GetProperty("items").EnumerateArray().ToList();
        var id = sessions.Single(s => !s.GetProperty("current").GetBoolean()).GetProperty("id").GetString();

        var foreign = await other.Delete($"/me/sessions/{id}");
        var ended = await here.Delete($"/me/sessions/{id}");

        Assert.Equal(2, sessions.Count);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forgotten.Get("/session")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/session")).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_token_may_what_its_scopes_and_its_owner_may_and_ends_at_once(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var made = await owner.Post("/me/tokens", new { name = "script", scopes = new[] { "organization.read" }, expiresAt = town.Clock.Now.AddDays(2) });
        var program = town.Stranger();
        program.Token = made["token"];

        var reads = await program.Get("/members");
        var writes = await program.Post("/teams", new { name = "By script" }, ("X-Millpond", ""));
        var grows = await program.Post("/me/tokens", new { name = "more", scopes = new[] { "organization.teams" } }, ("X-Millpond", ""));
        var listed = (await owner.Get("/me/tokens")).Json.GetProperty("items")[0];
        var ended = await owner.Delete($"/me/tokens/{made["id"]}");
        var after = await program.Get("/members");

        Assert.StartsWith($"mp_{town.Workspace}_", made["token"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, reads.Status);
        Assert.Equal("permission.missing", writes.Problem);
        Assert.Equal("role.beyond_own", grows.Problem);
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("token").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, listed.GetProperty("lastUsedAt").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "token.invalid"), (after.Status, after.Problem));
    }

    [Theory, EveryDatabase]
    public async Task A_token_expires_and_a_service_token_acts_for_itself(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var agent = await town.SignedIn("Wang");
        var made = await owner.Post("/tokens", new { name = "Shop system", scopes = new[] { "organization.read", "organization.teams" }, expiresAt = town.Clock.Now.AddDays(2) });
        var service = town.Stranger();
        service.Token = made["token"];

        var refused = await agent.Post("/tokens", new { name = "x", scopes = new[] { "organization.read" } });
        var team = await service.Post("/teams", new { name = "From the shop" });
        var me = await service.Get("/session");
        var audit = await town.InDb(db => db.Set<Millpond.Platform.Audit.AuditEntry>().SingleAsync(a => a.Action == "organization.create_team"));
        town.Clock.Advance(TimeSpan.FromDays(3));
        var late = await service.Get("/members");

        Assert.Equal("permission.missing", refused.Problem);
        Assert.Equal(HttpStatusCode.Created, team.Status);
        Assert.Equal(JsonValueKind.Null, me.Json.GetProperty("member").ValueKind);
        Assert.Equal("Shop system", audit.ActorName);
        Assert.Equal("token.invalid", late.Problem);
    }

    [Theory, EveryDatabase]
    public async Task Guesses_at_the_same_moment_count_as_many(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        await town.SignedIn("Li Na");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => town.Stranger().Post("/session", new { email = "li.na@pond.example", password = "guess " + i })));
        var right = await town.Stranger().Post("/session", new { email = "li.na@pond.example", password = Town.Password });

        Assert.All(answers, a => Assert.Contains(a.Problem, (string[])["session.bad_credentials", "session.locked_out"]));
        Assert.Equal("session.locked_out", right.Problem);
    }

    [Theory, EveryDatabase]
    public async Task The_owner_founds_a_further_workspace_and_changes_into_it(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded("First");
        var owner = await town.SignedIn("Li Na", "owner");

        var made = await owner.Post("/workspaces", new { name = "Second" });
        var entered = await owner.Put("/session/workspace", new { workspaceId = int.Parse(made["id"]!, System.Globalization.CultureInfo.InvariantCulture) });
        var renamed = await owner.Patch("/workspace", new { name = "Zweite", timeZone = "Europe/Berlin" }, ("If-Match", "\"1\""));
        var members = await owner.Get("/members");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("Second", entered.Json.GetProperty("workspace").GetProperty("name").GetString());
        Assert.Equal(("Zweite", "Europe/Berlin"), (renamed["name"], renamed["timeZone"]));
        Assert.Single(members.Json.GetProperty("items").EnumerateArray());
    }

    [Theory, EveryDatabase]
    public async Task One_changes_ones_own_profile(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");

        var changed = await li.Patch("/me", new { language = "en", theme = "dark", signOff = "LN", timeZone = "Europe/Paris" });
        var cleared = await li.Patch("/me", new { signOff = (string?)null });
        var bad = await li.Patch("/me", new { timeZone = "Mars/Olympus" });

        Assert.Equal("dark", changed.Json.GetProperty("user").GetProperty("theme").GetString());
        Assert.Equal("LN", changed.Json.GetProperty("member").GetProperty("signOff").GetString());
        Assert.Equal(JsonValueKind.Null, cleared.Json.GetProperty("member").GetProperty("signOff").ValueKind);
        Assert.Equal("en", cleared.Json.GetProperty("user").GetProperty("language").GetString());
        Assert.Equal(("input.bad_time_zone", "timeZone"), (bad.Problem, bad["field"]));
    }
}
