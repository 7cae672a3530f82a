using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Millpond.Bench.Audience;

/// <summary>Asks DuckDB in a process of its own (<c>npm install</c> in bench/peers/duckdb brings it).</summary>
internal static class DuckDbPeer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>What came out; null, with a word why, when the peer is not there.</summary>
    public static Answer? Ask(BenchReport report, string create, string query, int threads, int runs)
    {
        if (Folder() is not { } folder || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            report.Note("DuckDB is left out: run npm install in bench/peers/duckdb");
            return null;
        }

        var start = new ProcessStartInfo("node", ["count.mjs"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync();
            var output = node.StandardOutput.ReadToEndAsync();
            node.StandardInput.Write(JsonSerializer.Serialize(new { create, query, threads, runs }, Web));
            node.StandardInput.Close();
            if (!node.WaitForExit(Patience)) node.Kill(entireProcessTree: true);
            node.WaitForExit();
            if (node.ExitCode == 0) return JsonSerializer.Deserialize<Answer>(output.GetAwaiter().GetResult(), Web);
            report.Note($"DuckDB is left out: {errors.GetAwaiter().GetResult().Trim()}");
        }
        catch (Win32Exception missing)
        {
            report.Note($"DuckDB is left out: node cannot be started ({missing.Message})");
        }

        return null;
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "bench", "peers", "duckdb");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }

    /// <summary>What DuckDB says.</summary>
    /// <param name="Version">Its version.</param>
    /// <param name="Seconds">Of every run.</param>
    /// <param name="Created">Seconds that making the people took.</param>
    /// <param name="Count">How many passed.</param>
    internal sealed record Answer(string Version, double[] Seconds, double Created, [property: System.Text.Json.Serialization.JsonPropertyName("answer")] long Count);
}
