using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Data;
using Millpond.Platform.Web;
using Millpond.Platform.Work;
using Xunit;

namespace Millpond.Tests.Platform.Web;

public class WebTests
{
    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_field()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");

        var broken = await owner.Post("/teams", "{ \"name\": ");
        var missing = await owner.Post("/teams", "{}");
        var isNull = await owner.Post("/teams", "{ \"name\": null }");
        var wrongType = await owner.Put("/session/presence", "{ \"presence\": \"asleep\" }");
        var badId = await owner.Get("/members/not-a-uuid");
        var badName = await owner.Get("/conversations?view=blue");
        var badNumber = await owner.Get("/conversations?limit=few");
        var noJson = await owner.Post("/teams", new StringContent("name=x", Encoding.UTF8, "text/plain"));
        var unknown = await owner.Get("/no-such-thing");
        var wrongMethod = await owner.Put("/teams", new { });

        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (broken.Status, broken.Problem));
        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid", "name"), (missing.Status, missing.Problem, missing["field"]));
        Assert.Equal((HttpStatusCode.BadRequest, "name"), (isNull.Status, isNull["field"]));
        Assert.Equal((HttpStatusCode.BadRequest, "presence"), (wrongType.Status, wrongType["field"]));
        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid", "id", "'not-a-uuid' is not an id (UUID)."), (badId.Status, badId.Problem, badId["field"], badId["detail"]));
        Assert.Equal((HttpStatusCode.BadRequest, "view"), (badName.Status, badName["field"]));
        Assert.StartsWith("'blue' is no view; there are ", badName["detail"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "limit", "'few' is not a whole number."), (badNumber.Status, badNumber["field"], badNumber["detail"]));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "request.unsupported_media_type"), (noJson.Status, noJson.Problem));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.NotNull(unknown.Problem);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "route.method_not_allowed"), (wrongMethod.Status, wrongMethod.Problem));
    }

    [Fact]
    public async Task Answers_carry_the_headers_that_keep_browsers_in_check()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var answer = await town.Stranger().Get("/setup");

        Assert.Contains("script-src 'self';", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "no-store"), (answer.Headers["X-Content-Type-Options"], answer.Headers["X-Frame-Options"], answer.Headers["Cache-Control"]));
    }

    [Fact]
    public async Task A_public_route_is_not_called_without_end()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var caller = town.Stranger();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++) statuses.Add((await caller.Get("/invitations/1.nothing")).Status);

        Assert.All(statuses.Take(60), s => Assert.Equal(HttpStatusCode.NotFound, s));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[60]);
    }

    [Fact]
    public async Task The_api_document_says_what_each_operation_does_and_asks_for()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var document = (await town.Stranger().Get("/openapi/v1.json")).Json;
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => o.Value)).ToList();
        var silent = operations.Where(o => !o.TryGetProperty("summary", out _) || !o.GetProperty("description").GetString()!.Contains('.', StringComparison.Ordinal)).Select(o => o.GetProperty("operationId").GetString());
        var parameters = operations.SelectMany(o => o.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToArray() : []).Select(p => (Name: p.GetProperty("name").GetString()!, In: p.GetProperty("in").GetString())).ToList();
        var paths = document.GetProperty("paths");
        var answered = document.GetProperty("components").GetProperty("schemas").GetProperty("ConversationRow");
        var sent = document.GetProperty("components").GetProperty("schemas").GetProperty("PersonEdit");

        Assert.Empty(silent);
        Assert.All(parameters.Where(p => p.In == "query"), p => Assert.False(char.IsUpper(p.Name[0]), p.Name));
        Assert.Contains("Needs the permission `inbox.assign`.", paths.GetProperty("/api/v1/conversations/{id}/assignee").GetProperty("put").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains(("If-Match", "header"), parameters);
        Assert.Contains(("Idempotency-Key", "header"), parameters);
        Assert.Equal(answered.GetProperty("properties").EnumerateObject().Select(p => p.Name), answered.GetProperty("required").EnumerateArray().Select(p => p.GetString()!));
        Assert.False(sent.TryGetProperty("required", out _), "what may be null may be left out");
    }

    [Fact]
    public async Task The_api_document_names_use_cases_ids_and_problems()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var document = (await town.Stranger().Get("/openapi/v1.json")).Json;
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (Path: p.Name, o.Value))).ToList();
        var ids = operations.ConvertAll(o => o.Value.TryGetProperty("operationId", out var id) ? id.GetString() : null);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var member = schemas.GetProperty("MemberView").GetProperty("properties");
        var change = schemas.GetProperty("ChangeMemberBody").GetProperty("properties");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(null, ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("LetMemberLeave", ids);
        Assert.Equal("uuid", member.GetProperty("id").GetProperty("format").GetString());
        Assert.Equal("uuid", member.GetProperty("teamIds").GetProperty("items").GetProperty("format").GetString());
        Assert.Equal(["invited", "active", "left"], schemas.GetProperty("MemberStatus").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["null", "string"], change.GetProperty("name").GetProperty("type").EnumerateArray().Select(t => t.GetString()).Order());
        Assert.Equal("uuid", change.GetProperty("unitId").GetProperty("format").GetString());
        Assert.Equal("uuid", change.GetProperty("teamIds").GetProperty("items").GetProperty("format").GetString());
        Assert.False(schemas.GetProperty("ChangeMemberBody").TryGetProperty("required", out _), "a merge patch requires nothing");
        Assert.Contains("name", schemas.GetProperty("CreateTeamBody").GetProperty("required").EnumerateArray().Select(t => t.GetString()));
        Assert.All(operations, o => Assert.True(o.Value.GetProperty("responses").TryGetProperty("default", out _), o.Path));
        Assert.All(operations.Where(o => o.Value.GetProperty("tags")[0].GetString() == "Organization"),
            o => Assert.True(o.Value.GetProperty("responses").EnumerateObject().Any(r => r.Name == "204" || (r.Name[0] == '2' && r.Value.TryGetProperty("content", out _))), o.Path + " does not say what it answers"));
    }

    [Fact]
    public async Task Choices_are_strings_everywhere_and_null_only_where_a_member_may_be_null()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var schemas = (await town.Stranger().Get("/openapi/v1.json")).Json.GetProperty("components").GetProperty("schemas");
        var choices = schemas.EnumerateObject().Where(s => s.Value.TryGetProperty("enum", out _)).ToList();
        var row = schemas.GetProperty("BoardRow").GetProperty("properties");

        Assert.NotEmpty(choices);
        Assert.All(choices, c => Assert.All(c.Value.GetProperty("enum").EnumerateArray(), value => Assert.Equal(JsonValueKind.String, value.ValueKind)));
        Assert.All(choices, c => Assert.Equal("string", c.Value.GetProperty("type").GetString()));
        Assert.Equal(["null", "#/components/schemas/Priority"], schemas.GetProperty("OpenCaseBody").GetProperty("properties").GetProperty("priority").GetProperty("oneOf").EnumerateArray()
            .Select(o => o.TryGetProperty("$ref", out var target) ? target.GetString() : o.GetProperty("type").GetString()));
        Assert.Equal(["post", "conversation", "person", "account"], row.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("object", schemas.GetProperty("JsonElement").GetProperty("type").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Health_tells_how_long_work_waits_and_shows_details_to_members_only(Database database)
    {
        await using var town = await Town.OnTheWeb(database, builder =>
        {
            foreach (var loop in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "WorkLoop").ToList()) builder.Services.Remove(loop);
            builder.Services.AddSingleton(new HealthSource((_, viewer, _) => Task.FromResult<IReadOnlyList<HealthReading>>(viewer is null ? [] : [new HealthReading("account Pond", HealthLevel.Degraded, "The token expires tomorrow.")])));
        });
        await town.Founded();
        await town.InDb(async db =>
        {
            db.Enqueue(new PlannedWork("test.nothing", "lane", "{}"));
            await db.SaveChangesAsync();
        });
        town.Clock.Advance(TimeSpan.FromSeconds(90));
        var li = await town.SignedIn("Li Na");

        var stranger = await town.Stranger().Get("/health");
        var member = await li.Get("/health");

        Assert.Equal("alive", (await town.Stranger().Get("/health/live")).Text);
        Assert.Equal("ready", (await town.Stranger().Get("/health/ready")).Text);
        Assert.Equal((HttpStatusCode.OK, "degraded"), (stranger.Status, stranger["state"]));
        var queue = stranger.Json.GetProperty("readings").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "queue");
        Assert.Equal(90, queue.GetProperty("value").GetDouble());
        Assert.DoesNotContain("Pond", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("The token expires tomorrow.", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_and_traces_are_sent_where_the_operator_says()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(builder.WebHost, "http://127.0.0.1:0");
        await using var collector = builder.Build();
        Microsoft.AspNetCore.Builder.RunExtensions.Run(collector, async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            seen.AddOrUpdate(context.Request.Path, body.Length, (_, before) => before + body.Length);
        });
        await collector.StartAsync();
        using var source = new System.Diagnostics.ActivitySource("Millpond.Test");
        using var meter = new System.Diagnostics.Metrics.Meter("Millpond.Test");
        var counter = meter.CreateCounter<long>("millpond.test.count");

        using (var telemetry = new Telemetry(new Uri(collector.Urls.First())))
        {
            await telemetry.StartAsync(default);
            source.StartActivity("test")?.Dispose();
            counter.Add(1);
            await telemetry.StopAsync(default);
        }

        await collector.StopAsync();
        Assert.True(seen.GetValueOrDefault("/v1/traces") > 0, "no traces came");
        Assert.True(seen.GetValueOrDefault("/v1/metrics") > 0, "no metrics came");
    }
}
