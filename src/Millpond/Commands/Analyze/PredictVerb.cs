using System.CommandLine;
using System.Globalization;
using Millpond.Analytics.Cascades;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze cascades predict</c>: final sizes from times and follower counts.</summary>
internal static class PredictVerb
{
    public static Command Create()
    {
        var file = new Option<string>("--file") { Description = "Events: columns seconds (or time) and followers (or magnitude), the post first; several cascades with a column cascade.", HelpName = "FILE", Required = true };
        var at = new Option<string>("--at") { Description = "Moments at which to predict, in seconds after the post, separated by commas.", HelpName = "SECONDS,...", Required = true };
        var method = new Option<string>("--method") { Description = "seismic (Zhao et al. 2015) or hawkes (marked power law, Mishra et al. 2016).", HelpName = "seismic|hawkes", DefaultValueFactory = _ => "seismic" };
        method.ExpectsWords("seismic", "hawkes");
        return new Command("predict", "Predict how many there will be in the end: reposts with seismic, events (the post is one) with hawkes. 'inf' (null in ndjson) says that there is no finite answer: each repost breeds another.") { file, at, method }.Runs(run =>
        {
            var moments = Moments(run.Value(at));
            var cascades = Read(run, run.Value(file), out var named);
            if (run.Value(method) == "seismic") PrintSeismic(run, cascades, named, moments);
            else PrintHawkes(run, cascades, named, moments);
        });
    }

    private static double[] Moments(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries).Select(text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 && double.IsFinite(seconds)
            ? seconds
            : throw new BadInputException($"--at: '{text}' is no number of seconds"))];

    private static void PrintSeismic(AnalyzeRun run, List<(string Name, List<double> Seconds, List<double> Followers)> cascades, bool named, double[] moments)
    {
        using var table = run.Table([.. Named(named), "seconds", "seen", "infectiousness", "infectiousness_low", "infectiousness_high", "prediction"]);
        foreach (var (name, seconds, followers) in cascades)
        {
            var seismic = new Seismic([.. seconds], [.. followers]);
            foreach (var moment in moments)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                var said = seismic.At(moment);
                if (named) table.Write(name);
                table.Write(said.At).Write(said.Seen).Write(said.Infectiousness).Write(said.Low).Write(said.High).Write(said.Final ?? double.PositiveInfinity).EndRow();
            }
        }
    }

    private static void PrintHawkes(AnalyzeRun run, List<(string Name, List<double> Seconds, List<double> Followers)> cascades, bool named, double[] moments)
    {
        using var table = run.Table([.. Named(named), "seconds", "seen", "kappa", "beta", "c", "theta", "branching", "direct", "prediction", "on_bound"]);
        foreach (var (name, seconds, followers) in cascades)
        {
            double[] times = [.. seconds], weights = [.. followers];
            foreach (var moment in moments)
            {
                run.Cancellation.ThrowIfCancellationRequested();
                if (named) table.Write(name);
                table.Write(moment);
                if (MarkedHawkes.Fit(times, weights, moment) is not { } fit)
                {
                    table.Write(times.Count(time => time - times[0] <= moment));
                    for (var i = 0; i < 7; i++) table.WriteNone();
                    table.Write("too few events").EndRow();
                    continue;
                }

                var said = fit.Model.Predict(times, weights, moment);
                table.Write(said.Seen).Write(fit.Model.Kappa).Write(fit.Model.Beta).Write(fit.Model.C).Write(fit.Model.Theta)
                    .Write(said.BranchingFactor).Write(said.Direct).Write(said.Final ?? double.PositiveInfinity).Write(string.Join(' ', fit.OnBound)).EndRow();
            }
        }
    }

    private static string[] Named(bool named) => named ? ["cascade"] : [];

    private static List<(string Name, List<double> Seconds, List<double> Followers)> Read(AnalyzeRun run, string path, out bool named)
    {
        using var table = run.OpenTable(path);
        int time = table.AnyColumn("seconds", "time", "seconds_after_root"), weight = table.AnyColumn("followers", "magnitude", "degree");
        var cascade = table.Has("cascade") ? table.Column("cascade") : table.Has("cascade_id") ? table.Column("cascade_id") : -1;
        named = cascade >= 0;
        var list = new List<(string Name, List<double> Seconds, List<double> Followers)>();
        var places = new Dictionary<string, int>();
        while (table.Read())
        {
            var name = named ? table.Text(cascade) : "";
            if (!places.TryGetValue(name, out var place))
            {
                places[name] = place = list.Count;
                list.Add((name, [], []));
            }

            var seconds = table.Double(time);
            var followers = table.Double(weight);
            if (!double.IsFinite(seconds)) throw table.Bad("the time is not finite");
            if (!double.IsFinite(followers) || followers < 0) throw table.Bad($"{followers} followers cannot be");
            list[place].Seconds.Add(seconds);
            list[place].Followers.Add(followers);
        }

        return list.Count > 0 ? list : throw new BadInputException($"{path}: has no events");
    }
}
