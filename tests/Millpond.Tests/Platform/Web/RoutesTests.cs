using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Security;
using Millpond.Platform.Web;
using Xunit;

namespace Millpond.Tests.Platform.Web;

/// <summary>What must hold for every route there is, whoever wrote it.</summary>
public class RoutesTests
{
    /// <summary>The table behind each first segment of a path with an id. A new kind of object adds its line here.</summary>
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["accounts"] = "channel_accounts",
        ["alerts"] = "alerts",
        ["cases"] = "cases",
        ["conversations"] = "inbox_conversations",
        ["effects"] = "effects",
        ["files"] = "media_files",
        ["imports"] = "imports",
        ["inbound-items"] = "inbound_items",
        ["invitations"] = "invitations",
        ["members"] = "members",
        ["messages"] = "inbox_messages",
        ["people"] = "people",
        ["posts"] = "posts",
        ["roles"] = "roles",
        ["rules"] = "rules",
        ["scripts"] = "inbox_scripts",
        ["tags"] = "tags",
        ["teams"] = "teams",
        ["tokens"] = "api_tokens",
        ["me/tokens"] = "api_tokens",
        ["me/sessions"] = "sessions",
        ["units"] = "units",
        ["items"] = "work",
    };

    /// <summary>Routes with a parameter that is not the id of an object of the workspace, and why.</summary>
    private static readonly Dictionary<string, string> NotIds = new()
    {
        ["/api/v1/invitations/{token}"] = "the token is the secret itself",
        ["/api/v1/invitations/{token}/acceptance"] = "the token is the secret itself",
    };

    [Fact]
    public async Task Every_route_says_who_may_call_it_and_how_it_is_named()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        var permissions = town.Services.GetRequiredService<PermissionRegistry>().Codes;
        var wrong = new List<string>();
        var routes = Routes(town).ToList();
        foreach (var (path, endpoint) in routes)
        {
            var policies = endpoint.Metadata.GetOrderedMetadata<RoutePolicy>();
            if (policies.Count != 1) wrong.Add($"{path} has {policies.Count} policies");
            else if (policies[0].Permission is { } code && !permissions.Contains(code)) wrong.Add($"{path} asks for {code}, which nobody registers");
            if (path.StartsWith("/api/v1/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null) wrong.Add($"{path} has no name");
        }

        Assert.True(routes.Count > 50, "the routes were not found");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task No_route_that_needs_somebody_answers_to_nobody()
    {
        await using var town = await Town.OnTheWeb(Database.Sqlite);
        await town.Founded();
        var nobody = town.Stranger();
        var powerless = await town.SignedIn("Nobody", "auditor");
        await town.InDb(async db => await Millpond.Platform.Data.Sql.ExecuteAsync(db, "DELETE FROM member_roles", default));
        town.Clock.Advance(TimeSpan.FromSeconds(10));
        var wrong = new List<string>();
        foreach (var (path, endpoint) in Routes(town).Where(r => r.Path.StartsWith("/api/v1/", StringComparison.Ordinal)))
        {
            var policy = endpoint.Metadata.GetMetadata<RoutePolicy>()!;
            if (policy.PublicBecause is not null) continue;
            foreach (var method in Methods(endpoint))
            {
                var call = Call(path, endpoint, method, Guid.CreateVersion7());
                var anonymous = await nobody.Send(method, call.Path, call.Body);
                if (anonymous.Status != HttpStatusCode.Unauthorized) wrong.Add($"{method} {path} answers {(int)anonymous.Status} to nobody");
                if (policy.Permission is null) continue;
                var refused = await powerless.Send(method, call.Path, Call(path, endpoint, method, Guid.CreateVersion7()).Body);
                if (refused.Problem != "permission.missing" || refused["permission"] != policy.Permission) wrong.Add($"{method} {path} answers {(int)refused.Status} to a member without {policy.Permission}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, EveryDatabase]
    public async Task Every_route_answers_404_to_the_ids_of_another_tenant(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var neighbour = await town.Founded("Neighbour");
        var theirOwner = await town.SignedIn("Neighbour", "owner");
        var theirs = await town.InDb(db => SampleRows.FillAsync(db, neighbour));
        theirs["sessions"] = Guid.Parse((await theirOwner.Get("/me/sessions")).Json.GetProperty("items")[0].GetProperty("id").GetString()!);
        await town.Founded("Here");
        var owner = await town.SignedIn("Li Na", "owner");

        var wrong = new List<string>();
        var called = 0;
        foreach (var (path, endpoint) in Routes(town).Where(r => r.Path.StartsWith("/api/v1/", StringComparison.Ordinal) && r.Endpoint.RoutePattern.Parameters.Count > 0 && !NotIds.ContainsKey(r.Path)))
        {
            if (!TryFindTable(path, out var table) || !theirs.TryGetValue(table, out var id))
            {
                wrong.Add($"{path}: say in {nameof(Tables)} which table its id belongs to");
                continue;
            }

            foreach (var method in Methods(endpoint))
            {
                var call = Call(path, endpoint, method, id);
                var answer = await owner.Send(method, call.Path, call.Body);
                called++;
                if (answer.Status != HttpStatusCode.NotFound || answer.Problem is null or "route.not_found") wrong.Add($"{method} {path} -> {(int)answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
            }
        }

        Assert.True(called > 30, "the routes were not found");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, EveryDatabase]
    public async Task No_list_shows_anything_of_another_tenant(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var neighbour = await town.Founded("Neighbour");
        var theirs = await town.InDb(db => SampleRows.FillAsync(db, neighbour));
        await town.Founded("Here");
        var owner = await town.SignedIn("Li Na", "owner");

        var wrong = new List<string>();
        foreach (var (path, endpoint) in Routes(town).Where(r => r.Path.StartsWith("/api/v1/", StringComparison.Ordinal) && r.Endpoint.RoutePattern.Parameters.Count == 0))
        {
            // The live feed does not end; its own tests hold it to its workspace.
            if (path == "/api/v1/live" || !Methods(endpoint).Contains(HttpMethod.Get)) continue;
            var answer = await owner.Get(path["/api/v1".Length..]);
            if ((int)answer.Status >= 500) wrong.Add($"{path} -> {(int)answer.Status} {answer.Text}");
            wrong.AddRange(theirs.Where(t => answer.Text.Contains(t.Value.ToString(), StringComparison.OrdinalIgnoreCase)).Select(t => $"{path} shows a row of {t.Key} of the neighbour"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, EveryDatabase]
    public async Task The_owner_of_an_object_does_reach_it_by_the_same_calls(Database database)
    {
        await using var town = await Town.OnTheWeb(database);
        var workspace = await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var ours = await town.InDb(db => SampleRows.FillAsync(db, workspace));

        foreach (var (path, table) in ((string, string)[])[("/teams/{id}", "teams"), ("/units/{id}", "units"), ("/tokens/{id}", "api_tokens"), ("/invitations/{id}", "invitations"), ("/people/{id}", "people")])
        {
            var answer = path.StartsWith("/people", StringComparison.Ordinal)
                ? await owner.Get(path.Replace("{id}", ours[table].ToString(), StringComparison.Ordinal))
                : await owner.Delete(path.Replace("{id}", ours[table].ToString(), StringComparison.Ordinal));
            Assert.True(answer.Status != HttpStatusCode.NotFound, $"{path} does not find the sample row, so the test with the neighbour's ids proves nothing");
        }
    }

    private static IEnumerable<(string Path, RouteEndpoint Endpoint)> Routes(Town town) =>
        town.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => ("/" + e.RoutePattern.RawText!.TrimStart('/'), e)).Distinct();

    private static IEnumerable<HttpMethod> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(m => new HttpMethod(m));

    private static bool TryFindTable(string path, out string table)
    {
        var segments = path["/api/v1/".Length..].Split('/');
        var before = segments[..Array.FindIndex(segments, s => s.StartsWith('{'))];
        return Tables.TryGetValue(string.Join('/', before), out table!) || Tables.TryGetValue(before[^1], out table!);
    }

    private static (string Path, object? Body) Call(string path, RouteEndpoint endpoint, HttpMethod method, Guid id)
    {
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var start = path.IndexOf('{' + parameter.Name, StringComparison.Ordinal);
            path = path[..start] + id + path[(path.IndexOf('}', start) + 1)..];
        }

        var body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } && method != HttpMethod.Get ? SampleBody.Of(type, id) : null;
        return (path["/api/v1".Length..], body);
    }
}
