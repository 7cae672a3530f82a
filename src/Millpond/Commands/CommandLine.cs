using System.CommandLine;
using Millpond.Commands.Analyze;

namespace Millpond.Commands;

/// <summary>The verbs of the program, <c>millpond VERB ...</c>; nothing of the web host is touched until a verb asks for it.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => Create().Parse(args).InvokeAsync();

    internal static RootCommand Create()
    {
        var root = new RootCommand("Millpond, the open social CRM. Without a verb it serves.")
        {
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
