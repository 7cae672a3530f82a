using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Contract;
using Millpond.Channels.Intake;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Tests.Channels;

public sealed class PurgeRawBodiesTests
{
    [Theory, EveryDatabase]
    public async Task What_was_understood_loses_its_raw_body_after_thirty_days_and_is_not_taken_again(Database database)
    {
        await using var town = await On(database);
        var account = (await town.Connected("scripted", ("server", "https://pond.example"), ("token", "good"))).Id;
        await town.Arrive(account, ScriptedChannel.Raw("1"), new RawItem("strange", "kept", "{}"), new RawItem("post", "broken", "{"));
        await Days(town, 20);
        await town.Arrive(account, ScriptedChannel.Raw("2"));
        await Days(town, 9);
        Assert.All(await town.Arrived(account), i => Assert.NotEqual("", i.Body));

        await Days(town, 2);

        var arrived = (await town.Arrived(account)).ToDictionary(i => i.DedupeKey);
        Assert.Equal(("taken", "", true), Shown(arrived, "post:1"));
        Assert.Equal(("UnknownKind", "", true), Shown(arrived, "kept"));
        Assert.Equal(("Broken", "{", false), Shown(arrived, "broken"));
        Assert.False(Shown(arrived, "post:2").Purged);
        Assert.Equal(0, await town.Arrive(account, ScriptedChannel.Raw("1")));

        await Days(town, 20);
        Assert.True(Shown((await town.Arrived(account)).ToDictionary(i => i.DedupeKey), "post:2").Purged);
    }

    [Theory, EveryDatabase]
    public async Task More_than_a_batch_goes_in_batches_in_one_round(Database database)
    {
        await using var town = await On(database);
        var account = (await town.Connected("scripted", ("server", "https://pond.example"), ("token", "good"))).Id;
        const int Count = PurgeRawBodies.BatchSize * 2 + 50;
        await town.Arrive(account, [.. Enumerable.Range(0, Count).Select(i => new RawItem("strange", $"k{i}", "{}"))]);
        await town.Work();

        await Days(town, 31);

        Assert.Equal(Count, (await town.Arrived(account)).Count(i => i.Body.Length == 0));
    }

    [Theory, EveryDatabase]
    public async Task A_workspace_sets_its_own_days_and_what_is_over_goes_at_once(Database database)
    {
        var network = new ScriptedChannel();
        await using var town = await Town.OnTheWeb(database, builder =>
        {
            builder.Services.AddSingleton<IChannel>(network);
            Town.WithoutLoops(builder);
        });
        await town.Founded();
        var owner = await town.SignedIn("Li Na", "owner");
        var account = (await town.Connected("scripted", ("server", "https://pond.example"), ("token", "good"))).Id;
        await town.Arrive(account, ScriptedChannel.Raw("1"));
        await Days(town, 5);

        Assert.Equal("30", (await owner.Get("/intake-retention"))["days"]);
        Assert.Equal("channels.retention_range", (await owner.Put("/intake-retention", new { days = 0 })).Problem);
        var set = await owner.Put("/intake-retention", new { days = 3 }, ("If-Match", "\"0\""));
        Assert.Equal((HttpStatusCode.OK, "3"), (set.Status, set["days"]));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await owner.Put("/intake-retention", new { days = 4 }, ("If-Match", "\"0\""))).Status);
        await town.Work();

        Assert.Equal("", Assert.Single(await town.Arrived(account)).Body);
    }

    [Theory, EveryDatabase]
    public async Task What_is_over_is_found_by_its_index(Database database)
    {
        await using var town = await On(database);
        var plan = await town.InDb(db => db.InTransactionAsync(async () =>
        {
            var parameters = new (string, object?)[] { ("w", 1), ("now", town.Clock.Now), ("until", Ids.Floor(town.Clock.Now)), ("n", 10) };
            if (db.Dialect.IsSqlite) return string.Join('\n', await db.QueryAsync("EXPLAIN QUERY PLAN " + PurgeRawBodies.Statement, r => r.GetString(3), default, parameters));
            await db.ExecuteAsync("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off", default);
            return string.Join('\n', await db.QueryAsync("EXPLAIN " + PurgeRawBodies.Statement, r => r.GetString(0), default, parameters));
        }));
        Assert.Contains("ix_inbound_items_id", plan);
    }

    private static Task<Town> On(Database database) => Town.On(database, services => services.AddSingleton<IChannel>(new ScriptedChannel()));

    private static async Task Days(Town town, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await town.Work();
            town.Clock.Advance(TimeSpan.FromDays(1));
        }

        await town.Work();
    }

    private static (string State, string Body, bool Purged) Shown(Dictionary<string, Town.Arrival> arrived, string key) =>
        (arrived[key].State, arrived[key].Body, arrived[key].PurgedAt is not null);
}
