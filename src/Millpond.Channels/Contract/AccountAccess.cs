namespace Millpond.Channels.Contract;

/// <summary>What a connector needs to act for an account. Lives as long as one call; never logged, never serialized.</summary>
public sealed class AccountAccess
{
    /// <summary>The workspace that owns it.</summary>
    public int WorkspaceId { get; init; }

    /// <summary>The account; empty while it is only being checked.</summary>
    public AccountId Id { get; init; }

    /// <summary>Its id at the network; empty while it is only being checked.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Its handle.</summary>
    public string Handle { get; init; } = "";

    /// <summary>Inputs that are no secrets: server, API address, allowed origins.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Credentials.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>A setting or secret; null when it is absent or empty.</summary>
    public string? this[string name] => Secrets.TryGetValue(name, out var value) || Settings.TryGetValue(name, out value) ? value is "" ? null : value : null;

    /// <summary>The same account with other credentials.</summary>
    public AccountAccess With(IReadOnlyDictionary<string, string> secrets) =>
        new() { WorkspaceId = WorkspaceId, Id = Id, ExternalId = ExternalId, Handle = Handle, Settings = Settings, Secrets = secrets };

    /// <inheritdoc />
    public override string ToString() => $"account {Id.Value} ({Handle})";
}
