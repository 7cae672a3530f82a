namespace Millpond.Analytics.Text.Rules;

/// <summary>For each term a list of rules, in two flat arrays.</summary>
internal sealed class RuleLists
{
    private readonly int[] _starts;
    private readonly int[] _rules;

    private RuleLists(int[] starts, int[] rules)
    {
        _starts = starts;
        _rules = rules;
    }

    public ReadOnlySpan<int> this[int term] => _rules.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    public static RuleLists From(List<(int Term, int Rule)> pairs, int terms)
    {
        var starts = new int[terms + 1];
        foreach (var (term, _) in pairs) starts[term + 1]++;
        for (var i = 0; i < terms; i++) starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, terms).ToArray();
        var rules = new int[pairs.Count];
        foreach (var (term, rule) in pairs) rules[next[term]++] = rule;
        return new RuleLists(starts, rules);
    }
}
