using System.Text;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Texts;

/// <summary>A set of rewriting rules that makes endless different sentences out of a small file.</summary>
/// <remarks>
/// The file: <c>@name</c> opens a rule, each following line is one alternative, <c>3| text</c> weighs it, <c>#</c> at the start comments. In a text:
/// <c>{rule}</c> expands a rule, <c>{a|{rule}|}</c> picks one, <c>{$word}</c> puts in a word of the situation, <c>{rule.$kind}</c> expands the rule
/// for the product's kind. An unknown rule is an error when the file is read. Expanding costs time linear in the text it makes.
/// </remarks>
internal sealed class Grammar
{
    private readonly Dictionary<string, Rule> _rules = [];

    private Grammar()
    {
    }

    public static Grammar Load(string resource)
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The grammar {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd());
    }

    public static Grammar Parse(string text)
    {
        var grammar = new Grammar();
        Rule? rule = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            if (line[0] == '@' && !line.Contains(' ')) rule = grammar.RuleOf(line[1..]);
            else (rule ?? throw new FormatException("The grammar begins without a rule.")).Add(grammar, line);
        }

        var empty = grammar._rules.Where(r => r.Value.IsEmpty && !r.Key.Contains("$kind", StringComparison.Ordinal)).Select(r => r.Key).ToList();
        if (empty.Count > 0) throw new FormatException($"The grammar names rules that it does not have: {string.Join(", ", empty)}.");
        return grammar;
    }

    public bool Has(string rule) => _rules.TryGetValue(rule, out var found) && !found.IsEmpty;

    public string Write(string rule, Situation situation, Dice dice)
    {
        var text = new StringBuilder(96);
        RuleOf(rule).Write(text, situation, dice);
        return text.ToString();
    }

    private Rule RuleOf(string name)
    {
        if (!_rules.TryGetValue(name, out var rule)) _rules.Add(name, rule = new Rule(name));
        return rule;
    }

    private abstract class Part
    {
        public abstract void Write(StringBuilder text, Situation situation, Dice dice);
    }

    private sealed class Literal(string words) : Part
    {
        public override void Write(StringBuilder text, Situation situation, Dice dice) => text.Append(words);
    }

    private sealed class Word(string name) : Part
    {
        public override void Write(StringBuilder text, Situation situation, Dice dice) => text.Append(situation.Word(name, dice));
    }

    private sealed class Choice(Part[] parts) : Part
    {
        public override void Write(StringBuilder text, Situation situation, Dice dice) => parts[dice.Below(parts.Length)].Write(text, situation, dice);
    }

    private sealed class Sequence(Part[] parts) : Part
    {
        public override void Write(StringBuilder text, Situation situation, Dice dice)
        {
            foreach (var part in parts) part.Write(text, situation, dice);
        }
    }

    /// <summary>The rule for the product's kind, found by name once and then kept.</summary>
    private sealed class OfKind(Grammar grammar, string prefix) : Part
    {
        private readonly Dictionary<string, Rule> _byKind = [];

        public override void Write(StringBuilder text, Situation situation, Dice dice)
        {
            lock (_byKind)
            {
                if (!_byKind.TryGetValue(situation.Kind, out var rule)) _byKind.Add(situation.Kind, rule = grammar.RuleOf(prefix + situation.Kind));
                rule.Write(text, situation, dice);
            }
        }
    }

    private sealed class Rule(string name) : Part
    {
        private readonly List<Part> _alternatives = [];

        public bool IsEmpty => _alternatives.Count == 0;

        public void Add(Grammar grammar, string line)
        {
            var weight = 1;
            var bar = line.IndexOf("| ", StringComparison.Ordinal);
            if (bar is 1 or 2 && int.TryParse(line.AsSpan(0, bar), out var given))
            {
                weight = given;
                line = line[(bar + 2)..];
            }

            var part = Read(grammar, line);
            for (var i = 0; i < weight; i++) _alternatives.Add(part);
        }

        public override void Write(StringBuilder text, Situation situation, Dice dice)
        {
            if (IsEmpty) throw new FormatException($"The grammar has no rule {name}.");
            _alternatives[dice.Below(_alternatives.Count)].Write(text, situation, dice);
        }

        private static Part Read(Grammar grammar, ReadOnlySpan<char> line)
        {
            var parts = new List<Part>();
            while (line.Length > 0)
            {
                var open = line.IndexOf('{');
                if (open != 0) parts.Add(new Literal((open < 0 ? line : line[..open]).ToString()));
                if (open < 0) break;
                var close = Close(line, open);
                parts.Add(ReadSlot(grammar, line[(open + 1)..close]));
                line = line[(close + 1)..];
            }

            return parts.Count == 1 ? parts[0] : new Sequence([.. parts]);
        }

        private static Part ReadSlot(Grammar grammar, ReadOnlySpan<char> slot)
        {
            var choices = new List<Part>();
            for (var bar = Bar(slot); bar >= 0; bar = Bar(slot))
            {
                choices.Add(Read(grammar, slot[..bar]));
                slot = slot[(bar + 1)..];
            }

            if (choices.Count > 0) return new Choice([.. choices, Read(grammar, slot)]);
            if (slot[0] == '$') return new Word(slot[1..].ToString());
            if (slot.EndsWith("$kind")) return new OfKind(grammar, slot[..^"$kind".Length].ToString());
            return grammar.RuleOf(slot.ToString());
        }

        private static int Close(ReadOnlySpan<char> line, int open)
        {
            var depth = 0;
            for (var i = open; i < line.Length; i++)
            {
                if (line[i] == '{') depth++;
                else if (line[i] == '}' && --depth == 0) return i;
            }

            throw new FormatException($"A brace is not closed in: {line}");
        }

        private static int Bar(ReadOnlySpan<char> slot)
        {
            var depth = 0;
            for (var i = 0; i < slot.Length; i++)
            {
                if (slot[i] == '{') depth++;
                else if (slot[i] == '}') depth--;
                else if (slot[i] == '|' && depth == 0) return i;
            }

            return -1;
        }
    }
}
