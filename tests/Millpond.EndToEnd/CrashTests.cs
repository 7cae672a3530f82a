using System.Net;

namespace Millpond.EndToEnd;

/// <summary>The program is killed at random moments while people complain and agents answer; afterwards nothing is lost and nothing was done twice.</summary>
public sealed class CrashTests
{
    private const int Kills = 20;
    private const int MostKills = 60;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_sent_twice_when_the_program_is_killed_again_and_again()
    {
        await using var simulator = await Drill.NetworksAsync();
        await using var installation = Installation.OnSqlite(simulator.Url.Authority);
        await KillAgainAndAgainAsync(simulator, installation, longest: 2500, replies: 20);
    }

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_sent_twice_when_that_happens_on_postgresql()
    {
        await using var simulator = await Drill.NetworksAsync();
        await using var installation = await Installation.OnPostgresAsync(simulator.Url.Authority);
        await KillAgainAndAgainAsync(simulator, installation, longest: 2500, replies: 20);
    }

    private static async Task KillAgainAndAgainAsync(Simulator.SimulatorServer simulator, Installation installation, int longest, int replies)
    {
        var drill = new Drill(simulator, installation);
        await drill.SeedAsync();
        await using var node = new ProgramNode(installation.Options, new CookieContainer());
        var dice = new Random(4711);
        for (var kill = 0; kill < Kills || (drill.Promised < replies && kill < MostKills); kill++)
        {
            await node.StartAsync();
            if (kill == 0) await node.SignInAsync();
            for (var i = 0; i < 3; i++) drill.Complain(dice);
            var until = Task.Delay(TimeSpan.FromMilliseconds(dice.Next(200, longest)));
            while (!until.IsCompleted) await drill.AnswerAsync(node, until);
            await node.KillAsync();
        }

        await node.StartAsync();
        await drill.SettleAsync();
        await node.KillAsync();

        await drill.VerifyAsync();
        Assert.True(drill.Promised >= replies, $"Only {drill.Promised} replies were promised: the test did not exercise what it is for.");
    }
}
