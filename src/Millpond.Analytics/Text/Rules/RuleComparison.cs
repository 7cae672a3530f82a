namespace Millpond.Analytics.Text.Rules;

/// <summary>How a field is compared with the value of the rule.</summary>
public enum RuleComparison
{
    /// <summary><c>:</c> or <c>=</c></summary>
    Equal,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}
