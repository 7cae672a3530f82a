using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Channels.Accounts;

/// <summary>Lists the company's accounts, and shows one.</summary>
internal sealed class ListAccounts(MillpondDb db, Viewer viewer, AccountViews views)
{
    public async Task<Page<AccountView>> RunAsync(string? kind, int? limit, string? after, CancellationToken ct)
    {
        var size = Cursor.Limit(limit);
        var accounts = db.Accounts(viewer).AsNoTracking();
        if (kind is not null) accounts = accounts.Where(a => a.Kind == kind);
        if (Cursor.TryRead<DateTime>(after, out var last)) accounts = accounts.Where(a => a.CreatedAt > last);
        var rows = await accounts.OrderBy(a => a.CreatedAt).Take(size + 1).ToListAsync(ct);
        return Page<AccountView>.Of(await views.ShowAsync(rows, ct), size, a => Cursor.Write(a.CreatedAt));
    }

    public async Task<Outcome<AccountView>> ShowAsync(AccountId id, CancellationToken ct) => await views.FindAsync(id, ct) is { } view ? view : Outcome.NotFound;

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/accounts", async (string? kind, int? limit, string? after, ListAccounts list, CancellationToken ct) => TypedResults.Ok(await list.RunAsync(kind, limit, after, ct)))
            .WithName("ListAccounts").WithSummary("The company's connected accounts.").WithTags("Channels").RequireViewer();
        api.MapGet("/accounts/{id:guid}", async (Guid id, ListAccounts list, CancellationToken ct) => (await list.ShowAsync(new AccountId(id), ct)).ToHttp())
            .WithName("ShowAccount").WithSummary("One connected account with health, quotas and last intake.").WithTags("Channels").RequireViewer();
    }
}
