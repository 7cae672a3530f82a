namespace Millpond.Platform.Data.Search;

/// <summary>A text that can be found.</summary>
/// <param name="Id">The object whose text it is; indexing it again replaces the text.</param>
/// <param name="Group">What a hit leads to (the conversation of a message); the object itself where there is nothing else.</param>
/// <param name="Text">The text as people read it.</param>
public sealed record SearchDocument(Guid Id, Guid Group, string Text);

/// <summary>Texts cut into words, in the form of the database that they were cut for.</summary>
public sealed class CutTexts
{
    internal CutTexts(int workspace, SearchKind kind, IReadOnlyList<SearchDocument> documents, string[] words) => (WorkspaceId, Kind, Documents, Words) = (workspace, kind, documents, words);

    internal int WorkspaceId { get; }

    internal SearchKind Kind { get; }

    internal IReadOnlyList<SearchDocument> Documents { get; }

    /// <summary>The words of each document.</summary>
    internal string[] Words { get; }
}

/// <summary>A text that was found.</summary>
/// <param name="Number">Place in the index, rising in order of first indexing: the cursor of deeper pages.</param>
/// <param name="Id">The object.</param>
/// <param name="Group">What it leads to.</param>
public readonly record struct SearchHit(long Number, Guid Id, Guid Group);
