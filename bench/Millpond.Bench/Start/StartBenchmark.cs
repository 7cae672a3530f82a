using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using HostOptions = Millpond.Hosting.HostOptions;

namespace Millpond.Bench.Start;

/// <summary>From starting the program to its first healthy answer, on a fresh and on an existing database, and what it holds in memory when nothing happens.</summary>
internal static class StartBenchmark
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    public static void Run(BenchReport report)
    {
        foreach (var kind in BenchDatabases.Kinds(report)) Measure(report, kind, report.Quick ? 3 : 7);
    }

    private static void Measure(BenchReport report, string kind, int starts)
    {
        var fresh = new List<double>();
        var again = new List<double>();
        var memory = 0.0;
        for (var i = 0; i < starts; i++)
        {
            var last = i == starts - 1;
            BenchDatabases.OnNew(kind, async options =>
            {
                fresh.Add((await StartAsync(options, TimeSpan.Zero)).Seconds);
                var (seconds, megabytes) = await StartAsync(options, last ? Rest : TimeSpan.Zero);
                again.Add(seconds);
                if (last) memory = megabytes;
            });
        }

        report.Line($"{kind}: start on a fresh database, median of {starts}", Middle(fresh), "s");
        report.Line($"{kind}: start on an existing database, median of {starts}", Middle(again), "s");
        report.Line($"{kind}: resident memory after {Rest.TotalSeconds:N0} s without work", memory, "MB");
    }

    private static async Task<(double Seconds, double Megabytes)> StartAsync(HostOptions options, TimeSpan rest)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.GetTimestamp();
        using var program = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Millpond"), ["serve", "--data", options.Data, "--database", options.Database, "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!await AnswersAsync(client, address))
            {
                if (program.HasExited) throw new InvalidOperationException("The program ended by itself: " + await program.StandardError.ReadToEndAsync());
                await look.WaitForNextTickAsync();
            }

            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            await Task.Delay(rest);
            return (seconds, Resident(program.Id));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address + "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static double Resident(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
