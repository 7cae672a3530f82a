using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Tests.Channels;

/// <summary>Accounts belong to the company: credentials go in and never come out, operators change, history stays.</summary>
public sealed class AccountTests
{
    [Theory, EveryDatabase]
    public async Task Credentials_are_sealed_and_never_shown(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "Pond.Example/"), ("token", "good"));

        var stored = await town.InDb(async db => (await db.QueryAsync("SELECT credentials, settings FROM channel_accounts", r => r.GetString(0) + r.GetString(1), default))[0]);

        Assert.DoesNotContain("good", stored);
        Assert.DoesNotContain("good", Json.Write(account));
        Assert.Equal("https://pond.example", account.Server);
    }

    [Theory, EveryDatabase]
    public async Task Other_credentials_are_tried_before_they_replace_those_that_work(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        var refused = await ChangeAsync(town, account.Id, new ChangeAccount.Body(null, null, default, null, new() { ["token"] = "bad" }));
        var unknown = await ChangeAsync(town, account.Id, new ChangeAccount.Body(null, null, default, null, new() { ["colour"] = "red" }));
        var renamed = await ChangeAsync(town, account.Id, new ChangeAccount.Body("Service desk", "#123456", Guid.CreateVersion7(), null, null));
        var stale = await ChangeAsync(town, account.Id, new ChangeAccount.Body("Other", null, default, null, null), seen: 1);
        var teamless = await ChangeAsync(town, account.Id, new ChangeAccount.Body(null, null, (Guid?)null, null, null));

        Assert.Equal(("channels.check_failed", "channels.unknown_field"), (refused.Problem, unknown.Problem));
        Assert.Equal(("Service desk", "#123456"), (renamed.Value!.Name, renamed.Value.Color));
        Assert.NotNull(renamed.Value.TeamId);
        Assert.Equal("concurrency.stale", stale.Problem);
        Assert.Null(teamless.Value!.TeamId);
    }

    [Theory, EveryDatabase]
    public async Task A_removed_account_forgets_its_credentials_and_comes_back_as_the_same(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        Assert.True((await town.Run<ChangeAccount, Outcome>(c => c.RemoveAsync(account.Id, default))).Ok);
        var gone = await town.Run<ListAccounts, Outcome<AccountView>>(l => l.ShowAsync(account.Id, default));
        var known = await town.Run<AccountDirectory, AccountSummary?>(d => d.FindAsync(account.Id, default));
        var again = await town.Connected("scripted", ("server", "s"), ("token", "good"));

        Assert.Equal("not_found", gone.Problem);
        Assert.True(known!.Removed);
        Assert.Equal(account.Id, again.Id);
    }

    [Theory, EveryDatabase]
    public async Task Who_leaves_hands_the_accounts_he_operates_to_another(Database database)
    {
        await using var town = await OnAsync(database);
        var (li, wang) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        await town.Run<AssignOperators, Outcome>(a => a.RunAsync(account.Id, [li, wang], default));

        await town.InScope(async s =>
        {
            var holding = s.GetServices<IHolding>().Single(h => h.Kind == "channels.accounts");
            Assert.Equal(1, await holding.CountAsync(li, default));
            await holding.HandOverAsync(li, wang, default);
            await s.GetRequiredService<Millpond.Platform.Data.MillpondDb>().SaveChangesAsync();
        });

        Assert.Equal([wang], (await town.See(account.Id)).OperatorIds);
    }

    [Theory, EveryDatabase]
    public async Task A_used_up_meter_says_when_to_come_again(Database database)
    {
        await using var town = await OnAsync(database);
        var account = await town.Connected("scripted", ("server", "s"), ("token", "good"));
        var access = new AccountAccess { WorkspaceId = 1, Id = account.Id, Settings = new Dictionary<string, string> { ["limit:posts/hour"] = "3" } };
        MeterPlan[] meters = [new("posts/hour", 100, TimeSpan.FromHours(1), MeterUse.Writes)];
        Task<DateTime?> TakeAsync(MeterUse use) => town.InScope(s => s.GetRequiredService<Quotas>().TakeAsync(access, meters, use, default));

        var taken = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TakeAsync(MeterUse.Writes)));

        Assert.Equal(3, taken.Count(t => t is null));
        Assert.All(taken.Where(t => t is not null), t => Assert.Equal(town.Clock.UtcNow().AddHours(1), t));
        Assert.Null(await TakeAsync(MeterUse.Every));
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await TakeAsync(MeterUse.Writes));
    }

    private static Task<Outcome<AccountView>> ChangeAsync(Town town, AccountId id, ChangeAccount.Body body, int? seen = null) =>
        town.Run<ChangeAccount, Outcome<AccountView>>(c => c.RunAsync(id, body, new IfMatch(seen), default));

    private static Task<Town> OnAsync(Database database) => Town.On(database, services => services.AddSingleton<IChannel>(new ScriptedChannel()));
}
