using Millpond.Simulator.Towns;

namespace Millpond.Simulator;

/// <summary>Runs the simulator alone until it is stopped: what <c>millpond simulate</c> does.</summary>
public static class SimulatorProgram
{
    /// <summary>Starts the town, says on the writer where it is, and waits for Ctrl+C or the token.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="output">Where the addresses are written.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task RunAsync(SimulatorOptions options, string urls, TextWriter output, CancellationToken ct = default)
    {
        await using var server = await SimulatorServer.StartAsync(options, urls, alive: true, ct: ct);
        var root = server.Url.ToString().TrimEnd('/');
        var town = server.Host.Town;
        await output.WriteLineAsync($"The town has {town.People.Count} people and lives at speed {options.Town.Speed}.");
        await output.WriteLineAsync($"Page      {root}/");
        await output.WriteLineAsync($"Mastodon  {root}  account @{town.Official(SocialNetwork.Mastodon).Handle}  token {server.Host.IssueToken(SocialNetwork.Mastodon, town.Official(SocialNetwork.Mastodon).Handle)}");
        await output.WriteLineAsync($"Weibo     {root}  account {town.Official(SocialNetwork.Weibo).Handle}  token {server.Host.IssueToken(SocialNetwork.Weibo, town.Official(SocialNetwork.Weibo).Handle)}");
        await output.WriteLineAsync($"Control   {root}/control");
        await server.WaitAsync(ct);
    }
}
