using System.Net;
using System.Text;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Page;

/// <summary>The networks' page that asks whether an application may speak for an account: here one picks the account, without a password.</summary>
internal static class ConsentPage
{
    public static string Render(Call call, AppRegistration app, SocialNetwork network)
    {
        var hidden = new StringBuilder();
        foreach (var name in new[] { "client_id", "redirect_uri", "response_type", "scope", "state", "force_login", "display" })
            if (call.Parameters[name] is { } value) hidden.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{Encode(value)}\">");

        var accounts = new StringBuilder();
        var shown = call.Town.Accounts(network).Where(a => a.Person.Company is not null).Concat(call.Town.Accounts(network).Where(a => a.Person.Company is null).Take(40));
        foreach (var account in shown)
            accounts.Append($"<option value=\"{Encode(account.Handle)}\">{Encode(account.Name)} (@{Encode(account.Handle)})</option>");

        return Frame($"""
            <h1>{Encode(app.Name)}</h1>
            <p>wants to act at {network} for one of these accounts. This is a simulator: no password is asked.</p>
            <p lang="zh">申请代表以下账号操作(模拟器,不需要密码)。</p>
            <form method="post">
              {hidden}
              <label>Account 账号 <select name="account">{accounts}</select></label>
              <div class="row">
                <button name="decision" value="allow" class="primary">Authorize 授权</button>
                <button name="decision" value="deny">Deny 拒绝</button>
              </div>
            </form>
            """, Style(call, network));
    }

    public static string RenderCode(Call call, string code) => Frame($"<h1>Code 授权码</h1><p><code>{Encode(code)}</code></p>", Style(call, SocialNetwork.Mastodon));

    private static string Style(Call call, SocialNetwork network) => $"{call.Origin}/{(network == SocialNetwork.Mastodon ? "oauth" : "oauth2")}/consent.css";

    private static string Frame(string body, string style) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Authorize · simulator</title>
        <link rel="stylesheet" href="{Encode(style)}"></head><body><main>{body}</main></body></html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
