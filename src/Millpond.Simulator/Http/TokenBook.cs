using System.Security.Cryptography;
using System.Text;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Http;

/// <summary>The applications, codes and tokens of both networks.</summary>
/// <remarks>Guarded by the town's lock. Tokens made by <see cref="Shortcut"/> follow from the seed, so that they outlive a restart.</remarks>
internal sealed class TokenBook(Town town)
{
    private readonly Dictionary<string, AppRegistration> _apps = [];
    private readonly Dictionary<string, Token> _tokens = [];
    private readonly Dictionary<string, (AppRegistration App, TownAccount Account, string Scopes, string Redirect, DateTime Until)> _codes = [];

    public AppRegistration Register(string name, string? website, string redirects, string scopes)
    {
        var app = new AppRegistration(_apps.Count + 1, name, website, Random(), Random(), redirects, scopes);
        _apps.Add(app.ClientId, app);
        return app;
    }

    /// <summary>The application of an id and secret given beforehand, registered when it is first seen: Weibo's are made by hand at its site.</summary>
    public AppRegistration Known(string clientId, string secret)
    {
        if (!_apps.TryGetValue(clientId, out var app)) app = new AppRegistration(_apps.Count + 1, "Millpond", null, clientId, secret, "*", "all");
        else if (app.ClientSecret.Length == 0) app = app with { ClientSecret = secret };
        return _apps[clientId] = app;
    }

    public AppRegistration? Find(string? clientId) => clientId is null ? null : _apps.GetValueOrDefault(clientId);

    public string Code(AppRegistration app, TownAccount account, string scopes, string redirect)
    {
        var code = Random();
        _codes.Add(code, (app, account, scopes, redirect, town.Now.AddMinutes(10)));
        return code;
    }

    /// <summary>Exchanges a code once; null when it is unknown, used, too old or of another application.</summary>
    public Token? Redeem(string? code, AppRegistration app, string? redirect, TimeSpan? life)
    {
        if (code is null || !_codes.Remove(code, out var grant)) return null;
        if (grant.App.ClientId != app.ClientId || grant.Until < town.Now || grant.Redirect != redirect) return null;
        return Issue(app, grant.Account, grant.Scopes, life);
    }

    public Token Issue(AppRegistration app, TownAccount? account, string scopes, TimeSpan? life, string? value = null, SocialNetwork? network = null)
    {
        if (account is not null) town.Watch(account);
        var token = new Token
        {
            Value = value ?? Random(),
            Network = account?.Network ?? network ?? SocialNetwork.Mastodon,
            Account = account,
            App = app,
            Scopes = scopes,
            IssuedAt = town.Now,
            ExpiresAt = town.Now + life,
        };
        _tokens[token.Value] = token;
        return token;
    }

    public Token Shortcut(TownAccount account, string scopes, TimeSpan? life)
    {
        var app = Known("millpond", "millpond-secret");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{town.Options.Seed}/{account.Network}/{account.Id}/{scopes}"));
        return Issue(app, account, scopes, life, Base64Url(bytes));
    }

    public Token? FindToken(string? value) => value is null ? null : _tokens.GetValueOrDefault(value);

    public IEnumerable<Token> All => _tokens.Values;

    private static string Random() => Base64Url(RandomNumberGenerator.GetBytes(32));

    private static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
