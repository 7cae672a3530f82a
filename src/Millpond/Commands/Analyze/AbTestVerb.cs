using System.CommandLine;
using System.Globalization;
using Millpond.Analytics.Value;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary><c>analyze abtest</c>: two shares compared, with the intervals and the check of the split.</summary>
internal static class AbTestVerb
{
    public static Command Create()
    {
        var a = ArmOption("--a", "Arm A: people in it and how many of them did it.");
        var b = ArmOption("--b", "Arm B, likewise.");
        var plan = new Option<string?>("--split") { Description = "Planned sizes of the arms, as 90,10; equal when absent.", HelpName = "A,B" };
        return new Command("abtest", "Compare the shares of two arms, A minus B: z, p, intervals of the difference (Wald and Newcombe), chi-square, always-valid p, and whether the split itself is suspect.") { a, b, plan }.Runs(run =>
        {
            Arm armA = Read(run.Value(a), "--a"), armB = Read(run.Value(b), "--b");
            double[] shares = run.Value(plan) is { } text ? [.. Numbers(text, "--split").Select(number => (double)number)] : [];
            if (shares.Any(share => share <= 0)) throw new BadInputException("--split: planned sizes above 0 were expected");
            var test = ProportionTest.Of(armA, armB);
            var ratio = SampleRatio.Of([armA.Size, armB.Size], shares);
            var pooled = (armA.Successes + (double)armB.Successes) / (armA.Size + armB.Size);
            using (var table = run.Table("rate_a", "rate_b", "difference", "z", "p", "low", "high", "newcombe_low", "newcombe_high", "chi_square", "always_valid_p", "split_chi_square", "split_p", "split_suspect", "per_arm_for_this_difference"))
            {
                table.Write(test.RateA).Write(test.RateB).Write(test.Difference).Write(test.Z).Write(test.PValue).Write(test.Wald.Low).Write(test.Wald.High)
                    .Write(test.Newcombe.Low).Write(test.Newcombe.High).Write(test.ChiSquare).Write(new AlwaysValid(Math.Max(0.001, pooled * 0.05)).Look(armA, armB))
                    .Write(ratio.ChiSquare).Write(ratio.PValue).Write(ratio.Suspect);
                if (test.Difference == 0) table.WriteNone();
                else table.Write(SampleSize.PerArm(test.RateB, test.Difference));
                table.EndRow();
            }

            if (ratio.Suspect) run.Notes.WriteLine($"The split itself is suspect (chi-square {ratio.ChiSquare:F4}, p {ratio.PValue:F5}): the arms have not the planned sizes, so whatever broke it may have made the difference too.");
        });
    }

    private static Option<string> ArmOption(string name, string description) => new(name) { Description = description, HelpName = "n,x", Required = true };

    private static Arm Read(string text, string option)
    {
        var numbers = Numbers(text, option);
        if (numbers[0] <= 0 || numbers[1] < 0 || numbers[1] > numbers[0]) throw new BadInputException($"{option}: {numbers[1]} of {numbers[0]} cannot be");
        return new Arm(numbers[0], numbers[1]);
    }

    private static long[] Numbers(string text, string option)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2) throw new BadInputException($"{option}: '{text}', two numbers with a comma were expected");
        return [.. parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BadInputException($"{option}: '{part}' is no whole number"))];
    }
}
