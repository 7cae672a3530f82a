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

    internal Task<List<InboundItem>> Arrived(AccountId account) =>
        InDb(db => db.InboundItems(Viewer.System(Workspace)).AsNoTracking().Where(i => i.AccountId == account).OrderBy(i => i.Id).ToListAsync());

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
