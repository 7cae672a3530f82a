using System.CommandLine;
using Millpond.Demo;
using Millpond.Hosting;

namespace Millpond.Commands;

/// <summary><c>millpond demo</c>: the product with a demo company and the channel simulator alive inside it.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Starts Millpond with a made-up company, its history and simulated networks with people who talk. Begins anew at each start, in DATA/demo.");
        var host = HostArguments.AddTo(command);
        var simulator = new Option<string>("--simulator-url") { Description = "Where the simulated networks answer.", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same town.", DefaultValueFactory = _ => 7 };
        var speed = new Option<double>("--speed") { Description = "How many times more people write than in life.", DefaultValueFactory = _ => 1 };
        var days = new Option<int>("--history-days") { Description = "Days of history before the start.", DefaultValueFactory = _ => 14 };
        var quiet = new Option<bool>("--no-agents") { Description = "Without demo colleagues who answer by themselves." };
        foreach (var option in new Option[] { simulator, seed, speed, days, quiet }) command.Options.Add(option);
        command.SetAction((result, ct) => ServeCommand.StartAsync(async () =>
        {
            var options = host.Read(result);
            var folder = Path.Combine(options.Data, "demo");
            var demo = new DemoOptions
            {
                SimulatorUrl = result.GetValue(simulator)!,
                Seed = result.GetValue(seed),
                Speed = Math.Clamp(result.GetValue(speed), 0.01, 1000),
                HistoryDays = Math.Clamp(result.GetValue(days), 1, 120),
                Agents = !result.GetValue(quiet),
            };
            await DemoRun.RunAsync(Platform.Data.DataServices.IsSqlite(options.Database) ? HostOptions.In(folder, null, options.Urls) : options with { Data = folder }, demo, ct);
        }, host.Read(result).Urls));
        return command;
    }
}
