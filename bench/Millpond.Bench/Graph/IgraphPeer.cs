using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Millpond.Analytics.Graph;

namespace Millpond.Bench.Graph;

/// <summary>Runs igraph on the same network, in a process of its own.</summary>
internal static class IgraphPeer
{
    public const string Name = "igraph";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Fastest seconds by task, and what came out; null when the peer is not installed.</summary>
    public static IReadOnlyDictionary<string, (double Seconds, double Result)>? Run(CompactGraph graph, int source, int runs, params string[] tasks)
    {
        var script = Script();
        if (script is null) return null;
        var file = Path.GetTempFileName();
        try
        {
            WriteTies(graph, file);
            return Ask([script, file, $"{graph.NodeCount}", graph.Directed ? "directed" : "undirected", $"{source}", $"{runs}", .. tasks]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, (double, double)>? Ask(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("MILLPOND_PYTHON") ?? "/usr/bin/python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEndAsync();
            if (!python.WaitForExit(Patience)) python.Kill(entireProcessTree: true);
            python.WaitForExit();
            var rows = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToArray();
            if (rows.Length == 0) Console.Error.WriteLine(errors.GetAwaiter().GetResult());
            return rows.Length == 0 ? null : rows.ToDictionary(f => f[0], f => (double.Parse(f[1], CultureInfo.InvariantCulture), double.Parse(f[2], CultureInfo.InvariantCulture)));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void WriteTies(CompactGraph graph, string file)
    {
        using var stream = File.Create(file);
        var pairs = new List<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            pairs.Clear();
            foreach (var other in graph.Out(node))
            {
                if (!graph.Directed && other < node) continue;
                pairs.Add(node);
                pairs.Add(other);
            }

            stream.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(pairs)));
        }
    }

    private static string? Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "bench", "peers", "igraph_peer.py");
            if (File.Exists(candidate)) return candidate;
        }

        return null;
    }
}
