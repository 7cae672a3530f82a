using Millpond.Platform.Data;
using Millpond.Platform.Exports;

namespace Millpond.Orders;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OrdersCapability
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddModel(OrdersData.Model, typeof(Order).Assembly)
        .AddExport<Order>("orders", o => o.OrderBy(x => x.Id), leftOut: [nameof(Order.Digest)])
        .AddExport<OrderItem>("order_items", i => i.OrderBy(x => x.OrderId).ThenBy(x => x.Position))
        .AddScoped<TakeOrders>()
        .AddScoped<ListOrders>();

    public static RouteGroupBuilder MapOrders(this RouteGroupBuilder api)
    {
        ListOrders.Map(api);
        return api;
    }
}
