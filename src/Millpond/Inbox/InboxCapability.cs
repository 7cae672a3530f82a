using Microsoft.AspNetCore.Routing;

namespace Millpond.Inbox;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class InboxCapability
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services;

    public static RouteGroupBuilder MapInbox(this RouteGroupBuilder api) => api;
}
