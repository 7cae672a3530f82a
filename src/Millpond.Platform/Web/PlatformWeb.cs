using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Millpond.Platform.Web;

/// <summary>What every request passes through: headers, limits, errors, keys; and the routes of the platform itself.</summary>
public static class PlatformWeb
{
    /// <summary>Registers the web side of the platform.</summary>
    public static IServiceCollection AddPlatformWeb(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit.Default;
        });
        // A form is as large as its route says (AllowBody); the framework's second limit of 128 MiB would surprise.
        services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = long.MaxValue);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(json =>
        {
            Json.Apply(json.SerializerOptions);
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireMembers } };
        });
        // A proxy on this machine may say for whom it asks; others are believed when the operator names them (ASPNETCORE_FORWARDEDHEADERS_...).
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        services.AddApiDocument();
        services.AddHostedService(_ => new Telemetry());
        return services;
    }

    /// <summary>Errors, headers and limits; before who is asking is found out.</summary>
    public static IApplicationBuilder UsePlatformWeb(this IApplicationBuilder app) => app
        .UseForwardedHeaders()
        .UseMiddleware<ErrorAnswers>()
        .UseMiddleware<SecurityHeaders>()
        .UseMiddleware<PublicLimits>();

    /// <summary>Repeatable creating calls; after the route's policy was checked.</summary>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.UseMiddleware<Idempotency>();

    /// <summary>Maps health and the API document.</summary>
    public static void MapPlatform(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
        app.MapApiDocument();
    }

    /// <summary>A member of a body that is neither nullable nor has a default must be there: a forgotten field is told, not read as empty.</summary>
    private static void RequireMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var member in type.Properties)
        {
            if (member.Set is not null && member.AssociatedParameter is { HasDefaultValue: false, IsNullable: false } parameter && !IsPatched(parameter.ParameterType)) member.IsRequired = true;
        }
    }

    private static bool IsPatched(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patched<>);
}
