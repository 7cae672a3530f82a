using System.CommandLine;
using Millpond.Hosting;

namespace Millpond.Commands;

/// <summary><c>millpond serve</c>: the product.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Starts Millpond (this is also what happens without a verb).");
        var options = HostArguments.AddTo(command);
        command.SetAction((result, ct) => RunAsync(options.Read(result), ct));
        return command;
    }

    public static Task<int> RunAsync(HostOptions options, CancellationToken ct) => StartAsync(async () =>
    {
        using var folder = DataFolder.Open(options);
        await using var app = MillpondHost.Build(options);
        await DatabaseStart.MigrateAsync(app.Services, ct);
        await app.StartAsync(ct);
        await StartMessage.WriteAsync(app, options);
        await app.WaitForShutdownAsync(ct);
    }, options.Urls);

    /// <summary>Runs a verb that starts something; what an operator can mend is one line on standard error and exit code 1.</summary>
    public static async Task<int> StartAsync(Func<Task> run, string urls)
    {
        try
        {
            await run();
            return 0;
        }
        catch (StartException e)
        {
            await Console.Error.WriteLineAsync("millpond: " + e.Message);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"millpond: the address {urls} is in use. Stop the program that uses it, or choose another with --urls.");
        }
        catch (Exception e) when ((e as Npgsql.NpgsqlException ?? e.InnerException as Npgsql.NpgsqlException) is { } problem)
        {
            await Console.Error.WriteLineAsync($"millpond: PostgreSQL cannot be used: {problem.Message}");
        }

        return 1;
    }
}
