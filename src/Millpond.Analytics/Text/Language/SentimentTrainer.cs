namespace Millpond.Analytics.Text.Language;

/// <summary>Trains a <see cref="SentimentModel"/> on texts with a stated tone.</summary>
/// <remarks>
/// <para>Features are character n-grams, what follows a negation, the two sides of a turn (但是 ...), the ending told apart, emoticons as a whole and the length, present or not, under L2-regularised logistic regression; see <see cref="SentimentExperts"/> for their scales and for what kinds of texts share.
/// A few units besides see which n-grams come together (<see cref="UnitTeam"/>). A gate tells the kinds apart and mixes the experts' probabilities. On an eleventh of the texts, held out, it is decided how much each kind shares and how loud the units are, probabilities are calibrated (Platt 1999), and the gate gets its sharpness.</para>
/// <para>Deterministic. O(features x passes), five fits and twice the units: 85,000 texts (25 MB) take most of a minute on two cores and a gigabyte of memory.</para>
/// <para>Refuses a kind of text with fewer than ten texts of either tone (ArgumentException).</para>
/// </remarks>
public static class SentimentTrainer
{
    private const int HeldOut = 11; // prime to the usual numbers of parts, so that no part holds just the texts that calibrate
    private const int LeastPerClass = 10;

    private static readonly double[] LoneShares = [0.2, 0.5];
    private static readonly double[] Loudness = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
    private static readonly double[] Sharpnesses = [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12, 0.08, 0.05, 0.03];

    /// <summary>Trains.</summary>
    /// <exception cref="ArgumentException">A kind of text has too few examples of a tone.</exception>
    public static SentimentModel Train(IReadOnlyList<SentimentExample> examples, SentimentTraining? training = null)
    {
        training ??= new SentimentTraining();
        return Train(examples, new SentimentData(examples, training), [.. Enumerable.Range(0, examples.Count)], training);
    }

    /// <summary>Judges every text by a model that was trained without it, told of its kind (where one is stated) and not: the texts are divided (<see cref="TextFold"/>), each part is held back once.</summary>
    /// <param name="examples">The texts.</param>
    /// <param name="training">How the models are trained.</param>
    /// <param name="folds">Number of parts.</param>
    /// <param name="groupOf">Group of a text by its place in the list, for figures apart; the stated kinds when null.</param>
    /// <exception cref="ArgumentException">Without a part, too few examples of a tone are left.</exception>
    public static IReadOnlyList<SentimentValidation> Validate(IReadOnlyList<SentimentExample> examples, SentimentTraining? training = null, int folds = 5, Func<int, string>? groupOf = null)
    {
        training ??= new SentimentTraining();
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        groupOf ??= row => examples[row].Domain;
        var data = new SentimentData(examples, training);
        int[] fold = [.. examples.Select(e => TextFold.Of(e.Text, folds))];
        string[] groups = [.. Enumerable.Range(0, examples.Count).Select(groupOf).Distinct()];
        var results = groups.ToDictionary(group => group, group => new SentimentValidation(group), StringComparer.Ordinal);
        for (var held = 0; held < folds; held++)
        {
            var model = Train(examples, data, [.. Enumerable.Range(0, examples.Count).Where(row => fold[row] != held)], training);
            foreach (var group in Enumerable.Range(0, examples.Count).Where(row => fold[row] == held).GroupBy(groupOf, row => examples[row], StringComparer.Ordinal)) results[group.Key].Add(model, group);
        }

        return [.. groups.Select(group => results[group])];
    }

