using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>One account of the company at a network. It belongs to the workspace; members only operate it.</summary>
/// <remarks>Health and intake times change with every look at the network and are written past the version, so that they never make an editor's form stale.</remarks>
internal sealed class Account : Entity, IVersioned
{
    private Account()
    {
    }

    public AccountId Id { get; private set; }

    public string Kind { get; private set; } = "";

    /// <summary>Its id at the network.</summary>
    public string ExternalId { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Handle { get; private set; } = "";

    public string? AvatarUrl { get; private set; }

    /// <summary>The server, where the network is made of servers; else empty.</summary>
    public string Server { get; private set; } = "";

    public string? Color { get; private set; }

    /// <summary>The team whose queue gets what no rule routes elsewhere.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>Inputs that are no secrets, as JSON.</summary>
    public string Settings { get; private set; } = "{}";

    /// <summary>Credentials as sealed JSON; written, never shown.</summary>
    public string Credentials { get; private set; } = "";

    /// <summary>The unguessable part of the account's address for calls of the network.</summary>
    public string HookKey { get; private set; } = "";

    public bool Enabled { get; private set; }

    /// <summary>Rises whenever the reading of the streams starts anew; timers of an older generation end by themselves.</summary>
    public int Generation { get; private set; }

    public HealthState Health { get; private set; }

    public string? HealthDetail { get; private set; }

    public DateTime HealthAt { get; private set; }

    public DateTime? LastIntakeAt { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    /// <summary>When it was removed; the row stays, because talk refers to it, and connecting again revives it.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; set; }

    public static Account New(int workspace, string kind, string hookKey, DateTime now) => new()
    {
        WorkspaceId = workspace,
        Id = new AccountId(Ids.New(now)),
        Kind = kind,
        CreatedAt = now,
        HookKey = hookKey,
    };

    /// <summary>Takes credentials and what the network says of us, and starts reading.</summary>
    public void Connect(NetworkAuthor profile, IReadOnlyDictionary<string, string> settings, string credentials, DateTime now)
    {
        ExternalId = profile.ExternalId;
        Name = profile.Name;
        Handle = profile.Handle;
        AvatarUrl = profile.AvatarUrl;
        Settings = Json.Write(settings);
        Server = settings.GetValueOrDefault("server", "");
        Credentials = credentials;
        Enabled = true;
        RemovedAt = null;
        Generation++;
        Health = HealthState.Ok;
        HealthDetail = null;
        HealthAt = now;
        UpdatedAt = now;
        Raise(new AccountConnected(Id, Kind, Name));
    }

    public void Change(string? name, string? color, Guid? teamId, bool changesTeam, DateTime now)
    {
        if (name is not null) Name = name;
        if (color is not null) Color = color is "" ? null : color;
        if (changesTeam) TeamId = teamId;
        UpdatedAt = now;
        Raise(new AccountChanged(Id));
    }

    public void ChangeSettings(IReadOnlyDictionary<string, string> settings, DateTime now)
    {
        Settings = Json.Write(settings);
        Generation++;
        UpdatedAt = now;
        Raise(new AccountChanged(Id));
    }

    /// <summary>Says whether anything is fetched and sent.</summary>
    public bool Switch(bool enabled, DateTime now)
    {
        if (Enabled == enabled) return false;
        Enabled = enabled;
        Generation++;
        UpdatedAt = now;
        Raise(new AccountChanged(Id));
        return true;
    }

    /// <summary>Ends the connection and forgets the credentials.</summary>
    public void Remove(DateTime now)
    {
        Enabled = false;
        Credentials = "";
        RemovedAt = now;
        Generation++;
        UpdatedAt = now;
        Raise(new AccountRemoved(Id, Name));
    }
}

/// <summary>How well an account works.</summary>
public enum HealthState
{
    /// <summary>It works.</summary>
    Ok = 0,

    /// <summary>Something did not work just now; it is being tried again.</summary>
    Degraded = 1,

    /// <summary>It has not worked for several attempts.</summary>
    Failing = 2,

    /// <summary>The network does not accept the credentials: somebody has to connect it again.</summary>
    Disconnected = 3,
}
