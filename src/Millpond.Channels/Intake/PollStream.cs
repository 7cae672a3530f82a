using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Work;

namespace Millpond.Channels.Intake;

/// <summary>Looks at one stream of one account again and again: one durable timer per stream, which dates itself.</summary>
/// <remarks>
/// Calls the network, so it runs outside the queue's transaction and at least once; what it stores is de-duplicated and the cursor moves in the same commit.
/// Each stream has a lane of its own: a slow one does not hold up the others.
/// </remarks>
internal sealed class PollStream(MillpondDb db, Viewer viewer, ChannelCatalog channels, StreamBook book, NetworkDoor door, TimeProvider clock, ILogger<PollStream> log)
    : IWorkHandler
{
    public const string Kind = "channel.poll";
    public const string ProfileStream = "profile";
    public const string RevisitStream = "revisit";

    private const int PagesAtOnce = 10;
    private const int RevisitPerLooks = 6;
    private static readonly TimeSpan RevisitFor = TimeSpan.FromDays(2);
    private static readonly TimeSpan RevisitPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongPause = TimeSpan.FromHours(6);

    /// <summary>Plans the first look at each stream of an account.</summary>
    public static IEnumerable<PlannedWork> For(Account account, IChannel channel) =>
        AllStreams(channel, AccountKeys.WithoutSecrets(account)).Select(stream => new PlannedWork(
            Kind, $"poll:{account.Id.Value:N}:{stream.Name}:{account.Generation}", Json.Write(new Order(account.Id, stream.Name, account.Generation)), Once: $"poll:{account.Id.Value:N}:{stream.Name}:{account.Generation}"));

    public async Task HandleAsync(WorkItem item, CancellationToken ct)
    {
        var order = item.Read<Order>();
        var account = await FindAsync(order, ct);
        if (account is null || channels.Find(account.Kind) is not { } channel) return;
        if (PauseOf(channel, account, order.Stream) is not { } pause) return;

        DateTime next;
        try
        {
            next = await LookAsync(channel, account, order.Stream, ct) ? clock.UtcNow() : clock.UtcNow() + pause;
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !db.Dialect.IsTransient(e))
        {
            next = await FailedAsync(order, Networks.AsChannelException(e), pause, ct);
        }

        throw new RunLaterException(next);
    }

    private Task<Account?> FindAsync(Order order, CancellationToken ct) => db.Accounts(viewer).AsNoTracking()
        .SingleOrDefaultAsync(a => a.Id == order.Account && a.Enabled && a.Generation == order.Generation, ct);

    private static IEnumerable<StreamPlan> AllStreams(IChannel channel, AccountAccess access)
    {
        foreach (var stream in channel.StreamsOf(access)) yield return stream;
        if (channel is IRevisitingChannel) yield return new StreamPlan(RevisitStream, RevisitPause);
        yield return new StreamPlan(ProfileStream, LongPause);
    }

    private static TimeSpan? PauseOf(IChannel channel, Account account, string stream)
    {
        var access = AccountKeys.WithoutSecrets(account);
        var plan = AllStreams(channel, access).FirstOrDefault(s => s.Name == stream);
        if (plan is null || stream == ProfileStream) return plan?.Interval;
        if (!double.TryParse(access["pollSeconds"], out var seconds) || seconds <= 0) return plan.Interval;
        return TimeSpan.FromSeconds(stream == RevisitStream ? seconds * RevisitPerLooks : seconds);
    }

    /// <returns>Whether there is more to fetch at once.</returns>
    private async Task<bool> LookAsync(IChannel channel, Account account, string stream, CancellationToken ct)
    {
        if (stream == ProfileStream)
        {
            await ObserveAsync(channel, account, ct);
            return false;
        }

        if (stream == RevisitStream)
        {
            await RevisitAsync((IRevisitingChannel)channel, account, ct);
            return false;
        }

        var cursor = await book.CursorAsync(account.Id, stream, ct);
        var more = true;
        for (var pages = 0; more && pages < PagesAtOnce; pages++)
        {
            var from = cursor;
            var page = await door.ReadAsync(channel, account, (access, token) => channel.PollAsync(access, stream, from, token), ct);
            await book.KeepAsync(account.Id, stream, "poll", page, ct);
            cursor = page.Cursor;
            more = page.More;
        }

        return more;
    }

    /// <summary>Looks again at the newest items, and in turn at the older ones: most edits and deletions follow soon.</summary>
    private async Task RevisitAsync(IRevisitingChannel channel, Account account, CancellationToken ct)
    {
        var since = clock.UtcNow() - RevisitFor;
        var recent = await db.InboundItems(viewer).AsNoTracking()
            .Where(i => i.AccountId == account.Id && i.Kind == channel.RevisitedKind && i.ReceivedAt > since)
            .OrderByDescending(i => i.Id).Take(500).Select(i => i.DedupeKey).ToListAsync(ct);
        var ids = recent.Select(k => k[(k.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('@')[0]).Distinct().ToList();
        var turn = int.TryParse(await book.CursorAsync(account.Id, RevisitStream, ct), out var t) ? t : 0;
        var half = channel.RevisitedAtOnce / 2;
        var older = ids.Skip(half).ToList();
        if (turn >= older.Count) turn = 0;
        IReadOnlyList<string> chosen = [.. ids.Take(half), .. older.Skip(turn).Take(half)];
        if (chosen.Count == 0) return;

        var items = await door.ReadManyAsync(channel, account, (access, token) => channel.RevisitAsync(access, chosen, token), ct);
        await book.KeepAsync(account.Id, RevisitStream, "poll", new PollPage(items, (turn + half).ToString(), false, []), ct);
    }

    private async Task ObserveAsync(IChannel channel, Account account, CancellationToken ct)
    {
        var profile = await door.ReadAsync(channel, account, channel.OwnProfileAsync, ct);
        await new FollowerCounts(db).KeepAsync(account.Id, profile, clock.UtcNow(), ct);
    }

    private async Task<DateTime> FailedAsync(Order order, ChannelException error, TimeSpan pause, CancellationToken ct)
    {
        log.LogWarning("Stream {Stream} of account {Account}: {Fault}, {Message}", order.Stream, order.Account.Value, error.Fault, error.Message);
        var failures = await book.FailedAsync(order.Account, order.Stream, error, ct);
        var now = clock.UtcNow();
        return error.Fault switch
        {
            ChannelFault.RateLimited => error.RetryAt > now ? error.RetryAt.Value : now + TimeSpan.FromMinutes(1),
            ChannelFault.Unauthorized => now + TimeSpan.FromMinutes(10),
            ChannelFault.NotSupported => now + LongPause,
            _ => now + TimeSpan.FromTicks(Math.Min(pause.Ticks << Math.Min(failures - 1, 6), Math.Max(pause.Ticks, TimeSpan.FromMinutes(10).Ticks))),
        };
    }

    private sealed record Order(AccountId Account, string Stream, int Generation);
}