    private static SentimentModel Train(IReadOnlyList<SentimentExample> examples, SentimentData data, int[] rows, SentimentTraining training)
    {
        var (kinds, kindOf) = Kinds(examples, data, rows);
        Check(data, rows, kinds, kindOf);
        int[] held = [.. rows.Where(row => TextFold.Of(examples[row].Text, HeldOut) == 0)];
        int[] others = [.. rows.Where(row => TextFold.Of(examples[row].Text, HeldOut) != 0)];
        var best = Choose(data, held, others, kindOf, kinds.Length, training);
        var gate = KindGate.Learn(data, rows, kindOf, kinds.Length);
        var sharpness = kinds.Length == 1 ? 1 : Sharpness(data, held, best, KindGate.Learn(data, others, kindOf, kinds.Length));
        var experts = SentimentExperts.Fit(data, rows, kindOf, [.. best.Select(b => b.Share)], training);
        var (units, slopes) = Hear(data, rows, held, others, kindOf, best, training);
        return SentimentModel.From(training, kinds, data, experts, slopes, gate, sharpness, units);
    }

    /// <summary>The kinds that somebody named, and the kind of each row; a text without one goes to the kind it resembles most.</summary>
    private static (string[] Kinds, int[] KindOf) Kinds(IReadOnlyList<SentimentExample> examples, SentimentData data, int[] rows)
    {
        string[] kinds = [.. examples.Select(e => e.Domain).Where(d => d.Length > 0).Distinct()];
        if (kinds.Length == 0) kinds = ["texts"];
        var number = kinds.Index().ToDictionary(kind => kind.Item, kind => kind.Index, StringComparer.Ordinal);
        int[] kindOf = [.. examples.Select(e => kinds.Length == 1 ? 0 : e.Domain.Length == 0 ? -1 : number[e.Domain])];
        if (!Array.Exists(kindOf, kind => kind < 0)) return (kinds, kindOf);
        var gate = KindGate.Learn(data, rows.Where(row => kindOf[row] >= 0), kindOf, kinds.Length);
        foreach (var row in rows)
            if (kindOf[row] < 0) kindOf[row] = gate.Nearest(data.Features(row));
        return (kinds, kindOf);
    }

    private static void Check(SentimentData data, int[] rows, string[] kinds, int[] kindOf)
    {
        var counts = new int[kinds.Length, 2];
        foreach (var row in rows) counts[kindOf[row], data.Positive[row] ? 1 : 0]++;
        for (var kind = 0; kind < kinds.Length; kind++)
        for (var tone = 1; tone >= 0; tone--)
            if (counts[kind, tone] < LeastPerClass)
                throw new ArgumentException($"'{kinds[kind]}' has fewer than {LeastPerClass} {(tone == 1 ? "positive" : "negative")} texts to learn from.");
    }

    /// <summary>How much each kind takes of what the others teach, decided by the texts held out: first who is in the pool, then what those outside take of it.</summary>
    private static Choice[] Choose(SentimentData data, int[] held, int[] others, int[] kindOf, int kinds, SentimentTraining training)
    {
        double[][] choices = kinds == 1 || training.Sharing == false ? [new double[kinds]] : training.Sharing == true ? [Everybody(1)] : [Everybody(1), new double[kinds]];
        var best = Try(choices);
        if (choices.Length == 1 || !Array.Exists(best, b => b.Share == 1) || Array.TrueForAll(best, b => b.Share == 1)) return best;
        var more = Try([.. LoneShares.Select(share => Array.ConvertAll(best, b => b.Share == 1 ? 1 : share))]);
        return [.. best.Zip(more, (one, other) => one.Share == 1 || other.Loss < one.Loss ? other : one)];

        double[] Everybody(double share) => [.. Enumerable.Repeat(share, kinds)];

        Choice[] Try(double[][] shares)
        {
            var trials = new SentimentExperts[shares.Length];
            Parallel.For(0, shares.Length, i => trials[i] = SentimentExperts.Fit(data, others, kindOf, shares[i], training));
            return [.. Enumerable.Range(0, kinds).Select(kind => Best(data, [.. held.Where(row => kindOf[row] == kind)], kind, trials))];
        }
    }

