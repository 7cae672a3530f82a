namespace Millpond.Inbox;

/// <summary>What one may be allowed to do in the inbox.</summary>
internal static class InboxPermissions
{
    /// <summary>Read conversations.</summary>
    public const string Read = "inbox.read";

    /// <summary>Answer, repost, like, write notes and drafts.</summary>
    public const string Reply = "inbox.reply";

    /// <summary>Hand conversations to agents and teams.</summary>
    public const string Assign = "inbox.assign";

    /// <summary>Close, reopen, tag, change the priority.</summary>
    public const string Edit = "inbox.edit";

    /// <summary>Read what the network deleted, and the wording before an edit.</summary>
    public const string ReadDeleted = "inbox.read_deleted";

    /// <summary>Keep the scripts and the response targets.</summary>
    public const string Configure = "inbox.configure";

    public static readonly string[] All = [Read, Reply, Assign, Edit, ReadDeleted, Configure];
}
