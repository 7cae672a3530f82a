namespace Millpond.Analytics.Text.Rules;

/// <summary>Cuts a rule into tokens. Full-width signs, as a Chinese keyboard gives them, mean the same as half-width ones.</summary>
internal ref struct RuleLexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public RuleToken Next()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        if (_at == _text.Length) return new RuleToken(RuleTokenKind.End, _at, 0);

        var start = _at;
        switch (Narrow(_text[_at]))
        {
            case '(':
                return new RuleToken(RuleTokenKind.Open, _at++, 1);
            case ')':
                return new RuleToken(RuleTokenKind.Close, _at++, 1);
            case '"':
                return Quote();
            case '-' when _at + 1 < _text.Length && !char.IsWhiteSpace(_text[_at + 1]) && (_at == 0 || !IsWordSymbol(_text[_at - 1])):
                return new RuleToken(RuleTokenKind.Minus, _at++, 1);
            case '<' or '>' or '=' or '≥' or '≤':
                while (_at < _text.Length && IsComparison(_text[_at])) _at++;
                return new RuleToken(RuleTokenKind.Comparison, start, _at - start);
            default:
                return Word();
        }
    }

    /// <summary>The sign that is meant, whether the keyboard was in half-width or full-width mode.</summary>
    public static char Narrow(char symbol) => symbol switch
    {
        '“' or '”' or '„' or '「' or '」' or '『' or '』' => '"',
        >= '\uFF01' and <= '\uFF5E' => (char)(symbol - 0xFEE0),
        _ => symbol,
    };

    private static bool IsComparison(char symbol) => Narrow(symbol) is '<' or '>' or '=' or '≥' or '≤';

    private static bool IsWordSymbol(char symbol) => !char.IsWhiteSpace(symbol) && Narrow(symbol) is not ('(' or ')' or '"' or '<' or '>' or '=' or '≥' or '≤');

    private RuleToken Quote()
    {
        var start = _at++;
        while (_at < _text.Length && Narrow(_text[_at]) != '"') _at++;
        if (_at == _text.Length) return new RuleToken(RuleTokenKind.UnclosedQuote, start, _at - start);
        _at++;
        return new RuleToken(RuleTokenKind.Quote, start, _at - start);
    }

    private RuleToken Word()
    {
        var start = _at;
        while (_at < _text.Length && IsWordSymbol(_text[_at])) _at++;
        return new RuleToken(RuleTokenKind.Word, start, _at - start);
    }
}
