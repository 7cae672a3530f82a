namespace Millpond.Analytics.Cascades;

/// <summary>What was wrong with the events of a cascade, and was put right while its tree was built.</summary>
/// <param name="Duplicates">Events dropped because their number had been seen, or was 0, the number of the post.</param>
/// <param name="UnknownParents">Events hung under the post because nobody knows their parent.</param>
/// <param name="Cycles">Circles of parents that were opened at their earliest event, which now hangs under the post.</param>
/// <param name="BeforeParent">Events stamped earlier than their parent (kept as they are).</param>
/// <param name="BeforePost">Events stamped earlier than the post (kept as they are).</param>
public sealed record CascadeDefects(int Duplicates, int UnknownParents, int Cycles, int BeforeParent, int BeforePost)
{
    /// <summary>Whether the events were sound.</summary>
    public bool None => this == Sound;

    internal static CascadeDefects Sound { get; } = new(0, 0, 0, 0, 0);
}
