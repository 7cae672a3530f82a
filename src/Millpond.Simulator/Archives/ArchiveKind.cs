namespace Millpond.Simulator.Archives;

/// <summary>What an archive holds.</summary>
public enum ArchiveKind
{
    /// <summary>Posts and comments with their authors and counts; reposts are an archive of their own.</summary>
    Posts,

    /// <summary>People with what is known of them.</summary>
    People,

    /// <summary>Who follows whom.</summary>
    Follows,

    /// <summary>Who passed what on from whom.</summary>
    Reposts,

    /// <summary>What people bought.</summary>
    Orders,
}
