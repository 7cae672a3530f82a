using System.CommandLine;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>What all verbs do the same way: run, report bad input on standard error, end with the right code.</summary>
internal static class AnalyzeVerb
{
    /// <summary>Exit code for input that cannot be used.</summary>
    public const int BadInput = 2;

    private const int Failed = 1;
    private const int Interrupted = 130;
    private const int BrokenPipe = 32;

    extension(Command command)
    {
        /// <summary>Makes <paramref name="run"/> the action of the command.</summary>
        public Command Runs(Action<AnalyzeRun> run)
        {
            // On a thread of its own, so that a signal ends the program though an engine is in the middle of something.
            command.SetAction((parsed, cancellation) => Task.Run(() => Invoke(run, parsed, cancellation), CancellationToken.None));
            return command;
        }
    }

    private static int Invoke(Action<AnalyzeRun> run, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            using var invocation = new AnalyzeRun(parsed, cancellation);
            run(invocation);
            invocation.Complete();
            return 0;
        }
        catch (BadInputException bad)
        {
            parsed.InvocationConfiguration.Error.WriteLine(bad.Message);
            return BadInput;
        }
        catch (IOException gone) when ((gone.HResult & 0xffff) == BrokenPipe)
        {
            return 0; // the reader (head, less) has seen enough
        }
        catch (IOException broken)
        {
            parsed.InvocationConfiguration.Error.WriteLine(broken.Message); // a full disk, a device that is gone
            return Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Interrupted;
        }
    }
}
