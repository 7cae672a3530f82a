namespace Millpond.Analytics.Text.Rules;

/// <summary>Turns trees into a <see cref="RuleProgram"/>, with equal terms of all rules made one.</summary>
internal sealed class RuleCompiler
{
    private readonly List<RuleProgram.Operation> _operations = [];
    private readonly List<int> _children = [];
    private readonly List<int> _roots = [];
    private readonly Dictionary<RuleTerm, int> _terms = [];

    public void Add(RuleNode rule) => _roots.Add(Compile(rule));

    public RuleProgram Build()
    {
        var terms = new RuleTerm[_terms.Count];
        foreach (var (term, number) in _terms) terms[number] = term;
        return new RuleProgram { Operations = [.. _operations], Children = [.. _children], Roots = [.. _roots], Terms = terms };
    }

    private int Compile(RuleNode node) => node switch
    {
        RuleNode.Word or RuleNode.Hashtag or RuleNode.Field { Name: not RuleField.Followers } => Emit(RuleProgram.Code.Term, TermOf(node), 0),
        RuleNode.Field field => Emit(RuleProgram.Code.Followers, 0, 0, (int)field.Comparison, field.Number),
        RuleNode.Not not => CompileChildren(RuleProgram.Code.Not, [not.Inner]),
        RuleNode.And all => CompileChildren(RuleProgram.Code.And, all.Parts.AsSpan()),
        RuleNode.Or any => CompileChildren(RuleProgram.Code.Or, any.Parts.AsSpan()),
        RuleNode.Near near => CompileNear(near),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "unknown kind of node"),
    };

    private int CompileChildren(RuleProgram.Code code, ReadOnlySpan<RuleNode> parts)
    {
        var compiled = new int[parts.Length];
        for (var i = 0; i < compiled.Length; i++) compiled[i] = Compile(parts[i]);
        var first = _children.Count;
        _children.AddRange(compiled);
        return Emit(code, first, compiled.Length);
    }

    private int CompileNear(RuleNode.Near near)
    {
        var first = _children.Count;
        AddTerms(near.Left);
        var left = _children.Count - first;
        AddTerms(near.Right);
        return Emit(RuleProgram.Code.Near, first, _children.Count - first, left, near.Distance);
    }

    private void AddTerms(RuleNode node)
    {
        if (node is RuleNode.Or any)
        {
            foreach (var part in any.Parts) AddTerms(part);
            return;
        }

        _children.Add(TermOf(node));
    }

    private int TermOf(RuleNode node) => Number(node switch
    {
        RuleNode.Word word => new RuleTerm(word.Prefix ? RuleTermKind.Prefix : RuleTermKind.Word, RuleTerms.Fold(word.Text)),
        RuleNode.Hashtag tag => new RuleTerm(RuleTermKind.Hashtag, "#" + RuleTerms.Fold(tag.Tag)),
        RuleNode.Field { Name: RuleField.Author } field => new RuleTerm(RuleTermKind.Author, RuleTerms.Fold(field.Value).TrimStart('@')),
        RuleNode.Field { Name: RuleField.Language } field => new RuleTerm(RuleTermKind.Language, RuleTerms.Fold(field.Value)),
        RuleNode.Field { Name: RuleField.Account } field => new RuleTerm(RuleTermKind.Account, RuleTerms.Fold(field.Value).TrimStart('@')),
        RuleNode.Field { Name: RuleField.Sentiment } field => new RuleTerm(RuleTermKind.Sentiment, RuleTerms.Fold(field.Value)),
        _ => throw new ArgumentException("NEAR stands between words only", nameof(node)),
    });

    private int Number(RuleTerm term)
    {
        if (term.Text.Length == 0) throw new ArgumentException("A word of the rule is empty once it is made comparable.");
        if (_terms.TryGetValue(term, out var number)) return number;
        _terms.Add(term, _terms.Count);
        return _terms.Count - 1;
    }

    private int Emit(RuleProgram.Code code, int first, int count, int argument = 0, long number = 0)
    {
        _operations.Add(new RuleProgram.Operation(code, first, count, argument, number));
        return _operations.Count - 1;
    }
}
