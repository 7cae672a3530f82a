namespace Millpond.Simulator.Towns;

/// <summary>Why a post was written: the truth that only the simulator knows, for measuring rules and classifiers.</summary>
public enum Intent
{
    /// <summary>Everyday talk that has nothing to do with the brand.</summary>
    Chatter,

    /// <summary>Something pleases.</summary>
    Praise,

    /// <summary>Something is broken, late or wrong.</summary>
    Complaint,

    /// <summary>Somebody wants to know something before or after buying.</summary>
    Question,

    /// <summary>Talk about a competitor.</summary>
    Rival,

    /// <summary>Advertising that nobody asked for.</summary>
    Spam,

    /// <summary>A company announces something.</summary>
    Announcement,

    /// <summary>An answer, a comment or a word added to a repost.</summary>
    Reaction,

    /// <summary>Written by hand: through an API, the page or a test.</summary>
    Written,
}
