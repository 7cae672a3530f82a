using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Sends a member to the network's consent page and takes him back (OAuth).</summary>
/// <remarks>The state parameter is random, kept as a hash, used once, valid for ten minutes, and tied to the browser by a cookie of its own: nobody can be made to connect somebody else's account.</remarks>
internal sealed class AuthorizeAccount(MillpondDb db, CurrentViewer current, ChannelCatalog channels, SecretBox box, TimeProvider clock)
{
    public const string Cookie = "millpond_connect";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    internal sealed record Body(string Kind, Dictionary<string, string>? Fields);

    /// <summary>Where the member goes.</summary>
    public sealed record Result(Uri RedirectUrl);

    public async Task<Outcome<Result>> StartAsync(Body body, Uri callback, string browser, CancellationToken ct)
    {
        if (channels.Find(body.Kind) is not IAuthorizingChannel channel) return Outcome.Invalid("channels.no_authorization", "kind", $"'{body.Kind}' is not connected by authorization.");
        var split = Fields.Split(channel.Profile, body.Fields ?? []);
        if (split.Value is not { } fields) return split.Result;

        var id = Ids.New(clock);
        var state = $"{db.WorkspaceId}.{id:N}.{Tokens.New()}";
        AuthorizationStart start;
        try
        {
            start = await channel.StartAuthorizationAsync(fields.Settings.Concat(fields.Secrets).ToDictionary(p => p.Key, p => p.Value), callback, state, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return Outcome.Invalid("channels.authorization_failed", "fields", Networks.AsChannelException(e).Message);
        }

        db.Add(new AuthorizationRow
        {
            WorkspaceId = db.WorkspaceId,
            Id = id,
            StateHash = Tokens.Hash(state),
            BrowserHash = Tokens.Hash(browser),
            MemberId = current.Required.MemberId,
            Kind = body.Kind,
            Callback = callback.ToString(),
            Remembered = box.Seal(Json.Write(start.Remembered), $"authorization:{id:N}"),
            ExpiresAt = clock.UtcNow() + Lifetime,
        });
        var old = clock.UtcNow();
        await db.Authorizations(current.Required).Where(a => a.ExpiresAt < old).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        return new Result(start.Redirect);
    }

    /// <summary>Takes the member back; returns the account, or why there is none.</summary>
    public async Task<Outcome<AccountView>> FinishAsync(IServiceProvider services, string kind, string? state, string? code, string? browser, CancellationToken ct)
    {
        if (state is null || browser is null || !AccountAddress.TryRead(state, out var workspace, out var id, out _)) return Outcome.Invalid("channels.state_invalid", "state");
        current.Viewer = Viewer.System(workspace);
        var row = await db.Authorizations(current.Required).SingleOrDefaultAsync(a => a.Id == id.Value && a.Kind == kind, ct);
        if (row is null || row.ExpiresAt < clock.UtcNow()
            || !CryptographicOperations.FixedTimeEquals(row.StateHash, Tokens.Hash(state)) || !CryptographicOperations.FixedTimeEquals(row.BrowserHash, Tokens.Hash(browser)))
        {
            current.Viewer = null;
            return Outcome.Invalid("channels.state_invalid", "state", "This authorization was not started here, or more than ten minutes ago. Start again.");
        }

        // He who started it connects the account; the audit trail names him.
        current.Viewer = Viewer.System(workspace) with { MemberId = row.MemberId };
        db.Remove(row);
        await db.SaveChangesAsync(ct);
        if (string.IsNullOrEmpty(code)) return Outcome.Invalid("channels.authorization_denied", "code", "The network was not given consent.");

        var channel = (IAuthorizingChannel)channels.Find(kind)!;
        var remembered = Json.Read<Dictionary<string, string>>(box.Open(row.Remembered, $"authorization:{row.Id:N}"));
        try
        {
            var secrets = await channel.FinishAuthorizationAsync(remembered, new Uri(row.Callback), code, ct);
            var settings = remembered.Where(r => channel.Profile.Fields.Any(f => f.Name == r.Key && !f.Secret) || r.Key is "pollSeconds").ToDictionary(r => r.Key, r => r.Value);
            var connect = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ConnectAccount>(services);
            return await connect.RunAsync(channel, new Fields(settings, secrets), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is ChannelException or HttpRequestException or System.Text.Json.JsonException or OperationCanceledException)
        {
            return Outcome.Invalid("channels.authorization_failed", "code", Networks.AsChannelException(e).Message);
        }
    }

    internal static void Map(RouteGroupBuilder api) => api.MapPost("/account-authorizations", async (Body body, HttpContext http, AuthorizeAccount authorize, CancellationToken ct) =>
        {
            var browser = Tokens.New();
            var callback = new Uri($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/connect/{Uri.EscapeDataString(body.Kind)}/callback");
            var outcome = await authorize.StartAsync(body, callback, browser, ct);
            if (outcome.Ok)
                http.Response.Cookies.Append(Cookie, browser, new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/connect", MaxAge = Lifetime });
            return outcome.ToHttp();
        })
        .WithName("AuthorizeAccount").WithTags("Channels").RequirePermission(ChannelPermissions.Manage).CallsOutside();

    internal static void MapCallback(IEndpointRouteBuilder app) => app.MapGet("/connect/{kind}/callback",
            async (string kind, string? state, string? code, HttpContext http, AuthorizeAccount authorize, CancellationToken ct) =>
            {
                var outcome = await authorize.FinishAsync(http.RequestServices, kind, state, code, http.Request.Cookies[Cookie], ct);
                http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/connect" });
                return TypedResults.Redirect(outcome.Ok ? $"/channels?connected={outcome.Value!.Id.Value}" : $"/channels?problem={Uri.EscapeDataString(outcome.Problem!)}&detail={Uri.EscapeDataString(outcome.Result.Detail ?? "")}");
            })
        .WithName("FinishAuthorization").WithTags("Channels").ExcludeFromDescription()
        .AllowPublic("The network sends the browser here from another site; the state parameter and a cookie of its own say who it is.");
}
