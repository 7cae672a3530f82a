using System.CommandLine;
using Millpond.Simulator;
using Millpond.Simulator.Archives;
using Millpond.Simulator.Towns;

namespace Millpond.Commands;

/// <summary><c>millpond simulate</c>: the networks' double alone, or its archives as files.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same town.", DefaultValueFactory = _ => 7 };
    private static readonly Option<int> People = new("--people") { Description = "Number of people.", DefaultValueFactory = _ => 600 };
    private static readonly Option<double> PostsPerDay = new("--posts-per-day") { Description = "Posts that people write by themselves in a day of the town.", DefaultValueFactory = _ => 500 };
    private static readonly Option<int> Days = new("--days") { Description = "Days of history before the start.", DefaultValueFactory = _ => 21 };
    private static readonly Option<double> Speed = new("--speed") { Description = "How fast the town lives: 60 makes a day pass in 24 minutes. Posts still carry the real time.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Archive = new("--archive") { Description = "Writes the history into this folder (posts, people, follows, reposts, orders) and ends." };
    private static readonly Option<string> Network = new("--network") { Description = "Which network the archive is of: weibo or mastodon.", DefaultValueFactory = _ => "weibo" };
    private static readonly Option<DateTimeOffset?> Until = new("--until") { Description = "When the archive's history ends, e.g. 2026-03-02; now without it. With it, the same seed writes the same files." };
    private static readonly Option<int?> Rows = new("--rows") { Description = "The last so many rows of each archive; all without it." };

    public static Command Create()
    {
        var command = new Command("simulate", "Runs a made-up town that speaks Mastodon's and Weibo's interfaces, with faults on demand; open its address in a browser.")
        {
            Urls, Seed, People, PostsPerDay, Days, Speed, Archive, Network, Until, Rows,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken ct)
    {
        var town = new TownOptions
        {
            Seed = result.GetValue(Seed),
            People = result.GetValue(People),
            PostsPerDay = result.GetValue(PostsPerDay),
            HistoryDays = result.GetValue(Days),
            Speed = result.GetValue(Speed),
        };
        if (town.People < 10 || town.Speed <= 0 || town.PostsPerDay <= 0 || town.HistoryDays < 0)
            return await RefuseAsync("a town needs at least 10 people, and a speed and posts per day above zero.");

        if (result.GetValue(Archive) is { } folder)
        {
            if (!Enum.TryParse<SocialNetwork>(result.GetValue(Network), ignoreCase: true, out var network)) return await RefuseAsync("--network is weibo or mastodon.");
            var clock = result.GetValue(Until) is { } until ? new StoppedClock(until) : TimeProvider.System;
            TownArchive.WriteAll(new Town(town, clock), network, folder, result.GetValue(Rows));
            return 0;
        }

        return await ServeCommand.StartAsync(
            () => SimulatorProgram.RunAsync(new SimulatorOptions { Town = town }, result.GetValue(Urls)!, Console.Out, ct), result.GetValue(Urls)!);
    }

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync("millpond: " + why);
        return 1;
    }
}
