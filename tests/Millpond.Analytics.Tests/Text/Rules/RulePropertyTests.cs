using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Text;
using Millpond.Analytics.Text.Rules;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Rules;

/// <summary>Random rules on random texts give what a naive evaluator gives, which tries every rule at every place.</summary>
public class RulePropertyTests
{
    private static readonly string[] Words = ["苹果", "果", "苹", "手机", "a", "ab", "b", "ab a", "red car", "1a", "，", "ａ", "國"];
    private static readonly string[] Pieces = ["苹果", "苹", "果", "手机", "手", "a", "b", "ab", " ", " ", "  ", "red", "car", "1", "，", "#", "A", "国", "国\u200b", "\ud83d", "\n"];

    [Fact]
    public void Rules_agree_with_a_naive_evaluator()
    {
        var cases = from rules in RuleGen(3).ListOf(8)
                    from pieces in Gen.Elements(Pieces).ListOf()
                    from followers in Gen.Choose(-1, 12)
                    select (Rules: rules.ToArray(), Text: string.Concat(pieces), Followers: followers);

        Prop.ForAll(cases.ToArbitrary(), c => Agrees(c.Rules, c.Text, c.Followers < 0 ? null : c.Followers))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(40));
    }

    [Fact]
    public void A_sample_changes_no_answer()
    {
        string[] rules = ["苹果 手机", "(a OR b) -果", "a NEAR/2 (手机 OR 果)", "NOT a b", "苹 果 OR 1a"];
        var parsed = rules.Select((rule, i) => KeyValuePair.Create(i, RuleParser.Parse(rule))).ToArray();
        string[] texts = ["苹果 手机 a", "b", "果", "1a 苹", "a 的 手机", ""];
        var plain = new RuleSet<int>(parsed);
        var learned = new RuleSet<int>(parsed, texts);

        foreach (var text in texts) Assert.Equal(Found(plain, text), Found(learned, text));
    }

    private static Gen<string> RuleGen(int depth)
    {
        var word = Gen.Elements(Words).Select(Quoted);
        var leaf = Gen.Frequency(
            (8, word),
            (1, Gen.Elements("a*", "re*", "#苹果", "#ab")),
            (1, Gen.Elements("followers>=5", "followers<3", "lang:zh", "author:li")),
            (2, from left in word from right in word from n in Gen.Choose(0, 4) select $"{left} NEAR/{n} {right}"),
            (1, from left in word from one in word from two in word from n in Gen.Choose(0, 4) select $"({one} OR {two}) NEAR/{n} {left}"));
        if (depth == 0) return leaf;
        var inner = RuleGen(depth - 1);
        return Gen.Frequency(
            (2, leaf),
            (2, from left in inner from right in inner select $"({left} AND {right})"),
            (2, from left in inner from right in inner select $"({left} OR {right})"),
            (1, from part in inner select $"NOT ({part})"));
    }

    private static string Quoted(string word) => word.Contains(' ') ? $"\"{word}\"" : word;

    private static bool Agrees(string[] texts, string text, long? followers)
    {
        var rules = texts.Select(RuleParser.Parse).ToArray();
        var set = new RuleSet<int>(rules.Select((rule, i) => KeyValuePair.Create(i, rule)));
        var matches = set.Match(new Document(text) { Followers = followers, Language = "zh-CN", Author = "Li" });
        var naive = new NaiveRules(text, followers, "zh", "li");

        var expected = Enumerable.Range(0, rules.Length).Where(i => naive.Holds(rules[i])).ToArray();
        var found = Enumerable.Range(0, matches.Count).Select(i => matches[i].Id).ToArray();
        if (!expected.SequenceEqual(found)) throw new InvalidOperationException($"'{text}': expected {Names(expected)}, found {Names(found)}");
        for (var i = 0; i < matches.Count; i++)
        {
            var wanted = naive.Places(rules[matches[i].Id]).Distinct().OrderBy(s => s.Start).ThenBy(s => s.Length).ToArray();
            if (!wanted.SequenceEqual(matches[i].Spans.ToArray()))
                throw new InvalidOperationException($"'{text}', {texts[matches[i].Id]}: expected {string.Join(' ', wanted)}, found {string.Join(' ', matches[i].Spans.ToArray())}");
        }

        return true;

        string Names(int[] ids) => string.Join(" / ", ids.Select(i => texts[i]));
    }

    private static int[] Found(RuleSet<int> set, string text)
    {
        var matches = set.Match(new Document(text));
        return [.. Enumerable.Range(0, matches.Count).Select(i => matches[i].Id)];
    }
}
