using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Rules;

/// <summary>How words of rules and texts are made comparable, and where a word may stand.</summary>
internal static class RuleTerms
{
    /// <summary>One normaliser for rules and documents, so that both fold alike.</summary>
    public static readonly TextNormalizer Normalizer = new(Folding.Usual);

    /// <summary>The comparable form of a word or value.</summary>
    public static string Fold(ReadOnlySpan<char> word) => Normalizer.Normalize(word).Trim();

    /// <summary>Whether anything of a word is left once it is made comparable.</summary>
    public static bool HasContent(ReadOnlySpan<char> word) => Fold(word).Length > 0;

    /// <summary>Whether an occurrence of a word has the edges that the term asks for; tags are for <see cref="Hashtags"/>.</summary>
    public static bool Stands(RuleTermKind kind, ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        if (start > 0 && CharClasses.IsWord(text[start]) && CharClasses.IsWord(text[start - 1])) return false;
        if (end == text.Length || kind == RuleTermKind.Prefix) return true;
        if (CharClasses.IsWord(text[end - 1]) && CharClasses.IsWord(text[end])) return false;
        return text[start] != '@' || !CharClasses.IsName(text[end]); // a name is whole or not that name
    }
}
