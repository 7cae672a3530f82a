using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;

namespace Millpond.Tests;

/// <summary>Words of the channels.</summary>
internal static class ChannelWords
{
    public static IChannel GetChannel(this IServiceProvider services, string kind) => services.GetRequiredService<ChannelCatalog>().Find(kind)!;
}

/// <summary>Words of the channels.</summary>
public sealed partial class Town
{
    /// <summary>Connects an account and lets nothing happen yet.</summary>
    internal async Task<AccountView> Connected(string kind, params (string Name, string Value)[] fields)
    {
        var outcome = await Run<ConnectAccount, Outcome<AccountView>>(c => c.RunAsync(new ConnectAccount.Body(kind, fields.ToDictionary(f => f.Name, f => f.Value))));
        return outcome.Value ?? throw new InvalidOperationException($"{kind} could not be connected: {outcome.Problem} {outcome.Result.Detail}");
    }

    internal Task<int> Arrive(AccountId account, params RawItem[] items) => InScope(s => s.GetRequiredService<InboundStore>().StoreAsync(account, "push", items, default));

    /// <summary>What arrived for an account and what became of it.</summary>
    internal Task<List<Arrival>> Arrived(AccountId account) => InDb(async db =>
    {
        var viewer = Viewer.System(Workspace);
        // Items before marks: what comes in between must not look as if it were taken.
        var items = await db.InboundItems(viewer).AsNoTracking().Where(i => i.AccountId == account).OrderBy(i => i.Id).ToListAsync();
        var waiting = await db.WaitingItems(viewer).Where(i => i.AccountId == account).Select(i => i.Id).ToListAsync();
        var aside = await db.AsideItems(viewer).AsNoTracking().Where(i => i.AccountId == account).ToDictionaryAsync(i => i.Id);
        return items.ConvertAll(i => new Arrival(i.Id, i.Source, i.Kind, i.DedupeKey, i.Body, i.PurgedAt, waiting.Contains(i.Id) ? "waiting" : aside.GetValueOrDefault(i.Id)?.Reason.ToString() ?? "taken", aside.GetValueOrDefault(i.Id)?.Error));
    });

    internal sealed record Arrival(Guid Id, string Source, string Kind, string DedupeKey, string Body, DateTime? PurgedAt, string State, string? Error);

    internal Task<AccountView> See(AccountId account) => InScope(async s => (await s.GetRequiredService<AccountViews>().FindAsync(account, default))!);

    /// <summary>A browser of somebody who is not signed in, for pages outside the API.</summary>
    internal HttpClient Browser() => (_server ?? throw new InvalidOperationException("This town is not on the web; make it with OnTheWeb.")).CreateClient();

    /// <summary>Works until something is so; a town on the web has a queue of its own at work beside the test.</summary>
    internal async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> so, string what)
    {
        var end = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await Work();
            var seen = await look();
            if (so(seen)) return seen;
            if (end.Elapsed > TimeSpan.FromSeconds(30)) throw new TimeoutException($"{what}; last seen: {seen}");
            await Task.Delay(20);
        }
    }
}
