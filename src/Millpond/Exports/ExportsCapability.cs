namespace Millpond.Exports;

/// <summary>The door of this capability: handing out a workspace's data is the operator's act, so it has a verb and no route.</summary>
internal static class ExportsCapability
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddScoped<ExportWorkspace>();
}
