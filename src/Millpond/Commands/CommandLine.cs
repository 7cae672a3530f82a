using System.CommandLine;
using Millpond.Commands.Analyze;

namespace Millpond.Commands;

/// <summary>The verbs of the program, <c>millpond VERB ...</c>; nothing of the web host is touched until a verb asks for it.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => Create().Parse(args).InvokeAsync();

    internal static RootCommand Create() => new("Millpond, the open social CRM.")
    {
        AnalyzeCommand.Create(),
    };
}
