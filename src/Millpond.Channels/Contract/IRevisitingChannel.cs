namespace Millpond.Channels.Contract;

/// <summary>A channel whose network does not tell of edits and deletions by itself: recent items are looked at again.</summary>
public interface IRevisitingChannel : IChannel
{
    /// <summary>Kind of raw item that is looked at again; its dedupe key is the kind, a colon, the id and, after an edit, an at sign with the mark of the edit.</summary>
    string RevisitedKind { get; }

    /// <summary>How many items are looked at in one turn, as the network's quotas allow.</summary>
    int RevisitedAtOnce { get; }

    /// <summary>The present form of items, and the deletion of those that are gone.</summary>
    Task<IReadOnlyList<RawItem>> RevisitAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct);
}

/// <summary>A channel whose pushes lack what only a call can tell (who the sender is): it completes them before they are understood.</summary>
public interface ICompletingChannel : IPushChannel
{
    /// <summary>Whether an item is completed; its raw form then has nothing to tell.</summary>
    bool Completes(RawItem item);

    /// <summary>The complete form of an item that was pushed.</summary>
    /// <param name="account">The account.</param>
    /// <param name="item">The item as it was pushed.</param>
    /// <param name="ask">False when the network could not be asked for too long: complete it with what is there.</param>
    /// <param name="ct">Cancels.</param>
    Task<RawItem> CompleteAsync(AccountAccess account, RawItem item, bool ask, CancellationToken ct);
}
