namespace Millpond.Analytics.Text.Language;

/// <summary>A place at which a text names a security.</summary>
/// <param name="Span">The place.</param>
/// <param name="Exchange">SH, SZ or BJ.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Form">How it was named.</param>
public readonly record struct StockMention(TextSpan Span, string Exchange, string Code, StockForm Form);
