using Millpond.Platform.Data;

namespace Millpond.Imports;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class ImportsCapability
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddModel(ImportsData.Model, typeof(Import).Assembly)
        .AddPermissions("imports", ImportsPermissions.Run)
        .AddScoped<ImportPeople>()
        .AddScoped<ImportFollows>()
        .AddScoped<ImportOrders>()
        .AddScoped<ImportItems>()
        .AddScoped<StartImport>()
        .AddWork<RunImport>(RunImport.WorkKind, outsideTransaction: true);

    public static RouteGroupBuilder MapImports(this RouteGroupBuilder api)
    {
        StartImport.Map(api);
        return api;
    }
}
