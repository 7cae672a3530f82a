namespace Millpond.Simulator.Faults;

/// <summary>What can go wrong on demand.</summary>
public enum FaultKind
{
    /// <summary>Lists hold some items twice; pushes come twice.</summary>
    Duplicate,

    /// <summary>Lists come in the wrong order.</summary>
    Reorder,

    /// <summary>The answer takes <see cref="Fault.Delay"/> longer.</summary>
    Delay,

    /// <summary>New posts appear in lists <see cref="Fault.Delay"/> after newer ones already have.</summary>
    Late,

    /// <summary>Refused by the rate limit.</summary>
    RateLimited,

    /// <summary>Refused as if the token had expired.</summary>
    TokenExpired,

    /// <summary>A 5xx before anything is done.</summary>
    ServerError,

    /// <summary>The connection is cut before anything is done.</summary>
    Cut,

    /// <summary>A write is stored and then answered with a 5xx.</summary>
    StoreThenFail,

    /// <summary>A write is stored and then the connection is cut without an answer.</summary>
    StoreThenCut,

    /// <summary>The body ends in the middle.</summary>
    Truncate,
}
