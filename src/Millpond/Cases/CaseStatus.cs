namespace Millpond.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Nobody has begun.</summary>
    New = 0,

    /// <summary>Somebody works on it.</summary>
    Open = 1,

    /// <summary>It waits for somebody outside.</summary>
    Pending = 2,

    /// <summary>Done, as we think.</summary>
    Resolved = 3,

    /// <summary>Done.</summary>
    Closed = 4,
}
