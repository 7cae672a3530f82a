using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Texts;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Page;

/// <summary>The page that shows the town's timeline, with a form to write as one of its people.</summary>
/// <remarks>Its script and style are files of their own, so that it runs under the strictest content policy.</remarks>
internal static class PageApi
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static readonly Dictionary<string, (byte[] Bytes, string Type)> Files = new()
    {
        ["town.css"] = (Asset("town.css"), "text/css; charset=utf-8"),
        ["town.js"] = (Asset("town.js"), "text/javascript; charset=utf-8"),
        ["consent.css"] = (Asset("consent.css"), "text/css; charset=utf-8"),
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(SimulatorHost host, RouteGroupBuilder group, string prefix)
    {
        var html = System.Text.Encoding.UTF8.GetString(Asset("town.html"));
        group.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(html.Replace("{{base}}", http.Request.PathBase + prefix, StringComparison.Ordinal), "text/html; charset=utf-8");
        });
        group.MapGet("/page/{file}", (string file) => File(file));
        group.MapGet("/page/timeline", (HttpRequest request) => Results.Json(Timeline.Read(host, request.Query), Json));
        group.MapGet("/page/people", (string network, string? q) => Results.Json(People(host, network, q ?? ""), Json));
        group.MapGet("/page/idea", (string network, string? person, string? intent) => Results.Json(Idea(host, network, person, intent), Json));
        group.MapGet("/page/faces/{name}", (string name, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.Text(Avatar.Svg(name), "image/svg+xml");
        });
    }

    public static IResult File(string name) => Files.TryGetValue(name, out var file) ? Results.Bytes(file.Bytes, file.Type) : Results.NotFound();

    private static byte[] Asset(string name)
    {
        using var stream = typeof(PageApi).Assembly.GetManifestResourceStream("page/" + name)
            ?? throw new InvalidOperationException($"The page's file {name} is not part of the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static object[] People(SimulatorHost host, string name, string query)
    {
        if (!Enum.TryParse<SocialNetwork>(name, ignoreCase: true, out var network)) return [];
        lock (host.Town.Gate)
        {
            return [.. host.Town.Accounts(network)
                .Where(a => a.Person.Company is null && (a.Name.Contains(query, StringComparison.OrdinalIgnoreCase) || a.Handle.Contains(query, StringComparison.OrdinalIgnoreCase)))
                .OrderByDescending(a => a.Followers.Count).Take(40)
                .Select(a => new { a.Handle, a.Name, Followers = a.Followers.Count })];
        }
    }

    /// <summary>Somebody of the town and something he could say.</summary>
    private static object? Idea(SimulatorHost host, string name, string? handle, string? wanted)
    {
        if (!Enum.TryParse<SocialNetwork>(name, ignoreCase: true, out var network)) return null;
        lock (host.Town.Gate)
        {
            var people = host.Town.Accounts(network).Where(a => a.Person is { Company: null, Spammer: false }).ToList();
            var account = (handle is null ? null : host.Town.FindAccount(network, handle)) ?? people[(int)(host.Faults.Draw() * people.Count)];
            var intent = Enum.TryParse<Intent>(wanted, ignoreCase: true, out var given) ? given : Intent.Complaint;
            var dice = new Dice((ulong)(host.Faults.Draw() * long.MaxValue));
            var text = Speech.Write(Speech.RuleOf(intent, account.Person.Circle), new Situation
            {
                Person = account.Person,
                Language = account.Person.Language,
                Network = network,
                Product = dice.Of(Brand.Own.Products),
                Addressed = host.Town.Official(network),
            }, dice);
            var mention = $"@{host.Town.Official(network).Handle}";
            return new { account.Handle, account.Name, Text = text.Contains(mention, StringComparison.Ordinal) ? text : $"{mention} {text}" };
        }
    }
}
