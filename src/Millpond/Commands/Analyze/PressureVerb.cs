using System.CommandLine;
using Millpond.Analytics.Pressure;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze pressure</c>: which of the sends planned or made keep to the caps, and when the others may go.</summary>
internal static class PressureVerb
{
    public static Command Create()
    {
        var touches = new Option<string>("--touches")
        {
            Description = "Sends planned or made: a table with the columns person and at (2026-03-31, 2026-03-31T08:00:00Z or Unix seconds), perhaps send (an id: asked twice, counted once), channel, category and priority (of the same moment the highest goes first).",
            HelpName = "FILE",
            Required = true,
        };
        var caps = new Option<string[]>("--caps")
        {
            Description = "No window of this length may hold more sends: 3/7d is three to a person in any seven days (windows in w, d, h, m or s). After it, with commas: channel=NAME, category=NAME (only such sends count), all (one count for everybody, as for a quota). A name may stand before it: weekly:3/7d. May be given several times: caps of one channel, quotas and all together hold.",
            HelpName = "CAP",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var refused = new Option<bool>("--refused") { Description = "Print only sends that a cap refuses." };
        var picture = BarPicture.Option("how many sends may go and how many each cap refuses");
        return new Command("pressure", "Hold sends against frequency caps with exact sliding windows. In order of time, each send goes if no window of any cap would overflow. Prints row, person, at, allowed, the cap that refuses, and the earliest time with room.") { touches, caps, refused, picture }.Runs(run =>
        {
            var file = TouchFile.Read(run, run.Value(touches));
            var parsed = CapText.Parse(run.Value(caps), file);
            var decisions = Decide(run, file.Touches, parsed);
            if (run.Value(picture) is { } svg) Draw(parsed, decisions, svg);
            Write(run, file, decisions, run.Value(refused));
            run.Notes.WriteLine($"{decisions.Count(decision => decision.Allowed)} of {decisions.Length} sends may go");
        });
    }

    private static PressureDecision[] Decide(AnalyzeRun run, List<Touch> touches, List<PressureCap> caps)
    {
        var gauge = new PressureGauge(caps);
        var decisions = new PressureDecision[touches.Count];
        long asked = 0;
        foreach (var i in Enumerable.Range(0, touches.Count).OrderBy(i => touches[i].Request.At).ThenByDescending(i => touches[i].Request.Priority))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            decisions[i] = gauge.Ask(touches[i].Request);
            if (++asked % 4096 == 0) run.Progress.Report("deciding", asked, "sends");
        }

        return decisions;
    }

    private static void Write(AnalyzeRun run, TouchFile file, PressureDecision[] decisions, bool onlyRefused)
    {
        using var table = run.Table("row", "person", "at", "allowed", "refused_by", "not_before");
        for (var i = 0; i < decisions.Length; i++)
        {
            var (touch, decision) = (file.Touches[i], decisions[i]);
            if (onlyRefused && decision.Allowed) continue;
            table.Write(touch.Row).Write(touch.Person).Write(touch.At).Write(decision.Allowed);
            if (decision.Allowed) table.WriteNone().WriteNone();
            else if (decision.NotBefore is { } free) table.Write(decision.RefusedBy!).Write(touch.Say(free));
            else table.Write(decision.RefusedBy!).Write("never");
            table.EndRow();
        }
    }

    private static void Draw(List<PressureCap> caps, PressureDecision[] decisions, string file)
    {
        var picture = new BarPicture("Sends that may go, and those that a cap refuses").Add("may go", decisions.Count(decision => decision.Allowed));
        foreach (var cap in caps) picture.Add($"refused by {cap.Name}", decisions.Count(decision => decision.RefusedBy == cap.Name));
        picture.Save(file);
    }
}
