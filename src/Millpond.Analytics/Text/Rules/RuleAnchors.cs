using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Rules;

/// <summary>Finds for each rule a set of terms of which at least one must occur: the cheapest such set, so that few documents look at the rule.</summary>
/// <remarks>This is the percolator's idea (stored queries indexed by their terms) with the rarest required term as the index. A rule without such a set (NOT x, followers&gt;=n) is looked at for every document.</remarks>
internal sealed class RuleAnchors
{
    private readonly RuleProgram _program;
    private readonly double[] _cost;

    /// <param name="program">The rules.</param>
    /// <param name="documentsHit">How many documents of a sample hold each term; null when there is no sample.</param>
    public RuleAnchors(RuleProgram program, int[]? documentsHit)
    {
        _program = program;
        _cost = new double[program.Terms.Length];
        for (var i = 0; i < _cost.Length; i++) _cost[i] = Guess(program.Terms[i]) + (documentsHit?[i] ?? 0);
    }

    /// <summary>For each term the rules that it wakes, and the rules that need no waking.</summary>
    public (RuleLists ByTerm, int[] Always) Build()
    {
        var pairs = new List<(int Term, int Rule)>();
        var always = new List<int>();
        for (var rule = 0; rule < _program.Roots.Length; rule++)
        {
            var anchor = Anchor(_program.Roots[rule]);
            if (anchor.Terms is null) always.Add(rule);
            else pairs.AddRange(anchor.Terms.Distinct().Select(term => (term, rule)));
        }

        return (RuleLists.From(pairs, _program.Terms.Length), [.. always]);
    }

    /// <summary>Expected share of documents, without a sample: longer words are rarer, values of fields other than the author are common.</summary>
    private static double Guess(RuleTerm term) => term.Kind switch
    {
        RuleTermKind.Author => 0.0001,
        RuleTermKind.Account => 10,
        RuleTermKind.Sentiment => 20,
        RuleTermKind.Language => 30,
        _ => Math.Pow(0.5, Math.Min(64, Information(term.Text))) + (term.Kind == RuleTermKind.Prefix ? 0.01 : 0),
    };

    /// <summary>Rough bits: a Chinese character says about as much as three letters.</summary>
    private static double Information(string text)
    {
        var bits = 0.0;
        foreach (var symbol in text) bits += CharClasses.IsHan(symbol) ? 5 : 2;
        return bits;
    }

    private (List<int>? Terms, double Cost) Anchor(int index)
    {
        var operation = _program.Operations[index];
        if (operation.Code == RuleProgram.Code.Term) return ([operation.First], _cost[operation.First]);
        var children = _program.Children.AsSpan(operation.First, operation.Count);
        switch (operation.Code)
        {
            case RuleProgram.Code.Near:
                var left = AnyOf(children[..operation.Argument]);
                var right = AnyOf(children[operation.Argument..]);
                return left.Cost <= right.Cost ? left : right;
            case RuleProgram.Code.And:
                return Cheapest(children);
            case RuleProgram.Code.Or:
                return Union(children);
            default:
                return (null, double.PositiveInfinity);
        }
    }

    private (List<int>? Terms, double Cost) AnyOf(ReadOnlySpan<int> terms)
    {
        var cost = 0.0;
        foreach (var term in terms) cost += _cost[term];
        return ([.. terms], cost);
    }

    private (List<int>? Terms, double Cost) Cheapest(ReadOnlySpan<int> parts)
    {
        (List<int>? Terms, double Cost) best = (null, double.PositiveInfinity);
        foreach (var part in parts)
        {
            var anchor = Anchor(part);
            if (anchor.Cost < best.Cost) best = anchor;
        }

        return best;
    }

    private (List<int>? Terms, double Cost) Union(ReadOnlySpan<int> parts)
    {
        var terms = new List<int>();
        var cost = 0.0;
        foreach (var part in parts)
        {
            var anchor = Anchor(part);
            if (anchor.Terms is null) return (null, double.PositiveInfinity);
            terms.AddRange(anchor.Terms);
            cost += anchor.Cost;
        }

        return (terms, cost);
    }
}
