using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Millpond.Platform.Web;

namespace Millpond.Hosting;

/// <summary>Serves the operators' console: its files for ever (their names carry a hash), its page for every address that is nothing else.</summary>
internal static class ConsoleFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "wwwroot", "console");

    public static void UseConsole(this WebApplication app)
    {
        if (!Directory.Exists(Root)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Root),
            RequestPath = "/console",
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Path.StartsWithSegments("/console/assets", StringComparison.Ordinal) ? "public,max-age=31536000,immutable" : "no-cache",
        });
    }

    public static void MapConsole(this WebApplication app)
    {
        var page = Path.Combine(Root, "index.html");
        // What looks like a file is not a place of the console, but for the link of an invitation, whose token has a dot in it.
        foreach (var places in new[] { "{*path:nonfile}", "/invitations/{token}" })
            app.MapFallback(places, AnswerAsync).AllowPublic("The console's page holds no data; the API behind it asks who is there.").WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).ExcludeFromDescription();

        async Task AnswerAsync(HttpContext context)
        {
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                await OutcomeHttp.Problem(Platform.Outcome.NotFound).ExecuteAsync(context);
            }
            else if (File.Exists(page))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
                await context.Response.SendFileAsync(page, context.RequestAborted);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await context.Response.WriteAsync("The console was not built. Build it with ./run, or use the API under /api/v1.", context.RequestAborted);
            }
        }
    }
}
