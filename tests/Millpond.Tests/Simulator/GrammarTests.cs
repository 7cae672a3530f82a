using Millpond.Simulator.Texts;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

public sealed class GrammarTests
{
    private static readonly TownPerson Nobody = new(0)
    {
        Name = "Nobody", Language = "en", Gender = "f", City = "Berlin", Province = "", Zone = 1, Circle = "tea", Activity = 1, Pull = 1,
    };

    private static HashSet<string> AllOf(string grammar)
    {
        var read = Grammar.Parse(grammar);
        var dice = new Dice(1);
        return [.. Enumerable.Range(0, 300).Select(_ => read.Write("start", new Situation { Person = Nobody, Language = "en" }, dice))];
    }

    [Fact]
    public void Rules_choices_and_their_nesting_expand() =>
        Assert.Equivalent(new[] { "ax", "ay", "az1", "az2", "c" }, AllOf("@start\na{x|y|z{n}}\nc\n@n\n1\n2"), strict: true);

    [Fact]
    public void An_empty_choice_writes_nothing() => Assert.Equivalent(new[] { "a", "ab" }, AllOf("@start\na{|b}"), strict: true);

    [Fact]
    public void A_weight_makes_an_alternative_frequent()
    {
        var read = Grammar.Parse("@start\n9| often\nseldom");
        var dice = new Dice(1);
        var often = Enumerable.Range(0, 1_000).Count(_ => read.Write("start", new Situation { Person = Nobody, Language = "en" }, dice) == "often");
        Assert.InRange(often, 860, 940);
    }

    [Fact]
    public void A_rule_that_is_named_but_missing_is_an_error() => Assert.Throws<FormatException>(() => Grammar.Parse("@start\n{nowhere}"));

    [Fact]
    public void An_open_brace_is_an_error() => Assert.Throws<FormatException>(() => Grammar.Parse("@start\n{a|b"));

    [Theory]
    [InlineData("zh.grammar")]
    [InlineData("en.grammar")]
    public void Every_kind_of_product_has_words_of_its_own(string resource)
    {
        var grammar = Grammar.Load(resource);
        foreach (var kind in Brand.Own.Products.Concat(Brand.Rivals.SelectMany(r => r.Products)).Select(p => p.Kind).Distinct())
            Assert.All(new[] { "flaw.", "good.", "ask." }, prefix => Assert.True(grammar.Has(prefix + kind), prefix + kind));
        Assert.All(Places.Circles, circle => Assert.True(grammar.Has("chatter." + circle)));
    }
}
