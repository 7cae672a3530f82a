namespace Millpond.Organization;

/// <summary>One signed-in browser. The cookie holds the token, the table its hash; sessions can be listed and ended.</summary>
internal sealed class Session
{
    /// <summary>It ends when it was not used for so long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>It ends after so long in any case.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public Guid Id { get; init; }

    public required byte[] TokenHash { get; init; }

    public Guid UserId { get; init; }

    /// <summary>The workspace that the console shows.</summary>
    public int CurrentWorkspaceId { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime LastSeenAt { get; set; }

    /// <summary>Address it was last seen from.</summary>
    public required string Address { get; set; }

    /// <summary>Browser as it names itself.</summary>
    public required string Agent { get; init; }

    public bool IsAlive(DateTime at) => at < CreatedAt + Lifetime && at < LastSeenAt + Idle;
}
