namespace Millpond.Organization;

/// <summary>Whether a member is there to take work.</summary>
public enum Presence
{
    /// <summary>Not there.</summary>
    Offline = 0,

    /// <summary>There, but not for new work.</summary>
    Away = 1,

    /// <summary>There.</summary>
    Online = 2,
}
