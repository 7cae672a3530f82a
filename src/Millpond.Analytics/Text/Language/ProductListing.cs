namespace Millpond.Analytics.Text.Language;

/// <summary>A product that a text may name.</summary>
/// <param name="Code">The company's code or the trade item number.</param>
/// <param name="Name">What people call it; empty when it has no name. A product of several names has several listings.</param>
public sealed record ProductListing(string Code, string Name);
