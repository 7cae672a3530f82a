using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Data;

namespace Millpond.Platform.Web;

/// <summary>Makes creating calls repeatable: the same key with the same body gets the same answer and makes nothing new.</summary>
/// <remarks>
/// The key is written first, in the transaction in which the route does its work; the answer last, in the same commit. So a crash leaves neither, and of two calls at once
/// the second waits for the first and then repeats its answer. Only answers of success are kept: after a refusal the same key may be tried again.
/// Routes that call the network (<see cref="IdempotencyRoutes.CallsOutside{TBuilder}"/>) must not hold a transaction; there the key is committed first, a second call meanwhile
/// is refused, and after a crash the key is free again when <see cref="AbandonedAfter"/> has passed.
/// </remarks>
internal sealed class Idempotency(RequestDelegate next, TimeProvider clock)
{
    private const string HeaderName = "Idempotency-Key";
    private const int MaxKeyLength = 200;
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(5);

    public async Task InvokeAsync(HttpContext context, CurrentViewer current)
    {
        var key = context.Request.Headers[HeaderName].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || current.Viewer is not { } viewer || context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        if (key.Length > MaxKeyLength)
        {
            await OutcomeHttp.Problem(Outcome.Invalid("idempotency.key_too_long", HeaderName, $"A key has at most {MaxKeyLength} characters.")).ExecuteAsync(context);
            return;
        }

        var db = context.RequestServices.GetRequiredService<MillpondDb>();
        var call = new IdempotentCall
        {
            WorkspaceId = viewer.WorkspaceId,
            Key = KeyOf(viewer, context.Request, key),
            RequestHash = await HashBodyAsync(context.Request),
            CreatedAt = clock.UtcNow(),
        };
        if (endpoint.Metadata.GetMetadata<CallsOutsideMark>() is null) await InsideAsync(context, db, call);
        else await OutsideAsync(context, db, call);
    }

    private async Task InsideAsync(HttpContext context, MillpondDb db, IdempotentCall call)
    {
        var ct = context.RequestAborted;
        using var recorded = new RecordedBody(context);
        var isFirst = await db.InTransactionAsync(async () =>
        {
            if (!await TryBeginAsync(db, call, ct)) return false;
            await RunAsync(context, recorded);
            if (recorded.IsSuccess) await KeepAsync(db, call, recorded, CancellationToken.None);
            else await ForgetAsync(db, call, CancellationToken.None);
            return true;
        }, ct);
        if (isFirst) await recorded.SendAsync();
        else await RepeatAsync(context, db, call);
    }

    private async Task OutsideAsync(HttpContext context, MillpondDb db, IdempotentCall call)
    {
        await db.InTransactionAsync(() => db.ExecuteAsync(
            "DELETE FROM idempotent_calls WHERE workspace_id = @w AND key = @key AND status IS NULL AND created_at < @abandoned", context.RequestAborted,
            ("w", call.WorkspaceId), ("key", call.Key), ("abandoned", call.CreatedAt - AbandonedAfter)), context.RequestAborted);
        if (!await db.InTransactionAsync(() => TryBeginAsync(db, call, context.RequestAborted), context.RequestAborted))
        {
            await RepeatAsync(context, db, call);
            return;
        }

        using var recorded = new RecordedBody(context);
        try
        {
            await RunAsync(context, recorded);
        }
        catch
        {
            await db.InTransactionAsync(() => ForgetAsync(db, call, CancellationToken.None), CancellationToken.None);
            throw;
        }

        await db.InTransactionAsync(() => recorded.IsSuccess ? KeepAsync(db, call, recorded, CancellationToken.None) : ForgetAsync(db, call, CancellationToken.None), CancellationToken.None);
        await recorded.SendAsync();
    }

