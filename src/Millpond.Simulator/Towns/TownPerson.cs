namespace Millpond.Simulator.Towns;

/// <summary>A human of the town (or a company): one person, on one network or on both.</summary>
public sealed class TownPerson
{
    internal TownPerson(int index) => Index = index;

    /// <summary>Place in the town's list; stable for a seed.</summary>
    public int Index { get; }

    /// <summary>Civil name, as on an order.</summary>
    public required string Name { get; init; }

    /// <summary>"zh" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>"m" or "f"; "n" for companies.</summary>
    public required string Gender { get; init; }

    /// <summary>City in the person's language.</summary>
    public required string City { get; init; }

    /// <summary>Province in Chinese; empty for people who live elsewhere.</summary>
    public required string Province { get; init; }

    /// <summary>Hours east of Greenwich.</summary>
    public required int Zone { get; init; }

    /// <summary>The circle the person belongs to: what he talks about and whom he mostly follows.</summary>
    public required string Circle { get; init; }

    /// <summary>The company this is, or null for a human.</summary>
    public Brand? Company { get; init; }

    /// <summary>Whether it is an account that mostly advertises.</summary>
    public bool Spammer { get; init; }

    /// <summary>How much the person writes, relative to others; heavy-tailed.</summary>
    public required double Activity { get; init; }

    /// <summary>How likely others follow, relative to others; heavy-tailed.</summary>
    public required double Pull { get; init; }

    /// <summary>His accounts: one or two.</summary>
    public IReadOnlyList<TownAccount> Accounts => _accounts;

    private readonly List<TownAccount> _accounts = [];

    /// <summary>His account at a network, or null.</summary>
    public TownAccount? At(SocialNetwork network) => _accounts.Find(a => a.Network == network);

    internal void Join(TownAccount account) => _accounts.Add(account);
}
