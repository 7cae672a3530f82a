using System.Runtime.InteropServices;

namespace Millpond.Analytics.Text.Rules;

/// <summary>Result of matching one document, and the work space for it. Make one per thread and use it again and again: then matching allocates nothing.</summary>
/// <typeparam name="TId">Id of a rule.</typeparam>
public sealed class RuleMatches<TId>
{
    private readonly List<(TId Id, int SpanEnd)> _matches = [];

    /// <summary>Number of rules that match.</summary>
    public int Count => _matches.Count;

    internal RuleWorkspace Workspace { get; } = new();

    internal List<TextSpan> Spans { get; } = [];

    /// <summary>The matches in the order of the rule set.</summary>
    public RuleMatch<TId> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _matches[index - 1].SpanEnd;
            return new RuleMatch<TId>(_matches[index].Id, CollectionsMarshal.AsSpan(Spans)[start.._matches[index].SpanEnd]);
        }
    }

    /// <summary>Goes through the matches.</summary>
    public Enumerator GetEnumerator() => new(this);

    internal void Clear()
    {
        _matches.Clear();
        Spans.Clear();
    }

    internal void Add(TId id) => _matches.Add((id, Spans.Count));

    /// <summary>Goes through the matches of one document.</summary>
    /// <param name="matches">The matches.</param>
    public ref struct Enumerator(RuleMatches<TId> matches)
    {
        private int _index = -1;

        /// <summary>The match the enumerator stands on.</summary>
        public readonly RuleMatch<TId> Current => matches[_index];

        /// <summary>Goes to the next match.</summary>
        public bool MoveNext() => ++_index < matches.Count;
    }
}
