namespace Millpond.Analytics.Behaviour;

/// <summary>Scores accounts by how likely no human is behind them: a sum of reasons, one a feature, learned from labelled accounts.</summary>
/// <remarks>Learned on one population it does not hold for another (BotArtist: F1 .83 at home, .685 across sets): train on accounts of the network in question.</remarks>
public sealed class ZombieModel
{
    private const int FewestOfEach = 10;
    private const double ShownWeight = 0.05;

    /// <summary>Where nothing tells zombies apart.</summary>
    private static readonly (double Threshold, double Precision, double Recall) NoCut = (double.PositiveInfinity, double.NaN, 0);

    private readonly ScoreTable[] _tables;
    private readonly double _slope;
    private readonly double _shift;

    private ZombieModel(ScoreTable[] tables, double slope, double shift, double threshold, double newest, ZombieQuality quality) =>
        (_tables, _slope, _shift, Threshold, Newest, Quality) = (tables, slope, shift, threshold, newest, quality);

    /// <summary>Probability from which an account is called a zombie: the lowest with the precision asked for, on accounts not seen; infinite when none has it, and then nobody is called so.</summary>
    public double Threshold { get; }

    /// <summary>How good the model is, on accounts not seen.</summary>
    public ZombieQuality Quality { get; }

    internal double Newest { get; }

    /// <summary>Learns from labelled accounts.</summary>
    /// <param name="accounts">Accounts with labels.</param>
    /// <param name="precision">Share of real ones among those called zombies that is wanted.</param>
    /// <exception cref="ArgumentException">There are no labels, or fewer than ten of a kind.</exception>
    public static ZombieModel Train(AccountTable accounts, double precision = 0.9)
    {
        var labels = accounts.IsZombie?.ToArray() ?? throw new ArgumentException("the accounts have no label (a column bot, label, zombie or spammer)", nameof(accounts));
        var zombies = labels.Count(label => label);
        if (zombies < FewestOfEach || labels.Length - zombies < FewestOfEach)
            throw new ArgumentException($"{zombies} zombies and {labels.Length - zombies} others are too few to learn from, {FewestOfEach} of each were expected", nameof(accounts));

        var empty = accounts.Names.Select((name, f) => ScoreTable.Empty(name, accounts.Values[f], accounts.Categories[f])).ToArray();
        var bins = ZombieTraining.BinsOf(empty, accounts.Values);
        var (held, rounds) = ZombieTraining.CrossValidate(empty, bins, labels);
        var (slope, shift) = Calibration.Fit(held, labels);
        if (slope <= 0) (slope, shift) = (0, Math.Log((zombies + 0.5) / (labels.Length - zombies + 0.5))); // what foretells the opposite of accounts not seen foretells nothing
        var tables = ZombieTraining.Fit(empty, bins, labels, rounds);
        var moved = Centre(tables, bins);
        var probabilities = held.Select(score => Logistic(slope * score + shift)).ToArray();
        var (threshold, reached, recall) = slope > 0 ? Cut(probabilities, labels, precision) : NoCut;
        var quality = new ZombieQuality(BinaryQuality.AreaUnderCurve(held, labels), reached, recall, BinaryQuality.PrecisionAtRecall(held, labels, 0.5));
        return new ZombieModel(tables, slope, slope * moved + shift, threshold, AccountTable.NewestOf(accounts), quality);
    }

    /// <summary>Features that the model knows and the table lacks.</summary>
    public IReadOnlyList<string> MissingIn(AccountTable accounts) => [.. _tables.Select(table => table.Name).Except(accounts.Names, AccountTable.AnyCase)];

    /// <summary>Scores accounts, in the order of the table. Features that the model knows and the table lacks count as unknown.</summary>
    /// <exception cref="ArgumentException">The table lacks all of them.</exception>
    public IReadOnlyList<ZombieScore> Score(AccountTable accounts)
    {
        var columns = _tables.Select(table => accounts.Names.ToList().FindIndex(name => AccountTable.AnyCase.Equals(name, table.Name))).ToArray();
        if (columns.All(column => column < 0)) throw new ArgumentException($"the accounts have none of the columns that were learned from ({string.Join(", ", _tables.Select(table => table.Name))})", nameof(accounts));
        var scores = new ZombieScore[accounts.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var reasons = new List<ZombieReason>(_tables.Length);
            double sum = 0;
            for (var f = 0; f < _tables.Length; f++)
            {
                var value = columns[f] < 0 ? double.NaN : accounts.Values[columns[f]][i];
                var weight = _tables[f].Weights[_tables[f].BinOf(value)];
                sum += weight;
                if (Math.Abs(weight) >= ShownWeight) reasons.Add(new ZombieReason(_tables[f].Name, _tables[f].Describe(value), _slope * weight));
            }

            reasons.Sort((a, b) => b.Weight.CompareTo(a.Weight));
            var probability = Logistic(_slope * sum + _shift);
            scores[i] = new ZombieScore(accounts.AccountIds[i], probability, probability >= Threshold && reasons.Count > 0 && reasons[0].Weight > 0, reasons);
        }

        return scores;
    }

    internal string[]? CategoriesOf(string feature) =>
        _tables.FirstOrDefault(table => AccountTable.AnyCase.Equals(table.Name, feature)) is { Categories.Length: > 0 } table ? table.Categories : null;

    /// <summary>Makes the mean account the zero of every table, so that a weight is a reason by itself; returns what every score lost by it.</summary>
    private static double Centre(ScoreTable[] tables, int[][] bins)
    {
        double moved = 0;
        for (var f = 0; f < tables.Length; f++)
        {
            var mean = bins[f].Average(bin => tables[f].Weights[bin]);
            for (var b = 0; b < tables[f].Weights.Length; b++) tables[f].Weights[b] -= mean;
            moved += mean;
        }

        return moved;
    }

    private static (double Threshold, double Precision, double Recall) Cut(double[] probabilities, bool[] labels, double precision)
    {
        var good = BinaryQuality.Thresholds(probabilities, labels).Where(point => point.Precision >= precision).ToArray();
        return good.Length > 0 ? good.MaxBy(point => point.Recall) : NoCut;
    }

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));
}
