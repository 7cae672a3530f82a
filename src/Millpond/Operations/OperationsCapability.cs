using Millpond.Platform.Data;

namespace Millpond.Operations;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OperationsCapability
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddPermissions("operations", OperationsPermissions.ReadWork, OperationsPermissions.ManageWork, OperationsPermissions.ReadAudit, OperationsPermissions.ReadSystem)
        .AddScoped<WorkScreen>()
        .AddScoped<AuditScreen>();

    public static RouteGroupBuilder MapOperations(this RouteGroupBuilder api)
    {
        LiveFeed.Map(api);
        WorkScreen.Map(api);
        AuditScreen.Map(api);
        SystemScreen.Map(api);
        return api;
    }
}
