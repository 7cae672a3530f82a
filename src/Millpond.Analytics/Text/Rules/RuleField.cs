namespace Millpond.Analytics.Text.Rules;

/// <summary>What a rule can ask about a document besides its words.</summary>
public enum RuleField
{
    /// <summary><c>author:</c> handle or display name of the author, whole, case and width ignored.</summary>
    Author,

    /// <summary><c>lang:</c> language tag; <c>zh</c> takes <c>zh-CN</c> too.</summary>
    Language,

    /// <summary><c>account:</c> the company's account over which the document came in, by name or id.</summary>
    Account,

    /// <summary><c>sentiment:</c> negative, neutral or positive.</summary>
    Sentiment,

    /// <summary><c>followers&gt;=n</c> number of the author's followers.</summary>
    Followers,
}
