namespace Millpond.Analytics.Text.Language;

/// <summary>How a text names a security.</summary>
public enum StockForm
{
    /// <summary><c>$name(SH600000)$</c></summary>
    Cashtag,

    /// <summary><c>SH600000</c>, <c>sh.600000</c></summary>
    Prefixed,

    /// <summary><c>600000.SH</c></summary>
    Suffixed,

    /// <summary>Six digits by themselves, on the list and in the company of a word of the market.</summary>
    Digits,

    /// <summary>The short name, in the company of a word of the market.</summary>
    Name,
}
