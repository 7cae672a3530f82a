using Millpond.Analytics.Behaviour;
using Xunit;

namespace Millpond.Analytics.Tests.Behaviour;

public class ZombieModelTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("")]
    [InlineData("verified listed lang")] // too easy: the others in this set are famous
    public void Bots_are_told_from_people_on_accounts_not_seen(string without)
    {
        var (columns, rows) = Read("twitter-bots/users.tsv");
        var scores = new double[rows.Length];
        var labels = new bool[rows.Length];
        for (var fold = 0; fold < 3; fold++)
        {
            var train = AccountTable.Read(columns, [.. rows.Where((_, i) => i % 3 != fold)], without: without.Split(' '));
            var model = ZombieModel.Train(train);
            var test = AccountTable.Read(columns, [.. rows.Where((_, i) => i % 3 == fold)], model, without.Split(' '));
            var found = model.Score(test);
            for (var i = 0; i < found.Count; i++) (scores[3 * i + fold], labels[3 * i + fold]) = (found[i].Probability, test.IsZombie![i]);

            var called = found.Select((score, i) => (score, Zombie: test.IsZombie![i])).Where(pair => pair.score.IsZombie).ToArray();
            Assert.InRange(called.Count(pair => pair.Zombie) / (double)called.Length, 0.84, 1);
            Assert.All(called, pair => Assert.True(pair.score.Reasons[0].Weight > 0));
        }

        var auc = BinaryQuality.AreaUnderCurve(scores, labels);
        var precision = BinaryQuality.PrecisionAtRecall(scores, labels, 0.5);
        output.WriteLine($"AUC {auc:F4}, precision at recall .5 {precision:F4}, accuracy {scores.Zip(labels).Count(p => p.First >= 0.5 == p.Second) / (double)labels.Length:F4}, expected calibration error {CalibrationError(scores, labels):F4}");
        Assert.InRange(auc, 0.85, 1);
        Assert.InRange(precision, 0.9, 1);
        Assert.InRange(CalibrationError(scores, labels), 0, 0.05);
    }

    [Fact]
    public void Spammers_of_Weibo_are_told_apart_though_there_are_few()
    {
        var (columns, rows) = Read("weibo-spammers/users.tsv");

        var model = ZombieModel.Train(AccountTable.Read(columns, rows));

        output.WriteLine($"{model.Quality}");
        Assert.InRange(model.Quality.AreaUnderCurve, 0.8, 1);
    }

    [Fact]
    public void The_reasons_add_up_to_the_score_and_are_said_in_the_columns_of_the_table()
    {
        var (columns, rows) = Made(600, 3);
        var table = AccountTable.Read(columns, rows);
        var model = ZombieModel.Train(table);

        var worst = model.Score(table).MaxBy(score => score.Probability)!;

        Assert.True(worst.IsZombie);
        Assert.Contains(worst.Reasons[0].Feature, new[] { "follows per follower", "friends", "posts per follow" });
        Assert.True(worst.Reasons.Zip(worst.Reasons.Skip(1)).All(pair => pair.First.Weight >= pair.Second.Weight));
    }

    [Fact]
    public void Nobody_is_called_a_zombie_without_a_reason_whatever_the_account()
    {
        var (columns, rows) = Made(400, 5);
        var model = ZombieModel.Train(AccountTable.Read(columns, rows));
        var random = new Random(6);
        string[] odd = ["", "0", "-5", "1e300", "NaN", "x", "99999999999999999999", "1"];
        string[][] strange = [.. Enumerable.Range(0, 500).Select(i => columns.Select(c => c == "user" ? $"{i}" : c == "bot" ? "0" : odd[random.Next(odd.Length)]).ToArray())];

        foreach (var score in model.Score(AccountTable.Read(columns, strange, model)))
        {
            Assert.InRange(score.Probability, 0, 1);
            if (score.IsZombie) Assert.True(score.Reasons[0].Weight > 0);
        }
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused()
    {
        var (columns, rows) = Made(400, 7);

        Assert.Contains("too few", Assert.Throws<ArgumentException>(() => ZombieModel.Train(AccountTable.Read(columns, rows[..5]))).Message);
        Assert.Contains("no label", Assert.Throws<ArgumentException>(() => ZombieModel.Train(AccountTable.Read([.. columns.Select(c => c == "bot" ? "b" : c)], rows))).Message);
        Assert.Contains("row 1: the label is '7'", Assert.Throws<AccountRowException>(() => AccountTable.Read(["bot"], [["7"]])).Message);
        Assert.Contains("row 2: 1 values", Assert.Throws<AccountRowException>(() => AccountTable.Read(["bot", "x"], [["1", "2"], ["1"]])).Message);
        Assert.Contains("none of the columns", Assert.Throws<ArgumentException>(() => ZombieModel.Train(AccountTable.Read(columns, rows)).Score(AccountTable.Read(["user", "likes"], [["1", "2"]]))).Message);
    }

    [Fact]
    public void Names_of_columns_are_known_in_any_case()
    {
        var (columns, rows) = Made(400, 8);
        string[] shouted = [.. columns.Select(column => column.ToUpperInvariant())];
        var model = ZombieModel.Train(AccountTable.Read(columns, rows));
        var again = ZombieModel.Train(AccountTable.Read(shouted, rows));

        Assert.Equal(model.Quality, again.Quality);
        Assert.Equal(model.Score(AccountTable.Read(columns, rows, model)).Select(score => score.Probability), model.Score(AccountTable.Read(shouted, rows, model)).Select(score => score.Probability));
        Assert.Empty(model.MissingIn(AccountTable.Read(shouted, rows, model)));
    }

    [Fact]
    public void Nobody_is_called_a_zombie_when_nothing_tells_zombies_apart()
    {
        string[][] rows = [.. Enumerable.Range(0, 300).Select(i => (string[])[$"{i}", "5", i % 2 == 0 ? "1" : "0"])];
        var model = ZombieModel.Train(AccountTable.Read(["user", "followers", "bot"], rows));

        Assert.Equal(double.PositiveInfinity, model.Threshold);
        Assert.Equal((double.NaN, 0), (model.Quality.Precision, model.Quality.Recall));
        Assert.DoesNotContain(model.Score(AccountTable.Read(["user", "followers", "bot"], rows, model)), score => score.IsZombie);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    public void A_table_in_which_zombies_stand_at_every_so_many_rows_is_learned_from_as_any_other(int every)
    {
        var random = new Random(10);
        string[][] rows = [.. Enumerable.Range(0, 500).Select(i => (string[])[$"{i}", $"{random.Next(i % every == 0 ? 40 : 100)}", i % every == 0 ? "1" : "0"])];

        var sorted = ZombieModel.Train(AccountTable.Read(["user", "followers", "bot"], [.. rows.OrderBy(row => row[2])]));
        var dealt = ZombieModel.Train(AccountTable.Read(["user", "followers", "bot"], rows));

        Assert.InRange(dealt.Quality.AreaUnderCurve, 0.65, 1);
        Assert.Equal(sorted.Quality.AreaUnderCurve, dealt.Quality.AreaUnderCurve, 0.05);
    }

    [Fact]
    public void The_area_under_the_curve_counts_equals_half()
    {
        Assert.Equal(1, BinaryQuality.AreaUnderCurve([1, 2, 3, 4], [false, false, true, true]));
        Assert.Equal(0.5, BinaryQuality.AreaUnderCurve([7, 7, 7, 7], [false, true, false, true]));
        Assert.Equal(0.875, BinaryQuality.AreaUnderCurve([1, 2, 2, 4], [false, false, true, true]));
        Assert.True(double.IsNaN(BinaryQuality.AreaUnderCurve([1, 2], [true, true])));
    }

    /// <summary>Zombies follow many and are followed by few, with noise.</summary>
    private static (string[] Columns, string[][] Rows) Made(int count, int seed)
    {
        var random = new Random(seed);
        var rows = new string[count][];
        for (var i = 0; i < count; i++)
        {
            var zombie = random.Next(2) == 0;
            var friends = zombie ? random.Next(200, 3000) : random.Next(10, 600);
            var followers = zombie ? random.Next(0, 100) : random.Next(20, 2000);
            rows[i] = [$"{i}", $"{friends}", $"{followers}", $"{random.Next(0, 5000)}", zombie ? "1" : "0"];
        }

        return (["user", "friends", "followers", "posts", "bot"], rows);
    }

    /// <summary>Mean distance of promised and found share over ten equal groups.</summary>
    private static double CalibrationError(double[] scores, bool[] labels)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).Chunk((scores.Length + 9) / 10);
        return order.Average(group => Math.Abs(group.Average(i => scores[i]) - group.Average(i => labels[i] ? 1.0 : 0)));
    }

    private static (string[] Columns, string[][] Rows) Read(string file)
    {
        var lines = SharedData.Lines(file).Select(line => line.Split('\t')).ToArray();
        return (lines[0], lines[1..]);
    }

    [Fact]
    public void Tables_that_contradict_themselves_are_learned_from_without_harm()
    {
        var dice = new Random(11);
        string[] odd = ["", "x", "zh", "NaN", "1e308", "-1e308", "0", "7", "2011-13", "2011-02", "∞"];
        for (var round = 0; round < 25; round++)
        {
            string[] columns = ["user", "bot", "followers", "friends", "created", "lang"];
            string[][] rows = [.. Enumerable.Range(0, dice.Next(20, 120)).Select(i => columns.Select(column => column switch
            {
                "user" => "same",
                "bot" => i < 20 ? $"{i % 2}" : $"{dice.Next(2)}",
                _ => dice.Next(4) == 0 ? odd[dice.Next(odd.Length)] : $"{dice.Next(5)}",
            }).ToArray())];

            var model = ZombieModel.Train(AccountTable.Read(columns, rows), dice.NextDouble());

            Assert.All(model.Score(AccountTable.Read(columns, rows, model)), score =>
            {
                Assert.InRange(score.Probability, 0, 1);
                Assert.True(!score.IsZombie || (score.Reasons[0].Weight > 0 && score.Probability >= model.Threshold));
            });
        }
    }
}
