using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Millpond.Bench;

/// <summary>Says on what machine and with what versions the figures were taken.</summary>
internal static class Machine
{
    public static void Print(TextWriter output)
    {
        output.WriteLine($"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 20):N0} MB, {RuntimeInformation.OSDescription}");
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, AVX2 {Yes(Avx2.IsSupported)}, AVX-512 {Yes(Avx512F.IsSupported)}, load {Load()}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC");
    }

    private static string Yes(bool value) => value ? "yes" : "no";

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        if (!File.Exists(Info)) return RuntimeInformation.ProcessArchitecture.ToString();
        var line = File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    /// <summary>Other work on the machine falsifies figures, so it stands beside them.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
