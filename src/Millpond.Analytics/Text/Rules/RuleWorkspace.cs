using System.Runtime.InteropServices;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Rules;

/// <summary>What is known of the document at hand: its comparable text, the occurrences of each term, the rules that they woke. Belongs to one thread.</summary>
internal sealed class RuleWorkspace
{
    private const int None = -1;

    private RuleProgram? _program;
    private int[] _seen = [];
    private int[] _head = [];
    private int[] _tail = [];
    private int[] _woken = [];
    private int _document;
    private bool _counted;
    private int[] _tokens = [];

    public NormalizedText Text { get; } = new();

    public NormalizedText Value { get; } = new();

    /// <summary>Occurrences in order of start; a term's are linked.</summary>
    public List<Occurrence> Occurrences { get; } = [];

    public List<int> Candidates { get; } = [];

    public List<TextSpan> Left { get; } = [];

    public List<TextSpan> Right { get; } = [];

    /// <summary>Places of the rule at hand, in the comparable text.</summary>
    public List<TextSpan> Found { get; } = [];

    public Hashtags Tags { get; } = new();

    public long? Followers { get; set; }

    public void Begin(RuleProgram program)
    {
        if (!ReferenceEquals(_program, program) || _document == int.MaxValue)
        {
            _program = program;
            _document = 0;
            _seen = new int[program.Terms.Length];
            _head = new int[program.Terms.Length];
            _tail = new int[program.Terms.Length];
            _woken = new int[program.Roots.Length];
        }

        _document++;
        _counted = false;
        Tags.Begin();
        Occurrences.Clear();
        Candidates.Clear();
    }

    public bool Has(int term) => _seen[term] == _document;

    /// <summary>Notes that a term holds; true when it did not before.</summary>
    public bool See(int term)
    {
        if (_seen[term] == _document) return false;
        _seen[term] = _document;
        _head[term] = None;
        return true;
    }

    public void Add(int term, int start, int length)
    {
        var at = Occurrences.Count;
        Occurrences.Add(new Occurrence(start, length, None));
        if (_head[term] == None) _head[term] = at;
        else Occurrences[_tail[term]] = Occurrences[_tail[term]] with { Next = at };
        _tail[term] = at;
    }

    public void Wake(ReadOnlySpan<int> rules)
    {
        foreach (var rule in rules)
        {
            if (_woken[rule] == _document) continue;
            _woken[rule] = _document;
            Candidates.Add(rule);
        }
    }

    /// <summary>Appends all places of a term, in order.</summary>
    public void CopyPlaces(int term, List<TextSpan> into)
    {
        if (!Has(term)) return;
        for (var at = _head[term]; at != None; at = Occurrences[at].Next) into.Add(new TextSpan(Occurrences[at].Start, Occurrences[at].Length));
    }

    /// <summary>Number of words that begin between two positions; an ideograph is a word.</summary>
    public int WordsBetween(int from, int to)
    {
        if (!_counted) CountWords();
        return _tokens[to] - _tokens[from];
    }

    /// <summary>Appends the places of the rule at hand as parts of the original text, in order, each once.</summary>
    public void AddOriginals(List<TextSpan> into)
    {
        var found = CollectionsMarshal.AsSpan(Found);
        if (found.Length > 1) found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length));
        for (var i = 0; i < found.Length; i++)
            if (i == 0 || found[i] != found[i - 1])
                into.Add(Text.Original(found[i].Start, found[i].Length));
    }

    private void CountWords()
    {
        var text = Text.Text;
        if (_tokens.Length <= text.Length) _tokens = new int[Math.Max(text.Length + 1, _tokens.Length * 2)];
        var count = 0;
        var previous = CharClass.Other;
        for (var i = 0; i < text.Length; i++)
        {
            _tokens[i] = count;
            var current = CharClasses.Of(text[i]);
            if (current == CharClass.Ideograph || (current == CharClass.Word && previous != CharClass.Word)) count++;
            previous = current;
        }

        _tokens[text.Length] = count;
        _counted = true;
    }

    internal readonly record struct Occurrence(int Start, int Length, int Next);
}
