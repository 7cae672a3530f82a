namespace Millpond.Channels.Contract;

/// <summary>A channel whose network does not tell of edits and deletions by itself: recent items are looked at again.</summary>
public interface IRevisitingChannel : IChannel
{
    /// <summary>Kind of raw item that is looked at again; its dedupe key is the kind, a colon, the id and, after an edit, an at sign with the mark of the edit.</summary>
    string RevisitedKind { get; }

    /// <summary>The present form of items, and the deletion of those that are gone.</summary>
    Task<IReadOnlyList<RawItem>> RevisitAsync(AccountAccess account, IReadOnlyList<string> externalIds, CancellationToken ct);
}
