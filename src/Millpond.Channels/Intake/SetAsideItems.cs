using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Intake;

/// <summary>Shows what arrived and could not be understood, and tries it again (after an update, say).</summary>
internal sealed class SetAsideItems(MillpondDb db, Viewer viewer)
{
    /// <summary>Something that was set aside.</summary>
    public sealed record View(Guid Id, AccountId AccountId, string Source, string Kind, string DedupeKey, string Body, DateTime ReceivedAt, int Attempts, string? Error);

    public async Task<Page<View>> RunAsync(Guid? account, int? limit, string? after, CancellationToken ct)
    {
        var size = Cursor.Limit(limit);
        var aside = db.AsideItems(viewer).AsNoTracking().Where(i => i.Reason == AsideReason.Broken);
        if (account is { } id)
        {
            var accountId = new AccountId(id);
            aside = aside.Where(i => i.AccountId == accountId);
        }

        if (Cursor.TryRead<Guid>(after, out var last)) aside = aside.Where(i => i.Id > last);
        var rows = await (from a in aside.OrderBy(i => i.Id).Take(size + 1)
                          join i in db.InboundItems(viewer) on a.Id equals i.Id
                          orderby a.Id
                          select new View(i.Id, i.AccountId, i.Source, i.Kind, i.DedupeKey, i.Body, i.ReceivedAt, a.Attempts, a.Error)).ToListAsync(ct);
        return Page<View>.Of(rows, size, i => Cursor.Write(i.Id));
    }

    public async Task<Outcome> ReplayAsync(Guid id, CancellationToken ct)
    {
        var aside = await db.AsideItems(viewer).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (aside is not { Reason: AsideReason.Broken })
        {
            return await db.InboundItems(viewer).AnyAsync(i => i.Id == id, ct)
                ? Outcome.Refused("channels.item_not_set_aside", "Only an item that was set aside can be tried again.")
                : Outcome.NotFound;
        }

        db.Remove(aside);
        db.Add(new WaitingItem { WorkspaceId = aside.WorkspaceId, AccountId = aside.AccountId, Id = aside.Id, Attempts = aside.Attempts });
        db.Enqueue(ProcessInbound.For(aside.AccountId));
        db.Note(new AuditNote("channels.replay_item", "inbound_item", id.ToString()));
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/inbound-items", async (Guid? account, int? limit, string? after, SetAsideItems items, CancellationToken ct) => TypedResults.Ok(await items.RunAsync(account, limit, after, ct)))
            .WithName("ListSetAsideItems").WithSummary("Deliveries that could not be understood and wait for a person.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);
        api.MapPost("/inbound-items/{id:guid}/replay", async (Guid id, SetAsideItems items, CancellationToken ct) => (await items.ReplayAsync(id, ct)).ToHttp())
            .WithName("ReplayInboundItem").WithSummary("Tries again to take a delivery that was set aside.").WithTags("Channels").RequirePermission(ChannelPermissions.Manage);
    }
}
