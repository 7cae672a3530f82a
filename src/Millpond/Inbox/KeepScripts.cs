using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Inbox;

/// <summary>The canned replies: who may, writes them; who answers, sees those of everybody and of his teams.</summary>
internal sealed class KeepScripts(MillpondDb db, Viewer viewer, TimeProvider clock)
{
    public async Task<Page<ScriptView>> ListAsync(string? after, int? asked, CancellationToken ct = default)
    {
        var limit = Cursor.Limit(asked ?? Cursor.MaxLimit);
        // A workspace has some hundreds of scripts at most; the page is cut by place.
        var from = Cursor.TryRead<int>(after, out var place) ? place : 0;
        var rows = await db.Scripts(viewer).AsNoTracking().OrderBy(s => s.Title).ThenBy(s => s.Id).Skip(from).Take(limit + 1).ToListAsync(ct);
        return Page<ScriptView>.Of(rows.ConvertAll(ScriptView.Of), limit, _ => Cursor.Write(from + limit));
    }

    public async Task<Outcome<ScriptView>> CreateAsync(Body body, CancellationToken ct = default)
    {
        var script = new Script { WorkspaceId = viewer.WorkspaceId, Id = new ScriptId(Ids.New(clock)) };
        var outcome = script.Write(body.Title ?? "", body.Text ?? "", body.Shortcut, body.TeamId, clock.UtcNow());
        if (!outcome.Ok) return outcome;
        db.Add(script);
        return await SaveAsync(script, "inbox.create_script", ct);
    }

    public async Task<Outcome<ScriptView>> ChangeAsync(ScriptId id, Patch patch, IfMatch seen, CancellationToken ct = default)
    {
        var script = await db.Scripts(viewer).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (script is null) return Outcome.NotFound;
        if (seen.IsStale(script.Version)) return Outcome.Stale(patch, ScriptView.Of(script));
        var outcome = script.Write(patch.Title ?? script.Title, patch.Text ?? script.Text, patch.Shortcut ?? script.Shortcut, patch.Everybody == true ? null : patch.TeamId ?? script.TeamId, clock.UtcNow());
        return outcome.Ok ? await SaveAsync(script, "inbox.change_script", ct) : outcome;
    }

    public async Task<Outcome> RemoveAsync(ScriptId id, CancellationToken ct = default)
    {
        var script = await db.Scripts(viewer).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (script is null) return Outcome.NotFound;
        db.Remove(script);
        db.Note(new AuditNote("inbox.remove_script", "script", id.Value.ToString(), Before: ScriptView.Of(script)));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    private async Task<Outcome<ScriptView>> SaveAsync(Script script, string action, CancellationToken ct)
    {
        db.Note(new AuditNote(action, "script", script.Id.Value.ToString(), After: new { script.Title, script.Text, script.Shortcut, script.TeamId }));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (db.Dialect.IsUniqueViolation(e))
        {
            return Outcome.Invalid("script.shortcut_taken", "shortcut", "Another script has this shortcut.");
        }

        return ScriptView.Of(script);
    }

    internal sealed record Body(string? Title, string? Text, string? Shortcut, Guid? TeamId);

    /// <summary>What changes; absent fields stay. An empty shortcut takes it away.</summary>
    /// <param name="Title">Title.</param>
    /// <param name="Text">Text.</param>
    /// <param name="Shortcut">Shortcut.</param>
    /// <param name="TeamId">The team it is for.</param>
    /// <param name="Everybody">True: for everybody from now on.</param>
    internal sealed record Patch(string? Title, string? Text, string? Shortcut, Guid? TeamId, bool? Everybody);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/scripts", (string? after, int? limit, KeepScripts keep, CancellationToken ct) => keep.ListAsync(after, limit, ct))
            .RequirePermission(InboxPermissions.Read).WithName("ListScripts").WithSummary("Prepared answers the caller may use.").WithTags("inbox");
        api.MapPost("/scripts", async (Body body, KeepScripts keep, CancellationToken ct) => (await keep.CreateAsync(body, ct)).ToCreated(s => $"/api/v1/scripts/{s.Id.Value}"))
            .RequirePermission(InboxPermissions.Configure).WithName("CreateScript").WithSummary("Makes a prepared answer.").WithTags("inbox");
        api.MapPatch("/scripts/{id}", async (Guid id, Patch patch, IfMatch seen, KeepScripts keep, CancellationToken ct) => (await keep.ChangeAsync(new ScriptId(id), patch, seen, ct)).ToHttp())
            .RequirePermission(InboxPermissions.Configure).WithName("ChangeScript").WithSummary("Changes the given fields of a prepared answer.").WithTags("inbox");
        api.MapDelete("/scripts/{id}", async (Guid id, KeepScripts keep, CancellationToken ct) => (await keep.RemoveAsync(new ScriptId(id), ct)).ToHttp())
            .RequirePermission(InboxPermissions.Configure).WithName("RemoveScript").WithSummary("Removes a prepared answer.").WithTags("inbox");
    }
}

/// <summary>A canned reply as the API shows it.</summary>
internal sealed record ScriptView(ScriptId Id, string Title, string Text, string? Shortcut, Guid? TeamId, DateTime UpdatedAt, int Version) : IHasVersion
{
    public static ScriptView Of(Script s) => new(s.Id, s.Title, s.Text, s.Shortcut, s.TeamId, s.UpdatedAt, s.Version);
}
