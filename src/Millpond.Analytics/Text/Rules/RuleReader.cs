using System.Collections.Immutable;

namespace Millpond.Analytics.Text.Rules;

/// <summary>One reading of one rule, by recursive descent. A method that returns null has set <see cref="Error"/>.</summary>
internal ref struct RuleReader
{
    private const int Deepest = 100;
    private const string Operand = "a word, a \"phrase\", a #tag, a field or (";

    private readonly string _text;
    private RuleLexer _lexer;
    private RuleToken _token;
    private int _depth;
    private int _end;

    public RuleReader(string text)
    {
        _text = text;
        _lexer = new RuleLexer(text);
        _token = _lexer.Next();
    }

    public RuleSyntaxError? Error { get; private set; }

    public RuleNode? Read()
    {
        if (_text.Length > RuleParser.LongestRule) return Fail(RuleParser.LongestRule, 0, "rule.too_long", $"a rule of at most {RuleParser.LongestRule:N0} characters");
        if (_token.Kind == RuleTokenKind.End) return Fail(0, 0, "rule.empty", $"{Operand}, but the rule is empty");
        var rule = ReadAny();
        if (rule is null || _token.Kind == RuleTokenKind.End) return rule;
        return _token.Kind == RuleTokenKind.Close
            ? Fail(_token, "rule.unexpected_parenthesis", "the end of the rule: this ) closes nothing")
            : Fail(_token, "rule.expected_term", Operand);
    }

    private readonly ReadOnlySpan<char> Token => _text.AsSpan(_token.Start, _token.Length);

    private readonly bool IsOperator(string name) => _token.Kind == RuleTokenKind.Word && Token.SequenceEqual(name);

    private readonly bool IsNear => _token.Kind == RuleTokenKind.Word && (Token.SequenceEqual("NEAR") || Token.StartsWith("NEAR/") || Token.StartsWith("NEAR／"));

    private void Advance()
    {
        _end = _token.End;
        _token = _lexer.Next();
    }

    private RuleNode? ReadAny()
    {
        var start = _token.Start;
        if (ReadAll() is not { } first) return null;
        if (!IsOperator("OR")) return first;
        var parts = ImmutableArray.CreateBuilder<RuleNode>();
        parts.Add(first);
        while (IsOperator("OR"))
        {
            Advance();
            if (ReadAll() is not { } part) return null;
            parts.Add(part);
        }

        return new RuleNode.Or(parts.ToImmutable(), start, _end - start);
    }

    private RuleNode? ReadAll()
    {
        var start = _token.Start;
        if (ReadPart() is not { } first) return null;
        var parts = ImmutableArray.CreateBuilder<RuleNode>();
        parts.Add(first);
        while (true)
        {
            if (IsOperator("AND")) Advance();
            else if (_token.Kind is RuleTokenKind.End or RuleTokenKind.Close || IsOperator("OR")) break;
            if (ReadPart() is not { } part) return null;
            parts.Add(part);
        }

        return parts.Count == 1 ? first : new RuleNode.And(parts.ToImmutable(), start, _end - start);
    }

    private RuleNode? ReadPart()
    {
        var start = _token.Start;
        if (_token.Kind != RuleTokenKind.Minus && !IsOperator("NOT")) return ReadNear();
        Advance();
        if (++_depth > Deepest) return TooDeep(start);
        var inner = ReadPart();
        _depth--;
        return inner is null ? null : new RuleNode.Not(inner, start, _end - start);
    }

    private RuleNode? ReadNear()
    {
        var start = _token.Start;
        var left = ReadTerm();
        if (left is null || !IsNear) return left;
        if (!IsNearOperand(left)) return NotNear(left);
        if (!TryDistance(out var distance)) return null;
        Advance();
        if (ReadTerm() is not { } right) return null;
        if (!IsNearOperand(right)) return NotNear(right);
        if (IsNear) return Fail(_token, "rule.near_chain", "one NEAR at a time; write (a NEAR/3 b) AND (b NEAR/3 c)");
        return new RuleNode.Near(left, right, distance, start, _end - start);
    }

    private static bool IsNearOperand(RuleNode node) => node switch
    {
        RuleNode.Word or RuleNode.Hashtag => true,
        RuleNode.Or any => any.Parts.All(part => part is RuleNode.Word or RuleNode.Hashtag or RuleNode.Or && IsNearOperand(part)),
        _ => false,
    };

    private RuleNode? NotNear(RuleNode node) =>
        Fail(node.Start, node.Length, "rule.near_operand", "a word, a \"phrase\", a #tag or (one OR another) beside NEAR");

    private bool TryDistance(out int distance)
    {
        var slash = Token.IndexOfAny('/', '／');
        if (slash < 0)
        {
            Fail(_token, "rule.near_distance", "a distance, as NEAR/5");
            distance = 0;
            return false;
        }

        if (RuleNumbers.TryParse(Token[(slash + 1)..], out var number) && number <= 1000)
        {
            distance = (int)number;
            return true;
        }

        Fail(_token, "rule.near_distance", "a whole number from 0 to 1000 after NEAR/");
        distance = 0;
        return false;
    }

    private RuleNode? ReadTerm()
    {
        switch (_token.Kind)
        {
            case RuleTokenKind.Open:
                return ReadGroup();
            case RuleTokenKind.Quote:
                return ReadPhrase();
            case RuleTokenKind.UnclosedQuote:
                return Fail(_token.Start, 1, "rule.unclosed_quote", "a closing quote");
            case RuleTokenKind.Word when IsOperator("AND") || IsOperator("OR") || IsNear:
                return Fail(_token, "rule.expected_term", $"{Operand} before {Token}");
            case RuleTokenKind.Word:
                return ReadWord();
            case RuleTokenKind.Close:
                return Fail(_token, "rule.expected_term", $"{Operand} before )");
            default:
                return Fail(_token, "rule.expected_term", Operand);
        }
    }

    private RuleNode? ReadGroup()
    {
        var open = _token;
        if (++_depth > Deepest) return TooDeep(open.Start);
        Advance();
        if (ReadAny() is not { } inner) return null;
        if (_token.Kind != RuleTokenKind.Close) return Fail(open, "rule.unclosed_parenthesis", "a ) for this (");
        Advance();
        _depth--;
        return inner;
    }

    private RuleNode? ReadPhrase()
    {
        var token = _token;
        var phrase = _text.Substring(token.Start + 1, token.Length - 2).Trim();
        if (!RuleTerms.HasContent(phrase)) return Fail(token, "rule.empty_phrase", "a word between the quotes");
        Advance();
        return new RuleNode.Word(phrase, Prefix: false, token.Start, token.Length);
    }

    private RuleNode? ReadWord()
    {
        var token = _token;
        var word = Token.ToString();
        if (word is "and" or "or" or "not" or "And" or "Or" or "Not" || word.StartsWith("near/", StringComparison.OrdinalIgnoreCase))
            return Fail(token, "rule.operator_case", $"{word.ToUpperInvariant()} in capitals, or \"{word}\" in quotes for the word");
        if (word == "NOT") return Fail(token, "rule.expected_term", $"{Operand} before NOT");
        Advance();

        if (RuleFields.IsNumberField(word) && _token.Kind == RuleTokenKind.Comparison) return ReadNumberField(token);
        if (_token.Kind == RuleTokenKind.Comparison) return Fail(_token, "rule.unknown_field", "followers before a comparison; or put the sign in quotes");

        var colon = word.AsSpan().IndexOfAny(':', '：');
        if (colon > 0 && RuleFields.LooksLikeField(word, colon)) return ReadTextField(token, word, colon);
        if (RuleLexer.Narrow(word[0]) == '#') return ReadHashtag(token, word);
        return ReadPlainWord(token, word);
    }

    private RuleNode? ReadPlainWord(RuleToken token, string word)
    {
        var star = word.AsSpan().IndexOfAny('*', '＊');
        var prefix = star == word.Length - 1 && star > 0;
        if (star >= 0 && !prefix) return Fail(token.Start + star, 1, "rule.wildcard", "a * only at the end of a word; put it in quotes to search for the sign");
        if (prefix) word = word[..^1];
        return RuleTerms.HasContent(word)
            ? new RuleNode.Word(word, prefix, token.Start, token.Length)
            : Fail(token, "rule.empty_word", "letters, digits or signs that can be seen");
    }

    private RuleNode? ReadHashtag(RuleToken token, string word)
    {
        var tag = word.AsSpan().Trim("#＃");
        foreach (var symbol in tag)
            if (RuleLexer.Narrow(symbol) == '#')
                return Fail(token, "rule.hashtag", "one tag at a time, with a blank between two");
        return RuleTerms.HasContent(tag)
            ? new RuleNode.Hashtag(tag.ToString(), token.Start, token.Length)
            : Fail(token, "rule.hashtag", "a tag after #");
    }

    private RuleNode? ReadTextField(RuleToken token, string word, int colon)
    {
        if (RuleFields.Find(word.AsSpan(0, colon)) is not { } field)
            return Fail(token.Start, colon, "rule.unknown_field", $"one of {RuleFields.Names}; put the word in quotes to search for the colon");
        if (field == RuleField.Followers) return Fail(token.Start + colon, 1, "rule.comparison", "a comparison, as followers>=1000");

        var value = word[(colon + 1)..];
        var valueStart = token.Start + colon + 1;
        if (value.Length == 0 && _token.Kind == RuleTokenKind.Quote && _token.Start == token.End)
        {
            value = _text.Substring(_token.Start + 1, _token.Length - 2).Trim();
            Advance();
        }

        if (value.Length == 0) return Fail(valueStart, 0, "rule.expected_value", $"a value after {word[..colon]}:");
        if (field == RuleField.Sentiment && !RuleFields.IsSentiment(value))
            return Fail(valueStart, value.Length, "rule.bad_value", "negative, neutral or positive");
        return new RuleNode.Field(field, RuleComparison.Equal, value, 0, token.Start, _end - token.Start);
    }

    private RuleNode? ReadNumberField(RuleToken token)
    {
        if (RuleFields.Comparison(Token) is not { } comparison) return Fail(_token, "rule.comparison", "one of >= > <= < =");
        Advance();
        if (_token.Kind != RuleTokenKind.Word || !RuleNumbers.TryParse(Token, out var number))
            return Fail(_token, "rule.bad_number", "a whole number, as 10000, 10k or 1万");
        var value = Token.ToString();
        Advance();
        return new RuleNode.Field(RuleField.Followers, comparison, value, number, token.Start, _end - token.Start);
    }

    private RuleNode? TooDeep(int position) => Fail(position, 1, "rule.too_deep", $"at most {Deepest} levels of brackets");

    private RuleNode? Fail(RuleToken token, string code, string expected) => Fail(token.Start, token.Length, code, expected);

    private RuleNode? Fail(int position, int length, string code, string expected)
    {
        Error ??= new RuleSyntaxError(position, length, code, "expected " + expected);
        return null;
    }
}
