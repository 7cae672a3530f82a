using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Wire;
using Millpond.Platform.Security;

namespace Millpond.Channels.Mastodon;

/// <summary>OAuth at a Mastodon server: each connection registers an application of its own, since servers do not know each other.</summary>
internal sealed class MastodonSignIn(OutboundHttp http)
{
    private const string Scopes = "read write";

    public async Task<AuthorizationStart> StartAsync(IReadOnlyDictionary<string, string> fields, Uri callback, string state, CancellationToken ct)
    {
        var server = fields["server"];
        var app = await PostAsync(server, "/api/v1/apps", new() { ["client_name"] = "Millpond", ["redirect_uris"] = callback.ToString(), ["scopes"] = Scopes }, ct);
        var remembered = new Dictionary<string, string>(fields) { ["client_id"] = Need(app, "client_id"), ["client_secret"] = Need(app, "client_secret") };
        remembered.Remove("token");
        return new AuthorizationStart(NetworkCall.Address(server, "/oauth/authorize", ("response_type", "code"), ("client_id", remembered["client_id"]), ("redirect_uri", callback.ToString()), ("scope", Scopes), ("state", state)), remembered);
    }

    public async Task<IReadOnlyDictionary<string, string>> FinishAsync(IReadOnlyDictionary<string, string> remembered, Uri callback, string code, CancellationToken ct)
    {
        var token = await PostAsync(remembered["server"], "/oauth/token", new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["client_id"] = remembered["client_id"],
            ["client_secret"] = remembered["client_secret"],
            ["redirect_uri"] = callback.ToString(),
            ["scope"] = Scopes,
        }, ct);
        return Secrets(remembered["client_id"], remembered["client_secret"], token);
    }

    public async Task<IReadOnlyDictionary<string, string>?> RefreshAsync(AccountAccess account, CancellationToken ct)
    {
        // Mastodon's own tokens last until they are revoked; some relatives give out refresh tokens.
        if (account["refresh_token"] is not { } refresh || account["client_id"] is not { } id || account["client_secret"] is not { } secret) return null;
        try
        {
            var token = await PostAsync(MastodonCalls.ServerOf(account), "/oauth/token", new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh, ["client_id"] = id, ["client_secret"] = secret }, ct);
            return Secrets(id, secret, token);
        }
        catch (ChannelException e) when (e.Fault is ChannelFault.Refused or ChannelFault.Unauthorized)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Secrets(string id, string secret, JsonElement token)
    {
        var secrets = new Dictionary<string, string> { ["token"] = Need(token, "access_token"), ["client_id"] = id, ["client_secret"] = secret };
        if (token.Text("refresh_token") is { Length: > 0 } refresh) secrets["refresh_token"] = refresh;
        return secrets;
    }

    private async Task<JsonElement> PostAsync(string server, string path, Dictionary<string, string> form, CancellationToken ct)
    {
        var answer = await NetworkCall.AskAsync(http, HttpMethod.Post, NetworkCall.Address(server, path), null, form, ct);
        if (!answer.Ok) throw new ChannelException((int)answer.Status >= 500 ? ChannelFault.Unavailable : ChannelFault.Refused, MastodonCalls.Why(answer));
        return NetworkJson.Read<JsonElement>(answer.Body);
    }

    private static string Need(JsonElement json, string name) => json.Text(name) ?? throw new ChannelException(ChannelFault.Malformed, $"The server's answer lacks '{name}'.");
}
