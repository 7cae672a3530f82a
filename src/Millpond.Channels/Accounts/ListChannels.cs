using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Tells which channels there are and what each needs to be connected.</summary>
internal static class ListChannels
{
    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/channels", (ChannelCatalog channels) => TypedResults.Ok(channels.All.Select(c => c.Profile).OrderBy(p => p.Kind).ToList()))
            .WithName("ListChannels").WithTags("Channels").RequireViewer();
}
