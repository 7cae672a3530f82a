using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Http;

/// <summary>A credential that a network gave out.</summary>
internal sealed class Token
{
    public required string Value { get; init; }

    public required SocialNetwork Network { get; init; }

    /// <summary>Null for an application that speaks for nobody.</summary>
    public TownAccount? Account { get; init; }

    public required AppRegistration App { get; init; }

    public required string Scopes { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>Null for one that lives until revoked, as Mastodon's do.</summary>
    public DateTime? ExpiresAt { get; set; }

    public bool Revoked { get; set; }

    public bool May(string scope)
    {
        var wide = scope.Split(':')[0];
        return Scopes.Split(' ', '+', ',').Any(s => s == scope || s == wide);
    }
}

/// <summary>An application known to a network.</summary>
internal sealed record AppRegistration(long Id, string Name, string? Website, string ClientId, string ClientSecret, string RedirectUris, string Scopes);