    /// <summary>The trial that foretells the held-out texts of a kind best, and how to calibrate it.</summary>
    private static Choice Best(SentimentData data, int[] held, int kind, SentimentExperts[] trials)
    {
        bool[] positive = [.. held.Select(row => data.Positive[row])];
        Choice? best = null;
        foreach (var trial in trials)
        {
            double[] margins = [.. held.Select(row => trial.Margin(kind, data.Features(row)))];
            var slope = MarginScaling.Fit(margins, positive);
            var loss = MarginScaling.Loss(margins, positive, slope);
            if (best is null || loss < best.Loss) best = new Choice(kind, trial, slope, loss);
        }

        return best!;
    }

    /// <summary>How far to trust the gate, which counts every n-gram as news of its own: what foretells the held-out texts best.</summary>
    private static double Sharpness(SentimentData data, int[] held, Choice[] best, KindGate gate)
    {
        var losses = new double[Sharpnesses.Length];
        Span<double> sums = stackalloc double[best.Length];
        Span<double> shares = stackalloc double[best.Length];
        Span<double> chances = stackalloc double[best.Length];
        foreach (var row in held)
        {
            gate.Sum(data.Features(row), sums);
            for (var kind = 0; kind < best.Length; kind++)
                chances[kind] = MarginScaling.Logistic(best[kind].Slope * best[kind].Expert.Margin(kind, data.Features(row)));
            for (var i = 0; i < losses.Length; i++)
            {
                SentimentModel.Softmax(sums, Sharpnesses[i], shares);
                var chance = 0.0;
                for (var kind = 0; kind < shares.Length; kind++) chance += shares[kind] * chances[kind];
                losses[i] -= Math.Log(Math.Max(1e-12, data.Positive[row] ? chance : 1 - chance));
            }
        }

        return Sharpnesses[Array.IndexOf(losses, losses.Min())];
    }

    /// <summary>Units, as loud as foretells the held-out texts best (not at all, when they do not help), and the calibration of what they and the experts say together.</summary>
    private static (SentimentUnits Units, double[] Slopes) Hear(SentimentData data, int[] rows, int[] held, int[] others, int[] kindOf, Choice[] best, SentimentTraining training)
    {
        double[] slopes = [.. best.Select(b => b.Slope)];
        var silent = SentimentUnits.None(best.Length);
        var units = SentimentUnits.Learn(data, others, kindOf, best.Length, training);
        if (units.Count == 0) return (silent, slopes);
        var heard = held.GroupBy(row => kindOf[row]).Select(kind => (Kind: kind.Key, Margins: Margins(kind.Key, [.. kind]), Positive: kind.Select(row => data.Positive[row]).ToArray())).ToArray();
        var loudness = Loudness.MinBy(loud => heard.Sum(kind => kind.Positive.Length * MarginScaling.Loss(Together(kind.Margins, loud), kind.Positive, MarginScaling.Fit(Together(kind.Margins, loud), kind.Positive))));
        if (loudness == 0) return (silent, slopes);
        var factors = new double[best.Length];
        foreach (var kind in heard)
        {
            var slope = MarginScaling.Fit(Together(kind.Margins, loudness), kind.Positive);
            slopes[kind.Kind] *= slope;
            factors[kind.Kind] = slope * loudness;
        }

        return (SentimentUnits.Learn(data, rows, kindOf, best.Length, training).Heard(factors), slopes);

        (double Expert, double Units)[] Margins(int kind, int[] rows)
        {
            var activations = new float[units.Count];
            return Array.ConvertAll(rows, row =>
            {
                units.Activate(data.Features(row), activations);
                return (slopes[kind] * best[kind].Expert.Margin(kind, data.Features(row)), units.Margin(kind, activations));
            });
        }

        static double[] Together((double Expert, double Units)[] margins, double loudness) => Array.ConvertAll(margins, margin => margin.Expert + (loudness * margin.Units));
    }

    private sealed record Choice(int Kind, SentimentExperts Expert, double Slope, double Loss)
    {
        public double Share => Expert.Shares[Kind];
    }
}
