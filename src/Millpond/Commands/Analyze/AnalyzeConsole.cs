using System.CommandLine;

namespace Millpond.Commands.Analyze;

/// <summary>The streams of one invocation. Tests hand in their own; the program uses the process's.</summary>
internal sealed class AnalyzeConsole : InvocationConfiguration
{
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>Whether somebody watches standard error, so that progress may be shown.</summary>
    public bool Terminal { get; init; } = !Console.IsErrorRedirected;

    public static AnalyzeConsole Of(ParseResult parsed) =>
        parsed.InvocationConfiguration as AnalyzeConsole ?? new AnalyzeConsole
        {
            Output = parsed.InvocationConfiguration.Output,
            Error = parsed.InvocationConfiguration.Error,
        };
}
