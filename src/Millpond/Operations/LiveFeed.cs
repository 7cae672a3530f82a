using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Events;
using Millpond.Platform.Live;
using Millpond.Platform.Web;

namespace Millpond.Operations;

/// <summary>Server-sent events from the event log: which objects changed, never their content, so that scope is checked where they are read again.</summary>
/// <remarks>
/// Resumes after <c>Last-Event-ID</c>. Many events at once are sent as they are up to a page; a reader far behind is told to read everything again.
/// A stream ends after five minutes: readers come back by themselves where they were, and who has left the company meanwhile is refused.
/// </remarks>
internal static class LiveFeed
{
    private const int PageSize = 200;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/live", StreamAsync).RequireViewer().WithName("Live").WithSummary("Server-sent events of what changes in the workspace: kinds and ids, never content; resumes by Last-Event-ID.").WithTags("operations");

    private static async Task StreamAsync(HttpContext context, Viewer viewer, IServiceScopeFactory scopes, Signals signals, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var ct = stop.Token;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var cursor = await StartAsync(context, viewer, scopes, ct);
            await context.Response.WriteAsync($"retry: 2000\nid: {cursor}\nevent: live.ready\ndata: {{}}\n\n", ct);
            await context.Response.Body.FlushAsync(ct);
            var end = clock.GetUtcNow() + Lifetime;
            while (!ct.IsCancellationRequested && clock.GetUtcNow() < end)
            {
                var woken = signals.NextAsync(Signals.Events(viewer.WorkspaceId));
                var (next, text) = await ReadAsync(viewer, scopes, cursor, ct);
                if (next == cursor)
                {
                    if (await Task.WhenAny(woken, Task.Delay(Beat, clock, ct)) != woken) text = ": beat\n\n";
                    else continue;
                }

                cursor = next;
                await context.Response.WriteAsync(text, ct);
                await context.Response.Body.FlushAsync(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The reader went away or the program stops: both end a feed that has no end of its own.
        }
    }

    private static async Task<long> StartAsync(HttpContext context, Viewer viewer, IServiceScopeFactory scopes, CancellationToken ct)
    {
        if (long.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return seen;
        await using var scope = Scope(scopes, viewer);
        return await scope.ServiceProvider.GetRequiredService<MillpondDb>().Events(viewer).MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
    }

    private static async Task<(long Cursor, string Text)> ReadAsync(Viewer viewer, IServiceScopeFactory scopes, long cursor, CancellationToken ct)
    {
        await using var scope = Scope(scopes, viewer);
        var db = scope.ServiceProvider.GetRequiredService<MillpondDb>();
        var rows = await EventLog.ReadAfterAsync(db, viewer, cursor, PageSize, ct);
        if (rows.Count == PageSize)
        {
            var last = await db.Events(viewer).MaxAsync(e => e.Sequence, ct);
            if (last - cursor > PageSize * 5) return (last, $"id: {last}\nevent: live.reset\ndata: {{}}\n\n");
        }

        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"id: {row.Sequence}\nevent: {row.Kind}\ndata: {Json.Write(new LiveEvent(row.Sequence, row.Kind, row.At, row.ObjectId, row.PersonId, row.ActorId))}\n\n");
        return (rows.Count == 0 ? cursor : rows[^1].Sequence, text.ToString());
    }

    private static AsyncServiceScope Scope(IServiceScopeFactory scopes, Viewer viewer)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Viewer = viewer;
        return scope;
    }

    private sealed record LiveEvent(long Sequence, string Kind, DateTime At, Guid? Object, Guid? Person, Guid? Actor);
}
