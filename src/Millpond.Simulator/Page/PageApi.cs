using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Millpond.Simulator.Page;

/// <summary>The page that shows the town's timeline.</summary>
internal static class PageApi
{
    public static void Map(SimulatorHost host, RouteGroupBuilder group, string prefix)
    {
        group.MapGet("/", () => Results.Text($"{host.Town.People.Count} people at {prefix}", "text/plain"));
    }
}
