using System.CommandLine;
using Millpond.Doctor;
using Millpond.Hosting;
using Millpond.Platform;

namespace Millpond.Commands;

/// <summary><c>millpond doctor</c>: looks at everything that Millpond needs and says what will not work.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", """
            Looks at everything that Millpond needs, changes nothing, and says what does not work and what to do: data folder, keys, disk, addresses,
            database and schema, clocks, queue, audit trail, and each account's credentials live at its network. The program may be running meanwhile.

            Ends with 1 when something failed. Warnings do not fail.

            Examples:
              millpond doctor
              millpond doctor --database "Host=db;Database=millpond;Username=millpond" --offline --json
            """);
        var json = new Option<bool>("--json") { Description = "Findings as JSON, for programs that watch." };
        var offline = new Option<bool>("--offline") { Description = "Does not ask the networks." };
        var host = HostArguments.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(offline);
        command.SetAction((result, ct) => RunAsync(host.Read(result), result.GetValue(offline), result.GetValue(json), Console.Out, ct));
        return command;
    }

    internal static async Task<int> RunAsync(HostOptions options, bool offline, bool json, TextWriter output, CancellationToken ct)
    {
        var findings = new List<Finding>();
        await foreach (var finding in FindAsync(options, offline, ct))
        {
            findings.Add(finding);
            if (!json) await PrintAsync(finding, output);
        }

        var failed = findings.Count(f => f.Verdict == Verdict.Failed);
        var warned = findings.Count(f => f.Verdict == Verdict.Warning);
        if (json) await output.WriteLineAsync(Json.Write(new { ok = failed == 0, findings }));
        else await output.WriteLineAsync(failed + warned == 0 ? "All is well." : $"{failed} failed, {warned} to look after.");
        return failed == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> FindAsync(HostOptions options, bool offline, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var broken = false;
        foreach (var finding in MachineChecks.Run(options))
        {
            broken |= finding is { Verdict: Verdict.Failed, Name: "way out" or "keys" };
            yield return finding;
        }

        await foreach (var finding in MachineChecks.PortsAsync(options)) yield return finding;
        if (broken)
        {
            yield return new Finding("database", Verdict.Skipped, "not looked at before the keys and the way out are in order");
            yield break;
        }

        await using var services = OpenProduct.Build(options);
        await foreach (var finding in new DatabaseChecks(options, services, services.GetRequiredService<TimeProvider>()).RunAsync(offline, ct)) yield return finding;
    }

    private static async Task PrintAsync(Finding finding, TextWriter output)
    {
        var mark = finding.Verdict switch { Verdict.Ok => "ok     ", Verdict.Warning => "warning", Verdict.Failed => "FAILED ", _ => "skipped" };
        await output.WriteLineAsync($"{mark}  {finding.Name}: {finding.Detail}");
        if (finding.Remedy is { } remedy) await output.WriteLineAsync($"         -> {remedy}");
    }
}
