using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Millpond.Platform.Web;

/// <summary>What a route asks of its caller. Each route carries exactly one; a test lists them all.</summary>
/// <param name="Permission">Permission that is needed; null: being signed in is enough, or (with <paramref name="PublicBecause"/>) nothing.</param>
/// <param name="PublicBecause">Why anybody may call it.</param>
public sealed record RoutePolicy(string? Permission, string? PublicBecause);

/// <summary>Says on each route what it asks of its caller.</summary>
public static class RoutePolicies
{
    /// <summary>The caller must hold a permission.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder route, string permission)
        where TBuilder : IEndpointConventionBuilder => route.With(new RoutePolicy(permission, null));

    /// <summary>The caller must be signed in.</summary>
    public static TBuilder RequireViewer<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.With(new RoutePolicy(null, null));

    /// <summary>Anybody may call it, for a stated reason.</summary>
    public static TBuilder AllowPublic<TBuilder>(this TBuilder route, string because)
        where TBuilder : IEndpointConventionBuilder => route.With(new RoutePolicy(null, because));

    /// <summary>Refuses requests whose route's policy the viewer does not meet. A route without a policy is refused to everybody.</summary>
    public static IApplicationBuilder UseRoutePolicies(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // What is no route is the framework's own refusal (wrong method, wrong content type).
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var refusal = Check(endpoint.Metadata.GetMetadata<RoutePolicy>(), context.RequestServices.GetRequiredService<CurrentViewer>().Viewer);
        if (refusal is null)
        {
            await next(context);
            return;
        }

        // RFC 9110, 15.5.2: whoever is told to say who he is, is told how.
        if (refusal.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        await OutcomeHttp.Problem(refusal).ExecuteAsync(context);
    });

    private static Outcome? Check(RoutePolicy? policy, Viewer? viewer)
    {
        if (policy is null) return Outcome.Forbidden("route.without_policy", "This route says nothing about who may call it, so nobody may.");
        if (policy.PublicBecause is not null) return null;
        if (viewer is null) return Outcome.Unauthorized;
        return policy.Permission is null || viewer.May(policy.Permission) ? null : Outcome.MissingPermission(policy.Permission);
    }

    private static TBuilder With<TBuilder>(this TBuilder route, RoutePolicy policy)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(policy));
        return route;
    }
}
