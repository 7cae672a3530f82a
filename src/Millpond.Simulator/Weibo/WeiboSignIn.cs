using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Page;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Weibo's OAuth 2, and what an account may know about itself.</summary>
/// <remarks>Applications are made by hand at the real site, so any id is taken here; its secret is the first one that it shows.</remarks>
internal static class WeiboSignIn
{
    public static void Map(WeiboApi api, RouteGroupBuilder group)
    {
        group.MapGet("/oauth2/consent.css", () => PageApi.File("consent.css"));
        api.Map(group, "GET", "/oauth2/authorize", Access.Open, Consent);
        api.Map(group, "POST", "/oauth2/authorize", Access.Open, Agree);
        api.Map(group, "POST", "/oauth2/access_token", Access.Open, Exchange);
        api.Map(group, "POST", "/oauth2/get_token_info", Access.User, Info);
        api.Map(group, "GET", "/oauth2/revokeoauth2", Access.User, Revoke);
        api.Map(group, "POST", "/oauth2/revokeoauth2", Access.User, Revoke);
        api.Map(group, "GET", "/2/account/get_uid.json", Access.User, call => Answer.Of(new { Uid = call.Account.Id }));
        api.Map(group, "GET", "/2/account/rate_limit_status.json", Access.User, api.Meters.Status);
    }

    private static Answer Consent(Call call)
    {
        if (call.Parameters["client_id"] is not { Length: > 0 } id) return Refused(call, 21323, "invalid_request");
        if (call.Parameters["redirect_uri"] is not { Length: > 0 }) return Refused(call, 21322, "redirect_uri_mismatch");
        return Answer.Of(ConsentPage.Render(call, call.Host.Tokens.Known(id, ""), SocialNetwork.Weibo));
    }

    private static Answer Agree(Call call)
    {
        if (call.Parameters["client_id"] is not { Length: > 0 } id || call.Parameters["redirect_uri"] is not { Length: > 0 } redirect)
            return Refused(call, 21323, "invalid_request");

        var separator = redirect.Contains('?') ? '&' : '?';
        var state = call.Parameters["state"] is { } given ? $"&state={Uri.EscapeDataString(given)}" : "";
        if (call.Parameters["decision"] == "deny")
            return Answer.Redirect($"{redirect}{separator}error=access_denied&error_code=21330&error_description=user+denied+your+request.{state}");
        if (call.Town.FindAccount(SocialNetwork.Weibo, call.Parameters["account"] ?? "") is not { } account) return WeiboApi.NoSuchUser(call);

        var code = call.Host.Tokens.Code(call.Host.Tokens.Known(id, ""), account, call.Parameters["scope"] ?? "all", redirect);
        return Answer.Redirect($"{redirect}{separator}code={Uri.EscapeDataString(code)}{state}");
    }

    private static Answer Exchange(Call call)
    {
        if (call.Parameters["client_id"] is not { Length: > 0 } id || call.Parameters["client_secret"] is not { Length: > 0 } secret)
            return Refused(call, 21324, "invalid_client");
        var app = call.Host.Tokens.Known(id, secret);
        if (app.ClientSecret != secret) return Refused(call, 21324, "invalid_client");
        if (call.Parameters["grant_type"] != "authorization_code") return Refused(call, 21328, "unsupported_grant_type");

        var token = call.Host.Tokens.Redeem(call.Parameters["code"], app, call.Parameters["redirect_uri"], call.Host.Options.WeiboTokenLife);
        if (token is null) return Refused(call, 21325, "invalid_grant");
        var seconds = (int)call.Host.Options.WeiboTokenLife.TotalSeconds;
        return Answer.Of(new Dictionary<string, object>
        {
            ["access_token"] = token.Value,
            ["remind_in"] = seconds.ToString(),
            ["expires_in"] = seconds,
            ["uid"] = token.Account!.Id.ToString(),
            ["isRealName"] = "true",
        });
    }

    private static Answer Info(Call call) => Answer.Of(new
    {
        Uid = call.Account.Id,
        Appkey = call.Token!.App.ClientId,
        Scope = call.Token.Scopes,
        CreateAt = new DateTimeOffset(call.Token.IssuedAt).ToUnixTimeSeconds(),
        ExpireIn = call.Token.ExpiresAt is { } until ? (long)(until - call.Town.Now).TotalSeconds : 0,
    });

    private static Answer Revoke(Call call)
    {
        call.Token!.Revoked = true;
        return Answer.Of(new { Result = "true" });
    }

    private static Answer Refused(Call call, int code, string error) => WeiboApi.Error(call.Http, 400, code, error);
}
