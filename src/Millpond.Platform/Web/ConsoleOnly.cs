using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Protection against requests that a foreign page makes with the reader's cookie.</summary>
/// <remarks>
/// An unsafe request of the console carries <c>X-Millpond: 1</c>, which a foreign page can only send after a preflight that is never answered;
/// where the browser says where a request comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>), that must be this site.
/// </remarks>
public static class CrossSite
{
    /// <summary>Header of the console's unsafe requests.</summary>
    public const string Header = "X-Millpond";

    /// <summary>The refusal of a request that may come from a foreign page; null when it is safe.</summary>
    public static Outcome? Check(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return null;

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var same = request.Headers[Header] == "1"
            && site is "" or "same-origin" or "none"
            && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
        return same ? null : Outcome.Forbidden("request.cross_site", $"A request with a session that changes something needs the header {Header}: 1 and must come from this site.");
    }
}

/// <summary>Marks public routes that only the console calls (sign-in, first run, invitations): they are guarded against foreign pages too, and know who is signed in.</summary>
public sealed class ConsoleOnly
{
    internal static readonly ConsoleOnly Mark = new();
}

/// <summary>Marks routes.</summary>
public static class ConsoleOnlyRoutes
{
    /// <summary>The console alone calls this public route, see <see cref="ConsoleOnly"/>.</summary>
    public static TBuilder ForConsole<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(ConsoleOnly.Mark));
        return route;
    }
}
