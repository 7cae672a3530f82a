using Millpond.Channels.Contract;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>A member who works with an account.</summary>
internal sealed class OperatorRow : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    public Guid MemberId { get; init; }
}

/// <summary>Where the reading of one stream stands.</summary>
internal sealed class CursorRow : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    /// <summary>Name of the stream, or <c>search:</c> with the digest of the query.</summary>
    public required string Stream { get; init; }

    public string? Cursor { get; set; }

    /// <summary>Looks that failed since the last one that worked.</summary>
    public int Failures { get; set; }

    public string? LastError { get; set; }

    public DateTime PolledAt { get; set; }
}

/// <summary>How much of one quota is used.</summary>
internal sealed class MeterRow : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public int Limit { get; init; }

    public int Used { get; init; }

    public DateTime? ResetsAt { get; init; }
}

/// <summary>How many follow an account, by day.</summary>
internal sealed class FollowerRow : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public AccountId AccountId { get; init; }

    /// <summary>Days since 1970-01-01, UTC.</summary>
    public int Day { get; init; }

    public int Followers { get; init; }

    public int? Following { get; init; }

    public int? Posts { get; init; }
}

/// <summary>A member is at the network's consent page; he is expected back.</summary>
internal sealed class AuthorizationRow : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public Guid Id { get; init; }

    /// <summary>SHA-256 of the state parameter.</summary>
    public required byte[] StateHash { get; init; }

    /// <summary>SHA-256 of the cookie that ties it to the browser it was started in.</summary>
    public required byte[] BrowserHash { get; init; }

    public Guid MemberId { get; init; }

    public required string Kind { get; init; }

    public required string Callback { get; init; }

    /// <summary>What the connector must remember, sealed.</summary>
    public required string Remembered { get; init; }

    public DateTime ExpiresAt { get; init; }
}
