namespace Millpond.Platform.Data.Search;

/// <summary>What a searchable text is (a message, a post, a person): each kind is searched by itself.</summary>
/// <param name="Code">One to eight small letters, stable: it is stored in the index.</param>
public readonly record struct SearchKind(string Code)
{
    /// <summary>What stands before each word in the index: words of another workspace or kind are other words, so a search never pays for its neighbours.</summary>
    internal string Prefix(int workspace) => $"{Code}{workspace}_";
}
