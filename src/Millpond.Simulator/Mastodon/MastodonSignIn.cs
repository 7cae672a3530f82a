using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Page;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>Registration of applications and OAuth: authorization code, client credentials, revocation.</summary>
internal static class MastodonSignIn
{
    public const string OutOfBand = "urn:ietf:wg:oauth:2.0:oob";

    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "POST", "/api/v1/apps", Access.Open, Register);
        api.Map(group, "GET", "/api/v1/apps/verify_credentials", Access.App, call => Answer.Of(App(call.Token!.App, secret: false)));
        group.MapGet("/oauth/consent.css", () => PageApi.File("consent.css"));
        api.Map(group, "GET", "/oauth/authorize", Access.Open, Consent);
        api.Map(group, "POST", "/oauth/authorize", Access.Open, Agree);
        api.Map(group, "POST", "/oauth/token", Access.Open, Exchange);
        api.Map(group, "POST", "/oauth/revoke", Access.Open, Revoke);
    }

    private static Answer Register(Call call)
    {
        var name = call.Parameters["client_name"];
        var redirects = string.Join('\n', call.Parameters.All("redirect_uris"));
        if (string.IsNullOrWhiteSpace(name)) return MastodonApi.Error(422, "Validation failed: Application name can't be blank");
        if (redirects.Length == 0) return MastodonApi.Error(422, "Validation failed: Redirect URI can't be blank");
        return Answer.Of(App(call.Host.Tokens.Register(name, call.Parameters["website"], redirects, call.Parameters["scopes"] ?? "read"), secret: true));
    }

    private static Dictionary<string, object?> App(AppRegistration app, bool secret)
    {
        var shown = new Dictionary<string, object?>
        {
            ["id"] = app.Id.ToString(),
            ["name"] = app.Name,
            ["website"] = app.Website,
            ["scopes"] = app.Scopes.Split(' '),
            ["redirect_uri"] = app.RedirectUris,
            ["redirect_uris"] = app.RedirectUris.Split('\n'),
            ["vapid_key"] = "",
        };
        if (!secret) return shown;
        shown["client_id"] = app.ClientId;
        shown["client_secret"] = app.ClientSecret;
        shown["client_secret_expires_at"] = 0;
        return shown;
    }

    private static Answer Consent(Call call)
    {
        var app = call.Host.Tokens.Find(call.Parameters["client_id"]);
        if (Refused(call, app) is { } refused) return refused;
        return Answer.Of(ConsentPage.Render(call, app!, SocialNetwork.Mastodon));
    }

    private static Answer Agree(Call call)
    {
        var app = call.Host.Tokens.Find(call.Parameters["client_id"]);
        if (Refused(call, app) is { } refused) return refused;
        var redirect = call.Parameters["redirect_uri"]!;
        var state = call.Parameters["state"] is { } given ? $"&state={Uri.EscapeDataString(given)}" : "";
        var separator = redirect.Contains('?') ? '&' : '?';
        if (call.Parameters["decision"] == "deny")
            return Answer.Redirect($"{redirect}{separator}error=access_denied&error_description=The+resource+owner+or+authorization+server+denied+the+request.{state}");
        if (call.Town.FindAccount(SocialNetwork.Mastodon, call.Parameters["account"] ?? "") is not { } account) return MastodonApi.NotFound;

        var code = call.Host.Tokens.Code(app!, account, call.Parameters["scope"] ?? "read", redirect);
        return redirect == OutOfBand
            ? Answer.Of(ConsentPage.RenderCode(call, code))
            : Answer.Redirect($"{redirect}{separator}code={Uri.EscapeDataString(code)}{state}");
    }

    private static Answer? Refused(Call call, AppRegistration? app)
    {
        if (app is null) return MastodonApi.Error(401, "invalid_client", "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");
        if (call.Parameters["response_type"] is not (null or "code")) return MastodonApi.Error(400, "unsupported_response_type", "The authorization server does not support this response type.");
        return app.RedirectUris.Split('\n', ' ').Contains(call.Parameters["redirect_uri"])
            ? null
            : MastodonApi.Error(400, "invalid_request", "The requested redirect uri is malformed or doesn't match client redirect URI.");
    }

    private static Answer Exchange(Call call)
    {
        var app = call.Host.Tokens.Find(call.Parameters["client_id"]);
        if (app is null || app.ClientSecret != call.Parameters["client_secret"]) return MastodonApi.Error(401, "invalid_client", "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");

        var scopes = call.Parameters["scope"] ?? "read";
        var token = call.Parameters["grant_type"] switch
        {
            "authorization_code" => call.Host.Tokens.Redeem(call.Parameters["code"], app, call.Parameters["redirect_uri"], life: null),
            "client_credentials" => call.Host.Tokens.Issue(app, null, scopes, life: null, network: SocialNetwork.Mastodon),
            _ => null,
        };
        if (token is null) return MastodonApi.Error(400, "invalid_grant", "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.");
        return Answer.Of(new Dictionary<string, object>
        {
            ["access_token"] = token.Value,
            ["token_type"] = "Bearer",
            ["scope"] = token.Scopes,
            ["created_at"] = new DateTimeOffset(token.IssuedAt).ToUnixTimeSeconds(),
        });
    }

    private static Answer Revoke(Call call)
    {
        var token = call.Host.Tokens.FindToken(call.Parameters["token"]);
        if (token is null || token.App.ClientId != call.Parameters["client_id"]) return MastodonApi.Error(403, "unauthorized_client", "You are not authorized to revoke this token");
        token.Revoked = true;
        return Answer.Of(new { });
    }
}
