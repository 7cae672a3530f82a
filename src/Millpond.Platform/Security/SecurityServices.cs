using Microsoft.Extensions.DependencyInjection;

namespace Millpond.Platform.Security;

/// <summary>Registration of secrets and of the way out.</summary>
public static class SecurityServices
{
    /// <summary>Adds the key ring of a data folder, the secret box and the outbound client.</summary>
    /// <param name="services">The container.</param>
    /// <param name="dataFolder">Folder that holds the keys.</param>
    /// <param name="allowedHosts">Own servers that may be called though they are not on the public internet, see <see cref="OutboundPolicy"/>.</param>
    public static IServiceCollection AddPlatformSecurity(this IServiceCollection services, string dataFolder, string? allowedHosts) => services
        .AddSingleton(_ => KeyRing.In(dataFolder))
        .AddSingleton<SecretBox>()
        .AddSingleton<RateLimit>()
        .AddSingleton(_ => new OutboundPolicy(allowedHosts))
        .AddSingleton<OutboundHttp>();
}
