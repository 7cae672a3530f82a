using Millpond.Analytics.Text.Rules;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Rules;

public class RuleParserTests
{
    [Theory]
    [InlineData("苹果", "苹果")]
    [InlineData("a b", "(a & b)")]
    [InlineData("a AND b OR c d", "((a & b) | (c & d))")]
    [InlineData("a (b OR c)", "(a & (b | c))")]
    [InlineData("a NOT b -c", "(a & !b & !c)")]
    [InlineData("NOT NOT a", "!!a")]
    [InlineData("\"two words\" car* #tag", "(two words & car* & #tag)")]
    [InlineData("a NEAR/3 (b OR \"c d\")", "(a ~3 (b | c d))")]
    [InlineData("author:li lang:zh account:\"Our shop\" sentiment:negative followers>=1万", "(Author Equal li & Language Equal zh & Account Equal Our shop & Sentiment Equal negative & Followers GreaterOrEqual 10000)")]
    [InlineData("followers > 10k", "Followers Greater 10000")]
    [InlineData("（苹果 OR “红色 手机”） ＃话题＃ author：li", "((苹果 | 红色 手机) & #话题 & Author Equal li)")]
    [InlineData("\"AND\" \"or\"", "(AND & or)")]
    [InlineData("10:30 http://t.cn/x wi-fi", "(10:30 & http://t.cn/x & wi-fi)")]
    public void A_rule_is_read_as_written(string text, string expected) => Assert.Equal(expected, Show(RuleParser.Parse(text)));

    [Theory]
    [InlineData("", 0, 0, "rule.empty")]
    [InlineData("  ", 0, 0, "rule.empty")]
    [InlineData("a AND", 5, 0, "rule.expected_term")]
    [InlineData("a OR OR b", 5, 2, "rule.expected_term")]
    [InlineData("AND a", 0, 3, "rule.expected_term")]
    [InlineData("a NOT", 5, 0, "rule.expected_term")]
    [InlineData("(a b", 0, 1, "rule.unclosed_parenthesis")]
    [InlineData("a (b))", 5, 1, "rule.unexpected_parenthesis")]
    [InlineData("a ()", 3, 1, "rule.expected_term")]
    [InlineData("a \"b", 2, 1, "rule.unclosed_quote")]
    [InlineData("a \"\"", 2, 2, "rule.empty_phrase")]
    [InlineData("a or b", 2, 2, "rule.operator_case")]
    [InlineData("who:me", 0, 3, "rule.unknown_field")]
    [InlineData("lang:", 5, 0, "rule.expected_value")]
    [InlineData("sentiment:good", 10, 4, "rule.bad_value")]
    [InlineData("sentiment:0", 10, 1, "rule.bad_value")]
    [InlineData("followers>=many", 11, 4, "rule.bad_number")]
    [InlineData("followers=>5", 9, 2, "rule.comparison")]
    [InlineData("followers:5", 9, 1, "rule.comparison")]
    [InlineData("price>5", 5, 1, "rule.unknown_field")]
    [InlineData("a NEAR b", 2, 4, "rule.near_distance")]
    [InlineData("a NEAR/x b", 2, 6, "rule.near_distance")]
    [InlineData("(a b) NEAR/2 c", 1, 3, "rule.near_operand")]
    [InlineData("a NEAR/2 lang:zh", 9, 7, "rule.near_operand")]
    [InlineData("a NEAR/2 b NEAR/2 c", 11, 6, "rule.near_chain")]
    [InlineData("c*r", 1, 1, "rule.wildcard")]
    [InlineData("*", 0, 1, "rule.wildcard")]
    [InlineData("#", 0, 1, "rule.hashtag")]
    [InlineData("#a#b", 0, 4, "rule.hashtag")]
    [InlineData("\u200b", 0, 1, "rule.empty_word")]
    public void An_error_points_to_the_place(string text, int position, int length, string code)
    {
        Assert.False(RuleParser.TryParse(text, out _, out var error));

        Assert.Equal((position, length, code), (error.Position, error.Length, error.Code));
        Assert.StartsWith("expected ", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_knows_its_place()
    {
        var text = "ab AND NOT (\"c d\" OR followers>=5)";
        var all = Assert.IsType<RuleNode.And>(RuleParser.Parse(text));
        var not = Assert.IsType<RuleNode.Not>(all.Parts[1]);
        var any = Assert.IsType<RuleNode.Or>(not.Inner);

        Assert.Equal(text, Part(all));
        Assert.Equal("ab", Part(all.Parts[0]));
        Assert.Equal("NOT (\"c d\" OR followers>=5)", Part(not));
        Assert.Equal("\"c d\"", Part(any.Parts[0]));
        Assert.Equal("followers>=5", Part(any.Parts[1]));

        string Part(RuleNode node) => text.Substring(node.Start, node.Length);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.False(RuleParser.TryParse(new string('(', 100_000), out _, out var error));
        Assert.Equal("rule.too_long", error.Code);
        Assert.False(RuleParser.TryParse(new string('(', 5_000) + "a" + new string(')', 5_000), out _, out error));
        Assert.Equal("rule.too_deep", error.Code);
        Assert.False(RuleParser.TryParse(string.Concat(Enumerable.Repeat("NOT ", 4_000)) + "a", out _, out error));
        Assert.Equal("rule.too_deep", error.Code);
    }

    [Fact]
    public void Random_text_is_read_or_refused_with_a_place_inside()
    {
        var random = new Random(7);
        const string Symbols = "ab 苹果()\"“”#-:<>=*/NOTANDOR\u0000\ud83d\udc4d\ud800１：＃";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => Symbols[random.Next(Symbols.Length)])]);
            if (RuleParser.TryParse(text, out var rule, out var error)) Assert.InRange(rule.Start + rule.Length, 1, text.Length);
            else Assert.InRange(error.Position + error.Length, 0, text.Length);
        }
    }

    private static string Show(RuleNode node) => node switch
    {
        RuleNode.Word word => word.Text + (word.Prefix ? "*" : ""),
        RuleNode.Hashtag tag => "#" + tag.Tag,
        RuleNode.Field { Name: RuleField.Followers } field => $"{field.Name} {field.Comparison} {field.Number}",
        RuleNode.Field field => $"{field.Name} {field.Comparison} {field.Value}",
        RuleNode.And all => $"({string.Join(" & ", all.Parts.Select(Show))})",
        RuleNode.Or any => $"({string.Join(" | ", any.Parts.Select(Show))})",
        RuleNode.Not not => "!" + Show(not.Inner),
        RuleNode.Near near => $"({Show(near.Left)} ~{near.Distance} {Show(near.Right)})",
        _ => throw new InvalidOperationException(),
    };
}
