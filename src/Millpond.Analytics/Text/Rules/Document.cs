using Millpond.Analytics.Text.Language;

namespace Millpond.Analytics.Text.Rules;

/// <summary>What rules are asked about: a text and what is known of it. A view; nothing is copied.</summary>
public readonly ref struct Document(ReadOnlySpan<char> text)
{
    /// <summary>The text as it came; spans refer to it.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Handle of the author, without @; empty when unknown.</summary>
    public ReadOnlySpan<char> Author { get; init; }

    /// <summary>Display name of the author; empty when unknown.</summary>
    public ReadOnlySpan<char> AuthorName { get; init; }

    /// <summary>Language tag, as zh or zh-CN; empty when unknown.</summary>
    public ReadOnlySpan<char> Language { get; init; }

    /// <summary>Name of the company's account over which it came in; empty when none.</summary>
    public ReadOnlySpan<char> Account { get; init; }

    /// <summary>Id of that account; empty when none.</summary>
    public ReadOnlySpan<char> AccountId { get; init; }

    /// <summary>Tone, when known.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>Followers of the author, when known; an unknown number meets no comparison.</summary>
    public long? Followers { get; init; }
}
