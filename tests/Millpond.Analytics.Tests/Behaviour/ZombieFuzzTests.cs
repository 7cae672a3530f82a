using System.Globalization;
using Millpond.Analytics.Behaviour;
using Xunit;

namespace Millpond.Analytics.Tests.Behaviour;

public class ZombieFuzzTests
{
    private static readonly string[] Columns = ["user", "followers", "friends", "statuses", "created", "screen_name_digits", "lang", "anything", "bot"];
    private static readonly string[] Odd = ["", "", "0", "-1", "1e308", "-1e308", "NaN", "Infinity", "-Infinity", "∞", "1,5", "x", "2015-13", "99999999999999999999", "\uFFFD", " 7 "];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    /// <summary>Contradictions, holes, numbers beyond measure and columns without meaning: learned from or refused, and what is said of an account is a probability with its reasons.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void Tables_of_nonsense_are_learned_from_or_refused(int seed)
    {
        var random = Chance.Of(seed);
        string[] columns = [.. Columns.Where(c => c is "user" or "bot" || random.Next(4) > 0)];
        var train = Rows(random, columns, random.Next(0, 120), random.Next(3));
        ZombieModel model;
        try
        {
            model = ZombieModel.Train(AccountTable.Read(columns, train), .5 + (random.NextDouble() / 2));
        }
        catch (ArgumentException refused)
        {
            Assert.DoesNotContain("Index was", refused.Message, StringComparison.Ordinal);
            return;
        }

        string[] asked = [.. columns.Where(c => c != "bot" && (c == "user" || random.Next(5) > 0))];
        var scores = model.Score(AccountTable.Read(asked, Rows(random, asked, 30, 0), model));

        Assert.Equal(30, scores.Count);
        foreach (var score in scores)
        {
            Assert.InRange(score.Probability, 0, 1);
            Assert.All(score.Reasons, reason => Assert.True(double.IsFinite(reason.Weight)));
            if (score.IsZombie) Assert.Contains(score.Reasons, reason => reason.Weight > 0);
        }
    }

    private static string[][] Rows(Random random, string[] columns, int count, int oddness) =>
        [.. Enumerable.Range(0, count).Select(row => Array.ConvertAll(columns, column => column switch
        {
            "user" => $"{row}",
            "bot" => random.Next(3) == 0 ? "1" : "0",
            _ when random.Next(3) < oddness => Odd[random.Next(Odd.Length)],
            "created" => $"20{random.Next(10, 20)}-{random.Next(1, 13):D2}",
            "lang" => random.Next(2) == 0 ? "en" : "zh",
            _ => random.Next(1000).ToString(CultureInfo.InvariantCulture),
        }))];
}