    private async Task RunAsync(HttpContext context, RecordedBody recorded)
    {
        recorded.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            recorded.End();
        }
    }

    /// <summary>Writes the key; false when it is there. On PostgreSQL this waits for a call under way with the same key.</summary>
    private static async Task<bool> TryBeginAsync(MillpondDb db, IdempotentCall call, CancellationToken ct)
    {
        await db.ExecuteAsync("DELETE FROM idempotent_calls WHERE workspace_id = @w AND created_at < @old", ct, ("w", call.WorkspaceId), ("old", call.CreatedAt - IdempotentCall.Kept));
        return await db.ExecuteAsync("""
            INSERT INTO idempotent_calls (workspace_id, key, request_hash, created_at) VALUES (@w, @key, @hash, @at)
            ON CONFLICT (workspace_id, key) DO NOTHING
            """, ct, ("w", call.WorkspaceId), ("key", call.Key), ("hash", call.RequestHash), ("at", call.CreatedAt)) == 1;
    }

    private static Task<int> KeepAsync(MillpondDb db, IdempotentCall call, RecordedBody recorded, CancellationToken ct) => db.ExecuteAsync(
        "UPDATE idempotent_calls SET status = @status, location = @location, e_tag = @tag, body = @body WHERE workspace_id = @w AND key = @key", ct,
        ("status", recorded.Status), ("location", recorded.Location), ("tag", recorded.ETag), ("body", recorded.Body), ("w", call.WorkspaceId), ("key", call.Key));

    private static Task<int> ForgetAsync(MillpondDb db, IdempotentCall call, CancellationToken ct) =>
        db.ExecuteAsync("DELETE FROM idempotent_calls WHERE workspace_id = @w AND key = @key", ct, ("w", call.WorkspaceId), ("key", call.Key));

    private static async Task RepeatAsync(HttpContext context, MillpondDb db, IdempotentCall call)
    {
        var first = await db.Set<IdempotentCall>().AsNoTracking().SingleOrDefaultAsync(c => c.Key == call.Key, context.RequestAborted);
        if (first is null || first.Status is null)
        {
            await OutcomeHttp.Problem(Outcome.Refused("idempotency.in_progress", "The first call with this key is still under way. Ask again in a moment.")).ExecuteAsync(context);
            return;
        }

        if (!first.RequestHash.AsSpan().SequenceEqual(call.RequestHash))
        {
            await OutcomeHttp.Problem(Outcome.Invalid("idempotency.key_reused", HeaderName, "This key was used with another body. Use a new key for a new call.")).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = first.Status.Value;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        if (first.Location is not null) context.Response.Headers.Location = first.Location;
        if (first.ETag is not null) context.Response.Headers.ETag = first.ETag;
        if (first.Body is not { Length: > 0 }) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(first.Body, context.RequestAborted);
    }

    private static string KeyOf(Viewer viewer, HttpRequest request, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{viewer.MemberId:N}\n{viewer.Name}\n{request.Path}{request.QueryString}\n{key}")));

    /// <summary>Hash of the body. Parts of a form are separated by a random mark that differs at each try, so forms count by length.</summary>
    private static async Task<byte[]> HashBodyAsync(HttpRequest request)
    {
        if (request.HasFormContentType) return SHA256.HashData(Encoding.UTF8.GetBytes("form:" + request.ContentLength));
        request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(request.Body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return hash;
    }

    /// <summary>Holds the answer back until it is kept.</summary>
    private sealed class RecordedBody(HttpContext context) : IDisposable
    {
        private readonly MemoryStream _buffer = new();
        private Stream? _wire;

        public int Status => context.Response.StatusCode;

        public bool IsSuccess => Status is >= 200 and < 300;

        public string? Location => context.Response.Headers.Location;

        public string? ETag => context.Response.Headers.ETag;

        public byte[] Body => _buffer.ToArray();

        public void Begin()
        {
            _wire = context.Response.Body;
            context.Response.Body = _buffer;
        }

        public void Dispose() => _buffer.Dispose();

        public void End() => context.Response.Body = _wire!;

        public async Task SendAsync()
        {
            _buffer.Position = 0;
            await _buffer.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}

/// <summary>Marks a route that calls the network, so that no transaction is held around it.</summary>
internal sealed class CallsOutsideMark
{
    public static readonly CallsOutsideMark Mark = new();
}

/// <summary>Says how a creating route goes together with keys.</summary>
public static class IdempotencyRoutes
{
    /// <summary>This creating route calls the network, or writes in scopes of its own: its key is kept outside a transaction.</summary>
    public static TBuilder CallsOutside<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(CallsOutsideMark.Mark));
        return route;
    }
}
