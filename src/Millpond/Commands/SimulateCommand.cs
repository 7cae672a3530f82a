using System.CommandLine;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Commands;

/// <summary><c>millpond simulate</c>: the simulated networks alone.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var command = new Command("simulate", "Runs the channel simulator alone: a town of people that speaks Mastodon's and Weibo's own protocols, with faults on demand.");
        var urls = new Option<string>("--urls") { Description = "Where it listens.", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same town.", DefaultValueFactory = _ => 7 };
        var speed = new Option<double>("--speed") { Description = "How many times faster than the clock the town lives.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "Number of people.", DefaultValueFactory = _ => 600 };
        foreach (var option in new Option[] { urls, seed, speed, people }) command.Options.Add(option);
        command.SetAction((result, ct) => ServeCommand.StartAsync(
            () => SimulatorProgram.RunAsync(new SimulatorOptions { Town = new TownOptions { Seed = result.GetValue(seed), Speed = result.GetValue(speed), People = result.GetValue(people) } }, result.GetValue(urls)!, Console.Out, ct),
            result.GetValue(urls)!));
        return command;
    }
}
