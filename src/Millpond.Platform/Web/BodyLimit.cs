using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Millpond.Platform.Web;

/// <summary>The largest body of a route, where it differs from <see cref="Default"/>.</summary>
/// <param name="Bytes">Bytes; null is without limit (the route reads a stream).</param>
public sealed record BodyLimit(long? Bytes) : IRequestSizeLimitMetadata
{
    /// <summary>Largest body where a route says nothing: 2 MiB.</summary>
    public const long Default = 2 * 1024 * 1024;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => Bytes;
}

/// <summary>Sets limits of bodies.</summary>
public static class BodyLimits
{
    /// <summary>This route takes bodies up to so many bytes; null is without limit.</summary>
    public static TBuilder AllowBody<TBuilder>(this TBuilder route, long? bytes)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new BodyLimit(bytes)));
        return route;
    }
}
