using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Faults;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Control;

/// <summary>Plays fate over HTTP: faults, texts by hand, time, tokens, and what was sent.</summary>
internal static class ControlApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(SimulatorHost host, RouteGroupBuilder group)
    {
        group.MapGet("/town", () => Write(Town(host)));
        group.MapGet("/faults", () => Write(host.Faults.InForce.Select(f => new { f.Id, f.Fault.Kind, f.Fault.Network, f.Fault.Path, f.Fault.Method, f.Fault.Calls, f.Fault.Probability, f.Struck })));
        group.MapPost("/faults", async (HttpRequest request) => await ReadAsync<FaultBody>(request) is { } body
            ? Write(new { Id = host.Faults.Add(body.ToFault()) }, 201)
            : Bad("A fault needs a kind."));
        group.MapDelete("/faults", () =>
        {
            host.Faults.Clear();
            return Results.NoContent();
        });
        group.MapDelete("/faults/{id:int}", (int id) => host.Faults.Remove(id) ? Results.NoContent() : Results.NotFound());
        group.MapPost("/posts", async (HttpRequest request) => Say(host, await ReadAsync<PostBody>(request)));
        group.MapPut("/posts/{network}/{id:long}", async (string network, long id, HttpRequest request) =>
            WithPost(host, network, id, await ReadAsync<TextBody>(request), (post, body) => host.Town.Edit(post, body.Text)));
        group.MapDelete("/posts/{network}/{id:long}", (string network, long id) => WithPost(host, network, id, new TextBody(""), (post, _) => host.Town.Delete(post)));
        group.MapPost("/trouble", async (HttpRequest request) => Trouble(host, await ReadAsync<TroubleBody>(request)));
        group.MapPost("/advance", async (HttpRequest request, CancellationToken ct) =>
        {
            if (await ReadAsync<AdvanceBody>(request) is not { } body) return Bad("Say how many seconds.");
            await host.AdvanceAsync(TimeSpan.FromSeconds(body.Seconds), ct);
            return Write(Town(host));
        });
        group.MapPost("/tokens", async (HttpRequest request) => Token(host, await ReadAsync<TokenBody>(request)));
        group.MapPost("/tokens/expire", (string network) =>
        {
            if (!Enum.TryParse<SocialNetwork>(network, ignoreCase: true, out var named)) return Results.NotFound();
            host.ExpireTokens(named);
            return Results.NoContent();
        });
        group.MapPost("/push", async (HttpRequest request) => Push(host, await ReadAsync<PushBody>(request)));
        group.MapGet("/push", () => Write(host.Push.Deliveries));
        group.MapGet("/sends", (string? text, string? key) => Write(Sends(host, text, key)));
    }

    private static object Town(SimulatorHost host)
    {
        lock (host.Town.Gate)
        {
            var town = host.Town;
            return new
            {
                town.Now,
                town.Start,
                town.Options.Seed,
                town.Options.Speed,
                People = town.People.Count,
                Networks = Enum.GetValues<SocialNetwork>().Select(n => new
                {
                    Network = n,
                    Accounts = town.Accounts(n).Count,
                    Posts = town.Posts(n).Count,
                    Official = town.Official(n).Handle,
                    ServiceDesk = town.ServiceDesk(n).Handle,
                }),
            };
        }
    }

    private static IResult Say(SimulatorHost host, PostBody? body)
    {
        if (body is null || string.IsNullOrWhiteSpace(body.Text)) return Bad("Say who writes what and where.");
        lock (host.Town.Gate)
        {
            var author = body.Person is null ? AnyHuman(host, body.Network, Markup.LanguageOf(body.Text)) : host.Town.FindAccount(body.Network, body.Person);
            if (author is null) return Results.NotFound();
            var parent = long.TryParse(body.ReplyTo, out var id) ? host.Town.FindPost(body.Network, id) : null;
            if (body.ReplyTo is not null && parent is null) return Results.NotFound();
            var post = body.To is { } to && host.Town.FindAccount(body.Network, to) is { } receiver
                ? host.Town.Whisper(author, receiver, body.Text)
                : host.Town.Say(body.Network, author.Handle, body.Text, parent);
            return Write(new { Id = post.Id.ToString(), Author = author.Handle, post.CreatedAt }, 201);
        }
    }

    private static TownAccount? AnyHuman(SimulatorHost host, SocialNetwork network, string language)
    {
        var people = host.Town.Accounts(network).Where(a => a.Person is { Company: null, Spammer: false } && a.Person.Language == language).ToList();
        return people.Count == 0 ? null : people[(int)(host.Faults.Draw() * people.Count)];
    }

    private static IResult WithPost(SimulatorHost host, string name, long id, TextBody? body, Action<TownPost, TextBody> act)
    {
        if (body is null) return Bad("Say the new text.");
        if (!Enum.TryParse<SocialNetwork>(name, ignoreCase: true, out var network)) return Results.NotFound();
        lock (host.Town.Gate)
        {
            if (host.Town.FindPost(network, id) is not { } post) return Results.NotFound();
            act(post, body);
            return Results.NoContent();
        }
    }

    private static IResult Trouble(SimulatorHost host, TroubleBody? body)
    {
        var product = Brand.Own.Products.FirstOrDefault(p => body?.Product is null || p.Sku == body.Product || p.Kind == body.Product);
        if (body is null || product is null) return Bad("Say which product, how many posts, over how many minutes.");
        host.Town.Trouble(product, TimeSpan.FromMinutes(body.Minutes), body.Posts);
        return Results.Accepted();
    }

    private static IResult Token(SimulatorHost host, TokenBody? body)
    {
        if (body is null) return Bad("Say the network.");
        var handle = body.Account ?? host.Town.Official(body.Network).Handle;
        if (host.Town.FindAccount(body.Network, handle) is not { } account) return Results.NotFound();
        return Write(new { AccessToken = host.IssueToken(body.Network, handle), Account = account.Handle, Id = account.Id.ToString() }, 201);
    }

    private static IResult Push(SimulatorHost host, PushBody? body)
    {
        if (body is null) return Bad("Say the account, the callback and the secret.");
        if (host.Town.FindAccount(SocialNetwork.Weibo, body.Account) is null) return Results.NotFound();
        host.PushTo(body.Account, body.Callback, body.Secret);
        return Results.NoContent();
    }

    private static object Sends(SimulatorHost host, string? text, string? key)
    {
        var sends = host.Sends.All.Where(s => (text is null || s.Text == text) && (key is null || s.Key == key)).ToList();
        return new
        {
            Attempted = sends.Count,
            Stored = sends.Count(s => s.Outcome == SendOutcome.Stored),
            StoredTwice = host.Sends.StoredTwice.Count,
            Sends = sends.Select(s => new { s.At, s.Network, s.Account, s.Call, s.Text, Target = s.Target?.ToString(), s.Key, s.Outcome, PostId = s.PostId?.ToString() }),
        };
    }

    private static async Task<T?> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Write(object body, int status = 200) => Results.Json(body, Json, statusCode: status);

    private static IResult Bad(string why) => Write(new { Error = why }, 400);

    private sealed record FaultBody(FaultKind Kind, SocialNetwork? Network, string? Path, string? Method, int? Calls, double? Probability, int? Milliseconds)
    {
        public Fault ToFault() => new(Kind)
        {
            Network = Network,
            Path = Path,
            Method = Method,
            Calls = Calls,
            Probability = Probability ?? 1,
            Delay = TimeSpan.FromMilliseconds(Milliseconds ?? 2_000),
        };
    }

    private sealed record PostBody(SocialNetwork Network, string? Person, string Text, string? ReplyTo, string? To);

    private sealed record TextBody(string Text);

    private sealed record TroubleBody(string? Product, int Posts = 30, int Minutes = 60);

    private sealed record AdvanceBody(double Seconds);

    private sealed record TokenBody(SocialNetwork Network, string? Account);

    private sealed record PushBody(string Account, Uri? Callback, string Secret);
}
