using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Orders;

/// <summary>A purchase as a shop reports it. It belongs to the identity that bought: when people are merged or split, it goes along.</summary>
internal sealed class Order : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public OrderId Id { get; init; }

    /// <summary>Where the order's number is from.</summary>
    public required string Channel { get; init; }

    public required string ExternalId { get; init; }

    public IdentityId IdentityId { get; set; }

    /// <summary>What was paid, in <see cref="Currency"/>; below zero where money went back.</summary>
    public decimal Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    public DateTime OrderedAt { get; set; }

    public string? Status { get; set; }

    public string? Shop { get; set; }

    /// <summary>Digest of everything that the shop said, items included: whether it says something new is one comparison.</summary>
    public required string Digest { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public static Order From(int workspace, string channel, ListedOrder listed, IdentityId buyer, string digest, DateTime now) => new()
    {
        WorkspaceId = workspace,
        Id = new OrderId(Ids.New(now)),
        Channel = channel,
        ExternalId = listed.ExternalId,
        IdentityId = buyer,
        Amount = listed.Amount,
        Currency = listed.Currency,
        OrderedAt = listed.OrderedAt,
        Status = listed.Status,
        Shop = listed.Shop,
        Digest = digest,
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Learn(ListedOrder listed, IdentityId buyer, string digest, DateTime now)
    {
        (IdentityId, Amount, Currency, OrderedAt) = (buyer, listed.Amount, listed.Currency, listed.OrderedAt);
        (Status, Shop, Digest, UpdatedAt) = (listed.Status, listed.Shop, digest, now);
    }
}

/// <summary>One line of an order.</summary>
internal sealed class OrderItem : IWorkspaceRow
{
    public int WorkspaceId { get; init; }

    public OrderId OrderId { get; init; }

    /// <summary>Place in the order, from 1.</summary>
    public int Position { get; init; }

    public string? Sku { get; init; }

    public string? Product { get; init; }

    public decimal Quantity { get; init; }

    public decimal? UnitPrice { get; init; }
}
