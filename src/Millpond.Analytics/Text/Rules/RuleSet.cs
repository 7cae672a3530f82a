using System.Runtime.InteropServices;
using Millpond.Analytics.Text.Matching;

namespace Millpond.Analytics.Text.Rules;

/// <summary>Many listening rules as one immutable engine: says which of them a document meets, and where.</summary>
/// <typeparam name="TId">Id of a rule.</typeparam>
/// <remarks>
/// <para>Safe for any number of threads, each with a <see cref="RuleMatches{TId}"/> of its own; to change rules, build a new set and swap the reference (10,000 rules build in some 30 ms).</para>
/// <para>Texts and words are compared after <see cref="Folding.Usual"/>: width, case, traditional and simplified, invisible characters, runs of blanks. Spans are those of the original text.</para>
/// <para>Method: one pass of a <see cref="PatternSet"/> over the words of all rules; each rule is indexed by its rarest required word (a percolator) and evaluated only when that word is there.
/// Cost: O(text + occurrences + size of the rules woken).</para>
/// </remarks>
public sealed class RuleSet<TId>
{
    private readonly TId[] _ids;
    private readonly RuleIndex _index;

    /// <summary>Builds a set.</summary>
    /// <param name="rules">Id and tree of each rule; matches come in this order.</param>
    /// <param name="sample">Some texts like those to come, to learn which words are rare; without it longer words count as rarer. It changes the speed only.</param>
    public RuleSet(IEnumerable<KeyValuePair<TId, RuleNode>> rules, IReadOnlyList<string>? sample = null)
    {
        var list = rules.ToArray();
        _ids = [.. list.Select(rule => rule.Key)];
        _index = RuleIndex.Build(list.Select(rule => rule.Value), sample ?? []);
    }

    /// <summary>Number of rules.</summary>
    public int Count => _ids.Length;

    /// <summary>Finds the rules that a document meets. The former content of <paramref name="matches"/> is lost.</summary>
    public void Match(in Document document, RuleMatches<TId> matches)
    {
        matches.Clear();
        var workspace = matches.Workspace;
        _index.Wake(document, workspace);
        var evaluator = new RuleEvaluator(_index.Program, workspace);
        CollectionsMarshal.AsSpan(workspace.Candidates).Sort();
        foreach (var rule in CollectionsMarshal.AsSpan(workspace.Candidates))
        {
            var root = _index.Program.Roots[rule];
            if (!evaluator.Holds(root)) continue;
            workspace.Found.Clear();
            evaluator.Places(root, workspace.Found);
            workspace.AddOriginals(matches.Spans);
            matches.Add(_ids[rule]);
        }
    }

    /// <summary>Finds the rules that a document meets, for a caller to whom a little garbage does not matter.</summary>
    public RuleMatches<TId> Match(in Document document)
    {
        var matches = new RuleMatches<TId>();
        Match(document, matches);
        return matches;
    }
}
