using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Millpond.Commands.Analyze;

namespace Millpond.Commands;

/// <summary>The verbs of the program, <c>millpond VERB ...</c>; nothing of the web host is touched until a verb asks for it.</summary>
internal static class CommandLine
{
    /// <summary>Exit code for a line that cannot be understood, as for input that cannot be used.</summary>
    private const int Misunderstood = 2;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, new InvocationConfiguration());

    internal static async Task<int> RunAsync(string[] args, InvocationConfiguration console)
    {
        var parsed = Create().Parse(args);
        // Options that take several values would take an option that is not there for one more.
        if (parsed.Action is not ParseErrorAction && parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)) is { } stray)
            return await RefuseAsync(parsed, console.Error, $"Unrecognized command or argument '{stray.Value}'.");
        if (parsed.Action is not ParseErrorAction refusal) return await parsed.InvokeAsync(console);

        // What is wrong goes to standard error, in few lines: standard output belongs to answers.
        refusal.ShowHelp = false;
        await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Error, Error = console.Error });
        return await RefuseAsync(parsed, console.Error);
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, TextWriter error, string? why = null)
    {
        if (why is not null) await error.WriteLineAsync(why);
        await error.WriteLineAsync($"What there is: {PathOf(parsed.CommandResult.Command)} --help");
        return Misunderstood;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{PathOf(above)} {command.Name}" : command.Name;

    internal static Command Create()
    {
        // Not a RootCommand, which names itself after the program's file instead of after what is typed.
        var root = new Command("millpond", "Millpond, the open social CRM. Without a verb it serves.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeCommand.Create(),
            DemoCommand.Create(),
            SimulateCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            DoctorCommand.Create(),
            AuditCommand.Create(),
            AnalyzeCommand.Create(),
        };
        var options = HostArguments.AddTo(root);
        root.SetAction((result, ct) => ServeCommand.RunAsync(options.Read(result), ct));
        return root;
    }
}
