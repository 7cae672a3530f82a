using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Faults;

namespace Millpond.EndToEnd;

/// <summary>Two processes, each with a data folder of its own, on one PostgreSQL: they share work, sessions and live feeds, and one carries on when the other is killed.</summary>
public sealed class TwoNodesTests
{
    private static readonly Random Dice = new(1492);

    [Fact]
    public async Task Two_processes_share_the_work_and_one_goes_on_when_the_other_is_killed()
    {
        await using var simulator = await Drill.NetworksAsync();
        await using var installation = await Installation.OnPostgresAsync(simulator.Url.Authority);
        var drill = new Drill(simulator, installation);
        await drill.SeedAsync();
        await WatchAsync(installation);
        var shared = new Dictionary<string, string> { [KeyRing.Variable] = await File.ReadAllTextAsync(Path.Combine(installation.Options.Data, "keys", "secrets.keys")) };
        var cookies = new CookieContainer();
        await using var a = new ProgramNode(installation.Elsewhere("node-a"), cookies, shared);
        await using var b = new ProgramNode(installation.Elsewhere("node-b"), cookies, shared);
        await Task.WhenAll(a.StartAsync(), b.StartAsync());
        await a.SignInAsync();

        await BothWorkAsync(drill, installation, a, b);
        await SeeAtOneWhatTheOtherChangedAsync(a, b);
        await KillInTheMiddleAsync(simulator, drill, installation, a, b);

        await drill.SettleAsync();
        Assert.Equal(0, await installation.LookAsync(db => db.ScalarAsync<long>("SELECT COUNT(*) FROM lanes WHERE holder = 'node-a' AND leased_until IS NOT NULL", default)));
        await b.KillAsync();
        await drill.VerifyAsync();
    }

    /// <summary>The database itself notes which node leases a lane and which one finishes an item: the nodes are asked nothing.</summary>
    private static Task<int> WatchAsync(Installation installation) => installation.LookAsync(db => db.ExecuteAsync("""
        CREATE TABLE finished (node text NOT NULL);
        CREATE FUNCTION note_finished() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO finished VALUES (current_setting(''application_name'')); RETURN OLD; END';
        CREATE TRIGGER note_finished AFTER DELETE ON work FOR EACH ROW EXECUTE FUNCTION note_finished();
        ALTER TABLE lanes ADD COLUMN holder text;
        CREATE FUNCTION note_holder() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF NEW.lease_version > OLD.lease_version THEN NEW.holder := current_setting(''application_name''); END IF; RETURN NEW; END';
        CREATE TRIGGER note_holder BEFORE UPDATE ON lanes FOR EACH ROW EXECUTE FUNCTION note_holder();
        """, default));

    private static async Task BothWorkAsync(Drill drill, Installation installation, ProgramNode a, ProgramNode b)
    {
        await DemoInBrowser.EventuallyAsync("both nodes have finished work and both have taken replies", async () =>
        {
            drill.Complain(Dice);
            await drill.AnswerAsync(a, Task.Delay(500));
            await drill.AnswerAsync(b, Task.Delay(500));
            var nodes = await installation.LookAsync(db => db.QueryAsync("SELECT node, COUNT(*) FROM finished GROUP BY node", r => (Node: r.GetString(0), Count: r.GetInt64(1)), default));
            return drill.Promised >= 4 && nodes.Any(n => n is { Node: "node-a", Count: >= 10 }) && nodes.Any(n => n is { Node: "node-b", Count: >= 10 }) ? nodes : null;
        });
    }

    private static async Task SeeAtOneWhatTheOtherChangedAsync(ProgramNode a, ProgramNode b)
    {
        using var page = await ProgramNode.ReadAsync((await b.SendAsync(HttpMethod.Get, "/api/v1/conversations?view=all&limit=1", null))!);
        var conversation = page!.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        // A feed that polled instead of hearing would say nothing before its beat of twenty seconds.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var note = JsonSerializer.Serialize(new { kind = "note", text = "seen by both " + Convert.ToHexString(RandomNumberGenerator.GetBytes(4)) });
        string? kind = null;
        await foreach (var line in b.FollowAsync(limit.Token))
        {
            if (line == "event: live.ready")
            {
                var written = await a.SendAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/replies", JsonSerializer.Deserialize<JsonElement>(note), Guid.CreateVersion7().ToString());
                Assert.Equal(HttpStatusCode.Created, written?.StatusCode);
            }

            if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line["event: ".Length..];
            if (kind?.StartsWith("inbox.", StringComparison.Ordinal) == true && line.StartsWith("data: ", StringComparison.Ordinal) && line.Contains(conversation, StringComparison.Ordinal)) return;
        }

        Assert.Fail("The feed of node B ended before it showed what node A had changed.");
    }

    /// <summary>Kills node A while it holds leases and is in the middle of sending; B answers on, and what A held comes to its end.</summary>
    private static async Task KillInTheMiddleAsync(SimulatorServer simulator, Drill drill, Installation installation, ProgramNode a, ProgramNode b)
    {
        var slow = simulator.Host.Faults.Add(new Fault(FaultKind.Delay) { Method = "POST", Delay = TimeSpan.FromSeconds(3) });
        using var stop = new CancellationTokenSource();
        var talk = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                drill.Complain(Dice);
                await Task.WhenAll(drill.AnswerAsync(a, Task.Delay(500)), drill.AnswerAsync(b, Task.Delay(500)));
            }
        });
        await DemoInBrowser.EventuallyAsync("node A holds a lane in the middle of a send", () => installation.LookAsync(async db => await db.ScalarAsync<long>("""
            SELECT COUNT(*) FROM lanes l JOIN effects e ON e.workspace_id = l.workspace_id AND e.lane = l.key
            WHERE l.holder = 'node-a' AND l.leased_until > clock_timestamp() AND e.state = 'Claimed'
            """, default) > 0 ? db : null));
        await a.KillAsync();
        simulator.Host.Faults.Remove(slow);
        await stop.CancelAsync();
        await talk;

        var before = drill.Promised;
        await DemoInBrowser.EventuallyAsync("node B takes new replies", async () =>
        {
            drill.Complain(Dice);
            await drill.AnswerAsync(b, Task.Delay(1000));
            return drill.Promised >= before + 3 ? b : null;
        });
    }
}
