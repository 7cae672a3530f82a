using Millpond.Platform.Data;

namespace Millpond.Orders;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OrdersCapability
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddModel(OrdersData.Model, typeof(Order).Assembly)
        .AddScoped<TakeOrders>()
        .AddScoped<ListOrders>();

    public static RouteGroupBuilder MapOrders(this RouteGroupBuilder api)
    {
        ListOrders.Map(api);
        return api;
    }
}
