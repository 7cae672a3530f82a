using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Organization;
using Xunit;

namespace Millpond.Tests.Organization;

public class SessionTests
{
    [Theory, EveryDatabase]
    public async Task The_first_run_link_founds_a_workspace_once(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        var link = await town.Services.GetRequiredService<FirstRun>().LinkAsync("http://localhost:5080");
        var secret = link!.Split("secret=")[1];
        var owner = town.Stranger();
        object Form(string s, string password = Town.Password) => new { secret = s, workspace = "Pond & Co", name = "Li Na", email = "li.na@pond.example", password, language = "zh", timeZone = "Asia/Shanghai" };

        var needed = await owner.Get("/setup");
        var guessed = await owner.Post("/setup", Form("a guess"));
        var weak = await owner.Post("/setup", Form(secret, "1234567890"));
        var founded = await owner.Post("/setup", Form(secret));
        var me = await owner.Get("/session");
        var again = await town.Stranger().Post("/setup", Form(secret));

        Assert.Equal("True", needed["needed"]);
        Assert.Equal((HttpStatusCode.Forbidden, "setup.wrong_secret"), (guessed.Status, guessed.Problem));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "password.too_obvious", "password"), (weak.Status, weak.Problem, weak["field"]));
        Assert.Equal(HttpStatusCode.OK, founded.Status);
        Assert.Equal("Pond & Co", me.Json.GetProperty("workspace").GetProperty("name").GetString());
        Assert.Contains("organization.own", me.Json.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "setup.done"), (again.Status, again.Problem));
        Assert.Null(await town.Services.GetRequiredService<FirstRun>().LinkAsync("http://localhost:5080"));
    }

    [Theory, EveryDatabase]
    public async Task A_session_opens_with_the_password_and_ends_at_once_when_one_signs_out(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");
        var cookie = li.Cookie;

        var before = await li.Get("/session");
        var left = await li.Delete("/session");
        li.Cookie = cookie;
        var after = await li.Get("/session");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal("Li Na", before.Json.GetProperty("member").GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NoContent, left.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "session.required"), (after.Status, after.Problem));
    }

    [Theory, EveryDatabase]
    public async Task Five_wrong_passwords_lock_the_account_for_ten_minutes_even_for_the_right_one(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        await town.SignedIn("Li Na");
        var thief = town.Stranger();
        for (var i = 0; i < 5; i++)
        {
            var wrong = await thief.Post("/session", new { email = "li.na@pond.example", password = "guess " + i });
            Assert.Equal("session.bad_credentials", wrong.Problem);
        }

        var locked = await thief.Post("/session", new { email = "li.na@pond.example", password = Town.Password });
        town.Clock.Advance(TimeSpan.FromMinutes(10.1));
        var later = await thief.Post("/session", new { email = "li.na@pond.example", password = Town.Password });

        Assert.Equal((HttpStatusCode.TooManyRequests, "session.locked_out"), (locked.Status, locked.Problem));
        Assert.Equal("600", locked["retryAfter"]);
        Assert.Equal(HttpStatusCode.OK, later.Status);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_can_tell_from_the_answers_whether_an_account_exists(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        await town.SignedIn("Li Na");
        async Task<List<string?>> Guess(string email)
        {
            var codes = new List<string?>();
            for (var i = 0; i < 11; i++) codes.Add((await town.Stranger().Post("/session", new { email, password = "guess " + i })).Problem);
            return codes;
        }

        var unknown = await Guess("nobody@pond.example");

        Assert.Equal("session.bad_credentials", unknown[0]);
        Assert.Equal("session.locked_out", unknown[^1]);
        Assert.Equal("session.locked_out", (await Guess("li.na@pond.example"))[^1]);
    }

    [Theory, EveryDatabase]
    public async Task An_idle_session_ends_after_two_weeks_and_a_used_one_after_sixty_days(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var idle = await town.SignedIn("Li Na");
        var used = await town.SignedIn("Wang Wei");
        for (var day = 0; day < 59; day += 10)
        {
            town.Clock.Advance(TimeSpan.FromDays(9.8));
            Assert.Equal(HttpStatusCode.OK, (await used.Get("/session")).Status);
        }

        town.Clock.Advance(TimeSpan.FromDays(1.5));

        Assert.Equal(HttpStatusCode.Unauthorized, (await idle.Get("/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await used.Get("/session")).Status);
    }

    [Theory, EveryDatabase]
    public async Task Requests_that_change_something_are_refused_when_they_may_come_from_a_foreign_page(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");
        var body = new { presence = "online" };

        var bare = await li.Put("/session/presence", body, ("X-Millpond", ""));
        var foreign = await li.Put("/session/presence", body, ("Origin", "https://evil.example"));
        var crossSite = await li.Put("/session/presence", body, ("Sec-Fetch-Site", "cross-site"));
        var own = await li.Put("/session/presence", body, ("Origin", "http://localhost"), ("Sec-Fetch-Site", "same-origin"));
        var signIn = await town.Stranger().Post("/session", new { email = "li.na@pond.example", password = Town.Password }, ("Origin", "https://evil.example"));

        Assert.All([bare, foreign, crossSite, signIn], a => Assert.Equal((HttpStatusCode.Forbidden, "request.cross_site"), (a.Status, a.Problem)));
        Assert.Equal(HttpStatusCode.NoContent, own.Status);
    }

    [Theory, EveryDatabase]
    public async Task One_switches_between_ones_workspaces_and_not_into_others(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        var first = await town.Founded("First");
        var li = await town.SignedIn("Li Na");
        var second = await town.Founded("Second");

        var foreign = await li.Put("/session/workspace", new { workspaceId = second });
        var same = await li.Put("/session/workspace", new { workspaceId = first });

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal("First", same.Json.GetProperty("workspace").GetProperty("name").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Presence_lapses_without_a_sign_of_life_and_comes_back_with_the_next_request(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var li = await town.SignedIn("Li Na");
        await li.Put("/session/presence", new { presence = "online" });
        Task<int> Available() => town.Run<OrganizationDirectory, int>(async d => (await d.AvailableAgentsAsync(null)).Count);

        var there = await Available();
        town.Clock.Advance(TimeSpan.FromMinutes(16));
        var lapsed = await Available();
        await li.Get("/session");
        var back = await Available();
        await li.Delete("/session");
        var gone = await Available();

        Assert.Equal((1, 0, 1, 0), (there, lapsed, back, gone));
        Assert.Equal([Presence.Online, Presence.Online, Presence.Offline], (await town.EventsOf<PresenceChanged>()).Select(e => e.Presence));
    }
}
