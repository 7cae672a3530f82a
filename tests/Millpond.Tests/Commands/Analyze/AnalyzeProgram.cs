using System.Text;
using Millpond.Commands;
using Millpond.Commands.Analyze;

namespace Millpond.Tests.Commands.Analyze;

/// <summary>Runs the command line in this process, with streams of its own.</summary>
internal static class AnalyzeProgram
{
    /// <param name="input">What standard input gives; name it with <c>-</c>.</param>
    /// <param name="args">The line after <c>millpond analyze</c>.</param>
    public static (int Code, string Output, string Error) Run(string input, params string[] args)
    {
        var output = new MemoryStream();
        var error = new StringWriter();
        var console = new AnalyzeConsole
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OpenOutput = () => output,
            Output = error,
            Error = error,
            Terminal = false,
        };
        var code = CommandLine.RunAsync(["analyze", .. args], console).GetAwaiter().GetResult();
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Writes a file that lives as long as the test run's temporary folder.</summary>
    public static string File(string content)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("millpond-test-").FullName, "input");
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
