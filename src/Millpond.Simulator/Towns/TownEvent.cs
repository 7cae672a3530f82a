namespace Millpond.Simulator.Towns;

/// <summary>A change of the town, for streams, pushes and the page.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Post">The post, or null for a notice without one.</param>
/// <param name="Notice">The notice, or null.</param>
/// <param name="To">Whom the notice is for, or null.</param>
public sealed record TownEvent(TownEventKind Kind, TownPost? Post, TownNotice? Notice = null, TownAccount? To = null);

/// <summary>Kinds of change.</summary>
public enum TownEventKind
{
    /// <summary>A post was stored.</summary>
    Posted,

    /// <summary>A post was corrected.</summary>
    Edited,

    /// <summary>A post was deleted.</summary>
    Deleted,

    /// <summary>An account was told something.</summary>
    Noticed,
}
