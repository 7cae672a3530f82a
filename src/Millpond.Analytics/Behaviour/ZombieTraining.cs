using Millpond.Analytics.Graph;

namespace Millpond.Analytics.Behaviour;

/// <summary>Learns score tables by boosting: round after round, each feature may move its weights on both sides of one cut.</summary>
/// <remarks>Additive (one table a feature), so that each score is a sum of reasons, as in Lou, Caruana, Gehrke, Intelligible Models, KDD 2012. Deterministic.</remarks>
internal static class ZombieTraining
{
    public const int Folds = 5;

    /// <summary>Of a hundred accounts another dealing out moves the area under the curve by .02; the mean of several moves less.</summary>
    private const int Deals = 3;

    private const double Rate = 0.1;
    private const double Ridge = 5;
    private const int MostRounds = 150;
    private const int Step = 5;

    /// <summary>Bins of every feature and account.</summary>
    public static int[][] BinsOf(IReadOnlyList<ScoreTable> tables, double[][] values) =>
        [.. tables.Select((table, f) => values[f].Select(table.BinOf).ToArray())];

    /// <summary>Scores of each account by models that did not see it (the mean over several ways to deal accounts out), and the number of rounds that did best so.</summary>
    public static (double[] Scores, int Rounds) CrossValidate(IReadOnlyList<ScoreTable> empty, int[][] bins, bool[] labels)
    {
        var n = labels.Length;
        var stages = MostRounds / Step;
        var held = new double[stages][];
        for (var s = 0; s < stages; s++) held[s] = new double[n];
        for (var deal = 0; deal < Deals; deal++)
        {
            var folds = FoldsOf(labels, deal);
            Parallel.For(0, Folds, fold =>
            {
                var tables = Copy(empty);
                var rows = Enumerable.Range(0, n).Where(i => folds[i] != fold).ToArray();
                var scores = Start(rows, labels, n);
                for (var s = 0; s < stages; s++)
                {
                    for (var round = 0; round < Step; round++) Round(tables, bins, labels, rows, scores);
                    for (var i = 0; i < n; i++)
                        if (folds[i] == fold)
                            held[s][i] += Sum(tables, bins, i) / Deals;
                }
            });
        }

        var best = Enumerable.Range(0, stages).MinBy(s => LogLoss(held[s], labels));
        return (held[best], (best + 1) * Step);
    }

    /// <summary>Each kind is dealt out by itself, so that a table in which every fifth account is a zombie has them in all folds.</summary>
    private static int[] FoldsOf(bool[] labels, int deal)
    {
        var folds = new int[labels.Length];
        var dealt = (Zombies: 0, Others: 0);
        foreach (var i in new SplitMix((ulong)deal).Order(labels.Length)) folds[i] = (labels[i] ? dealt.Zombies++ : dealt.Others++) % Folds;
        return folds;
    }

    public static ScoreTable[] Fit(IReadOnlyList<ScoreTable> empty, int[][] bins, bool[] labels, int rounds)
    {
        var tables = Copy(empty);
        var rows = Enumerable.Range(0, labels.Length).ToArray();
        var scores = Start(rows, labels, labels.Length);
        for (var round = 0; round < rounds; round++) Round(tables, bins, labels, rows, scores);
        return tables;
    }

    private static void Round(ScoreTable[] tables, int[][] bins, bool[] labels, int[] rows, double[] scores)
    {
        for (var f = 0; f < tables.Length; f++)
        {
            var weights = tables[f].Weights;
            var gradients = new double[weights.Length];
            var curvatures = new double[weights.Length];
            foreach (var i in rows)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[bins[f][i]] += (labels[i] ? 1 : 0) - p;
                curvatures[bins[f][i]] += p * (1 - p);
            }

            var moves = Moves(tables[f], gradients, curvatures);
            for (var b = 0; b < weights.Length; b++) weights[b] += moves[b];
            foreach (var i in rows) scores[i] += moves[bins[f][i]];
        }
    }

    private static double[] Moves(ScoreTable table, double[] gradients, double[] curvatures)
    {
        var moves = new double[gradients.Length];
        var unknown = table.Unknown;
        moves[unknown] = Newton(gradients[unknown], curvatures[unknown]);
        if (table.Categories.Length > 0)
        {
            for (var b = 0; b < unknown; b++) moves[b] = Newton(gradients[b], curvatures[b]);
            return moves;
        }

        double allGradients = 0, allCurvatures = 0;
        for (var b = 0; b < unknown; b++) (allGradients, allCurvatures) = (allGradients + gradients[b], allCurvatures + curvatures[b]);
        double low = 0, lowCurvature = 0, best = double.NegativeInfinity;
        int cut = 0;
        (double Left, double Right) sides = default;
        for (var b = 1; b < unknown; b++)
        {
            low += gradients[b - 1];
            lowCurvature += curvatures[b - 1];
            double high = allGradients - low, highCurvature = allCurvatures - lowCurvature;
            var gain = low * low / (lowCurvature + Ridge) + high * high / (highCurvature + Ridge);
            if (gain <= best) continue;
            (best, cut, sides) = (gain, b, (Newton(low, lowCurvature), Newton(high, highCurvature)));
        }

        for (var b = 0; b < unknown && cut > 0; b++) moves[b] = b < cut ? sides.Left : sides.Right;
        return moves;
    }

    private static double Newton(double gradient, double curvature) => Rate * gradient / (curvature + Ridge);

    private static double[] Start(int[] rows, bool[] labels, int n)
    {
        var positives = rows.Count(i => labels[i]);
        var prior = Math.Log((positives + 0.5) / (rows.Length - positives + 0.5));
        var scores = new double[n];
        Array.Fill(scores, prior);
        return scores;
    }

    public static double Sum(ScoreTable[] tables, int[][] bins, int account)
    {
        double sum = 0;
        for (var f = 0; f < tables.Length; f++) sum += tables[f].Weights[bins[f][account]];
        return sum;
    }

    private static ScoreTable[] Copy(IReadOnlyList<ScoreTable> tables) => [.. tables.Select(table => table with { Weights = (double[])table.Weights.Clone() })];

    /// <summary>Loss after the best shift, as the prior is calibrated later.</summary>
    private static double LogLoss(double[] scores, bool[] labels)
    {
        var (slope, shift) = Calibration.Fit(scores, labels);
        double loss = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var margin = slope * scores[i] + shift;
            loss += Math.Log(1 + Math.Exp(labels[i] ? -margin : margin));
        }

        return loss;
    }
}
