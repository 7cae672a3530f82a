namespace Millpond.Organization;

/// <summary>The cookie that holds a session's token: unreadable for scripts, not sent from foreign pages, bound to the host where the connection is encrypted.</summary>
internal static class SessionCookie
{
    private const string Plain = "millpond";
    private const string Bound = "__Host-millpond";

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? Bound : Plain];

    public static void Set(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name(context), token, Options(context, Session.Lifetime));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context, null));

    private static string Name(HttpContext context) => context.Request.IsHttps ? Bound : Plain;

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = age,
        IsEssential = true,
    };
}
