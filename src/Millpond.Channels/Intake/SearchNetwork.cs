using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Spreads the wish for a search over the accounts that can search.</summary>
internal sealed class SpreadSearch(MillpondDb db, Viewer viewer, ChannelCatalog channels) : IWorkHandler
{
    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var request = item.Read<SearchRequest>();
        var accounts = await db.Accounts(viewer).AsNoTracking().Where(a => a.Enabled).ToListAsync(ct);
        var able = accounts.Where(a => channels.Find(a.Kind)?.Profile.Capabilities.Search == true && (request.Accounts.Count == 0 || request.Accounts.Contains(a.Id)));
        // Accounts at one server find the same: one of them asks.
        foreach (var account in able.DistinctBy(a => (a.Kind, a.Server))) db.Enqueue(SearchNetwork.For(account.Id, request.Words));
    }
}

/// <summary>Searches a network once; what it finds comes in like everything else, from the source <c>search</c>.</summary>
internal sealed class SearchNetwork(MillpondDb db, Viewer viewer, ChannelCatalog channels, StreamBook book, NetworkDoor door, ILogger<SearchNetwork> log) : IWorkHandler
{
    public const string Kind = "channel.search_account";

    private const int PagesAtOnce = 5;

    public static PlannedWork For(AccountId account, string query) =>
        new(Kind, $"search:{account.Value:N}", Json.Write(new Order(account, query)), Once: $"search:{account.Value:N}:{Digest(query)}");

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var order = item.Read<Order>();
        var account = await db.Accounts(viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == order.Account && a.Enabled, ct);
        if (account is null || channels.Find(account.Kind) is not { Profile.Capabilities.Search: true } channel) return;

        var stream = "search:" + Digest(order.Query);
        try
        {
            await SearchAsync(channel, account, order.Query, stream, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !db.Dialect.IsTransient(e))
        {
            var error = Networks.AsChannelException(e);
            log.LogWarning("Search of account {Account}: {Fault}, {Message}", account.Id.Value, error.Fault, error.Message);
            await book.FailedAsync(account.Id, stream, error, ct);
            if (error is { Fault: ChannelFault.RateLimited, RetryAt: { } at }) throw new RunLaterException(at, error.Message);
        }
    }

    private async Task SearchAsync(IChannel channel, Account account, string query, string stream, CancellationToken ct)
    {
        var cursor = await book.CursorAsync(account.Id, stream, ct);
        var more = true;
        for (var pages = 0; more && pages < PagesAtOnce; pages++)
        {
            var from = cursor;
            var page = await door.ReadAsync(channel, account, (access, token) => channel.SearchAsync(access, query, from, token), ct);
            await book.KeepAsync(account.Id, stream, "search", page, ct);
            cursor = page.Cursor;
            more = page.More;
        }
    }

    private static string Digest(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..32];

    private sealed record Order(AccountId Account, string Query);
}
