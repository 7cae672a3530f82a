using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Organization;
using Millpond.Platform;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Web;

public class IdempotencyTests
{
    private static readonly (string, string) Key = ("Idempotency-Key", "8f14e45f");

    [Theory, EveryDatabase]
    public async Task The_same_call_again_gets_the_same_answer_and_makes_nothing_new(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");

        var first = await owner.Post("/teams", new { name = "After-sales" }, Key);
        var second = await owner.Post("/teams", new { name = "After-sales" }, Key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal((first.Headers["Location"], first.Headers["ETag"]), (second.Headers["Location"], second.Headers["ETag"]));
        Assert.Equal("true", second.Headers["Idempotency-Replayed"]);
        Assert.Equal(1, await TeamsAsync(town));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_at_once_one_makes_it_and_all_get_its_answer(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => owner.Post("/teams", new { name = "After-sales" }, Key)));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Created, answers[0].Text), (a.Status, a.Text)));
        Assert.Equal(1, await TeamsAsync(town));
    }

    [Theory, EveryDatabase]
    public async Task Another_body_another_caller_and_another_day_are_told_apart(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var other = await town.SignedIn("Wang", "owner");
        await owner.Post("/teams", new { name = "One" }, Key);

        var reused = await owner.Post("/teams", new { name = "Two" }, Key);
        var anothers = await other.Post("/teams", new { name = "Three" }, Key);
        town.Clock.Advance(TimeSpan.FromHours(25));
        var nextDay = await owner.Post("/teams", new { name = "Four" }, Key);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency.key_reused"), (reused.Status, reused.Problem));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (anothers.Status, nextDay.Status));
        Assert.Equal(3, await TeamsAsync(town));
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_is_not_kept(Database database)
    {
        await using var town = await Town.OnTheWeb(database, Town.WithoutLoops);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var taken = await owner.Post("/teams", new { name = "One" });

        var refused = await owner.Post("/teams", new { name = "One" }, Key);
        await owner.Delete($"/teams/{taken["id"]}");
        var later = await owner.Post("/teams", new { name = "One" }, Key);

        Assert.Equal("team.name_taken", refused.Problem);
        Assert.Equal(HttpStatusCode.Created, later.Status);
    }

    [Theory, EveryDatabase]
    public async Task A_call_that_broke_left_nothing_and_its_key_is_free(Database database)
    {
        var lift = new Lift { Stuck = true };
        await using var town = await Town.OnTheWeb(database, builder => builder.Services.AddSingleton(lift).AddScoped<IHolding, LiftHolding>());
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var wang = await town.Agent("Wang");
        var body = new { successorId = (await owner.Get("/session")).Json.GetProperty("member").GetProperty("id").GetString() };

        var broken = await owner.Post($"/members/{wang.Value}/departure", body, Key);
        lift.Stuck = false;
        var again = await owner.Post($"/members/{wang.Value}/departure", body, Key);
        var replayed = await owner.Post($"/members/{wang.Value}/departure", body, Key);

        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (again.Status, replayed.Status));
        Assert.Single(await town.EventsOf<MemberLeft>());
        Assert.Equal(2, lift.Rides);
    }

    private static Task<int> TeamsAsync(Town town) => town.InDb(db => db.Teams(Viewer.System(town.Workspace)).CountAsync());

    private sealed class Lift
    {
        public bool Stuck { get; set; }

        public int Rides { get; set; }
    }

    private sealed class LiftHolding(Lift lift) : IHolding
    {
        public string Kind => "test.lift";

        public Task<int> CountAsync(Guid member, CancellationToken ct) => Task.FromResult(0);

        public Task HandOverAsync(Guid from, Guid to, CancellationToken ct)
        {
            lift.Rides++;
            return lift.Stuck ? throw new InvalidOperationException("The lift is stuck.") : Task.CompletedTask;
        }
    }
}
