using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Headers that keep the browser from doing what the product never needs.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>
    /// No script but our own files. Styles may stand in the page because the component library writes them there. Pictures come from the networks
    /// (over HTTPS; a simulator on this machine may use HTTP).
    /// </summary>
    internal const string ConsolePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https: http://localhost:* http://127.0.0.1:*; media-src 'self' blob: https:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>();
        headers.ContentSecurityPolicy = policy?.Policy ?? ConsolePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        if (policy?.MayBeEmbedded != true)
        {
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
        }
        else
        {
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) headers.CacheControl = "no-store";
        return next(context);
    }
}

/// <summary>The content security policy of a route that differs from the console's (a widget on a customer's site, a page with a frame).</summary>
/// <param name="Policy">The header.</param>
/// <param name="MayBeEmbedded">Whether other sites may load or frame it.</param>
public sealed record ContentPolicy(string Policy, bool MayBeEmbedded);

/// <summary>Gives routes a content policy of their own.</summary>
public static class ContentPolicies
{
    /// <summary>Sets the content security policy of this route.</summary>
    public static TBuilder WithContentPolicy<TBuilder>(this TBuilder route, string policy, bool mayBeEmbedded = false)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new ContentPolicy(policy, mayBeEmbedded)));
        return route;
    }
}
