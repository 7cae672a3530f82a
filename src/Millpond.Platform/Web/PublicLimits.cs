using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Millpond.Platform.Security;

namespace Millpond.Platform.Web;

/// <summary>How often one address may call a public route.</summary>
/// <param name="Name">Routes with the same name share the limit.</param>
/// <param name="Burst">Calls at once.</param>
/// <param name="Window">Time in which that many come back.</param>
public sealed record RouteLimit(string Name, int Burst, TimeSpan Window)
{
    internal static readonly RouteLimit Default = new("public", 600, TimeSpan.FromMinutes(1));
}

/// <summary>Sets limits.</summary>
public static class RouteLimits
{
    /// <summary>Limits how often one address may call this public route (600 a minute over all public routes when nothing is said).</summary>
    public static TBuilder LimitTo<TBuilder>(this TBuilder route, string name, int burst, TimeSpan window)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new RouteLimit(name, burst, window)));
        return route;
    }
}

/// <summary>Refuses addresses that call public routes too often.</summary>
internal sealed class PublicLimits(RequestDelegate next, RateLimit limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<RoutePolicy>()?.PublicBecause is not null)
        {
            var limit = metadata.GetMetadata<RouteLimit>() ?? RouteLimit.Default;
            if (limits.Take($"{limit.Name}:{context.Connection.RemoteIpAddress}", limit.Burst, limit.Window) is { } wait)
            {
                context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
                await OutcomeHttp.Problem(Outcome.TooMany("request.too_many", wait)).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }
}
