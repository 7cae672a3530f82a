namespace Millpond.Analytics.Text.Language;

/// <summary>A security that a text may name.</summary>
/// <param name="Exchange">SH, SZ or BJ.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Short name, in whatever width and spacing; empty when unknown.</param>
public sealed record StockListing(string Exchange, string Code, string Name);
