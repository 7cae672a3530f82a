using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Rules;

/// <summary>From a document to the rules worth evaluating: the automaton over all words, the values of fields, and what wakes which rule.</summary>
internal sealed class RuleIndex
{
    private readonly PatternSet _words;
    private readonly int[] _wordTerms;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _values;
    private RuleLists _wakes;
    private int[] _always;

    private RuleIndex(RuleProgram program)
    {
        Program = program;
        _wordTerms = [.. Enumerable.Range(0, program.Terms.Length).Where(term => program.Terms[term].Kind <= RuleTermKind.Hashtag)];
        _words = PatternSet.Build([.. _wordTerms.Select(term => program.Terms[term].Text)]);
        _values = new Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[(int)RuleTermKind.Sentiment + 1];
        for (var kind = RuleTermKind.Author; kind <= RuleTermKind.Sentiment; kind++) _values[(int)kind] = Values(kind);
        (_wakes, _always) = new RuleAnchors(program, documentsHit: null).Build();
    }

    public RuleProgram Program { get; }

    public static RuleIndex Build(IEnumerable<RuleNode> rules, IReadOnlyList<string> sample)
    {
        var compiler = new RuleCompiler();
        foreach (var rule in rules) compiler.Add(rule);
        var index = new RuleIndex(compiler.Build());
        if (sample.Count > 0) index.Learn(sample);
        return index;
    }

    /// <summary>Notes all terms of the document in the workspace, and the rules they wake.</summary>
    public void Wake(in Document document, RuleWorkspace workspace)
    {
        workspace.Begin(Program);
        workspace.Followers = document.Followers;
        RuleTerms.Normalizer.Normalize(document.Text, workspace.Text);
        var sink = new Sink(this, workspace);
        _words.Find(workspace.Text.Text, ref sink);

        WakeValue(RuleTermKind.Author, document.Author, workspace);
        WakeValue(RuleTermKind.Author, document.AuthorName, workspace);
        WakeValue(RuleTermKind.Account, document.Account, workspace);
        WakeValue(RuleTermKind.Account, document.AccountId, workspace);
        WakeValue(RuleTermKind.Language, document.Language, workspace);
        if (document.Language.IndexOfAny('-', '_') is > 0 and var subtag) WakeValue(RuleTermKind.Language, document.Language[..subtag], workspace);
        if (document.Sentiment is { } tone) WakeValue(RuleTermKind.Sentiment, NameOf(tone), workspace);
        workspace.Wake(_always);
    }

    private static string NameOf(Language.Sentiment tone) => tone switch
    {
        Language.Sentiment.Negative => "negative",
        Language.Sentiment.Positive => "positive",
        _ => "neutral",
    };

    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Values(RuleTermKind kind)
    {
        var values = new Dictionary<string, int>();
        for (var term = 0; term < Program.Terms.Length; term++)
            if (Program.Terms[term].Kind == kind)
                values.Add(Program.Terms[term].Text, term);
        return values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private void WakeValue(RuleTermKind kind, ReadOnlySpan<char> value, RuleWorkspace workspace)
    {
        var values = _values[(int)kind];
        if (value.IsEmpty || values.Dictionary.Count == 0) return;
        RuleTerms.Normalizer.Normalize(value, workspace.Value);
        if (values.TryGetValue(workspace.Value.Text.Trim(), out var term) && workspace.See(term)) workspace.Wake(_wakes[term]);
    }

    /// <summary>Counts in how many texts of the sample each word occurs, and chooses the anchors anew.</summary>
    private void Learn(IReadOnlyList<string> sample)
    {
        var hit = new int[Program.Terms.Length];
        var workspace = new RuleWorkspace();
        foreach (var text in sample)
        {
            Wake(new Document(text), workspace);
            foreach (var term in _wordTerms)
                if (workspace.Has(term))
                    hit[term]++;
        }

        (_wakes, _always) = new RuleAnchors(Program, hit).Build();
    }

    private readonly struct Sink(RuleIndex index, RuleWorkspace workspace) : IHitSink
    {
        public void Hit(int pattern, int start, int length)
        {
            var term = index._wordTerms[pattern];
            var kind = index.Program.Terms[term].Kind;
            var text = workspace.Text.Text;
            if (!(kind == RuleTermKind.Hashtag ? workspace.Tags.IsWhole(text, start, start + length) : RuleTerms.Stands(kind, text, start, length))) return;
            if (workspace.See(term)) workspace.Wake(index._wakes[term]);
            workspace.Add(term, start, length);
        }
    }
}
