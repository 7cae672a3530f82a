namespace Millpond.Simulator.Towns;

/// <summary>A thing that the brand sells.</summary>
/// <param name="Kind">What it is; picks the words that fit: what breaks, what pleases, what one asks.</param>
/// <param name="Sku">Article number.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="Price">Price in CNY.</param>
public sealed record Product(string Kind, string Sku, string Chinese, string English, decimal Price);
