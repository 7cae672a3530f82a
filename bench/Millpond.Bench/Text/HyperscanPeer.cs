using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Millpond.Bench.Text;

/// <summary>Compiles bench/peers/hyperscan/match.c and runs it on the same patterns and documents, in a process of its own.</summary>
internal static class HyperscanPeer
{
    /// <summary>Hits, seconds to build, seconds of the fastest scan; null with a note when Hyperscan or a C compiler is missing.</summary>
    public static (long Hits, double Build, double Scan)? Run(BenchReport report, TextCorpus corpus, int runs)
    {
        var source = Source();
        var folder = Directory.CreateTempSubdirectory("millpond-bench-");
        try
        {
            var program = Path.Combine(folder.FullName, "match");
            if (source is null || Start("cc", ["-O2", source, "-o", program, "-lhs"]) is null)
            {
                report.Note("Hyperscan is not beside: install libhyperscan-dev and a C compiler");
                return null;
            }

            var (patterns, texts) = (Path.Combine(folder.FullName, "patterns"), Path.Combine(folder.FullName, "texts"));
            File.WriteAllLines(patterns, corpus.Words);
            File.WriteAllLines(texts, corpus.Documents);
            if (Start(program, [patterns, texts, runs.ToString(CultureInfo.InvariantCulture)]) is not { } output)
            {
                report.Note("Hyperscan is not beside: its program failed");
                return null;
            }

            var fields = output.Split(' ');
            return (long.Parse(fields[0], CultureInfo.InvariantCulture), double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Start(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, line) =>
            {
                if (line.Data is not null) Console.Error.WriteLine(line.Data);
            };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null; // not installed
        }
    }

    private static string? Source()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "bench", "peers", "hyperscan", "match.c");
            if (File.Exists(candidate)) return candidate;
        }

        return null;
    }
}
