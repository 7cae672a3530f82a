using System.Security.Cryptography;
using System.Text;
using Millpond.People;
using Millpond.Platform;

namespace Millpond.Orders;

/// <summary>An order of a list that is brought in.</summary>
/// <param name="ExternalId">Its number in the shop.</param>
/// <param name="Buyer">Who bought.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="OrderedAt">When (UTC).</param>
/// <param name="Status">The shop's word for where it stands.</param>
/// <param name="Shop">Which shop.</param>
/// <param name="Items">Its lines.</param>
public sealed record ListedOrder(string ExternalId, ListedPerson Buyer, decimal Amount, string Currency, DateTime OrderedAt, string? Status, string? Shop, IReadOnlyList<ListedItem> Items)
{
    /// <summary>SHA-256 of everything said but the buyer.</summary>
    internal string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(new { Amount, Currency, OrderedAt, Status, Shop, Items }))));
}

/// <summary>A line of an order.</summary>
/// <param name="Sku">The article's number.</param>
/// <param name="Product">Its name.</param>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">Price of one, in the order's currency.</param>
public sealed record ListedItem(string? Sku, string? Product, decimal Quantity, decimal? UnitPrice);
