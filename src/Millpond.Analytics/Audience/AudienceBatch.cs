using System.Buffers;
using System.Runtime.InteropServices;

namespace Millpond.Analytics.Audience;

/// <summary>Many changes in the order of the memory that they touch: by tag, attribute or kind of event, then by chunk of people; those of one person and one name stay in the order in which they were given.</summary>
internal sealed class AudienceBatch : IDisposable
{
    private readonly List<(byte Family, string Name)> _names = [];
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly int _groups;
    private readonly int _chunks;

    public AudienceBatch(ReadOnlySpan<AudienceChange> changes)
    {
        foreach (ref readonly var change in changes) _chunks = Math.Max(_chunks, (change.Person >> 16) + 1);
        var groupOf = ArrayPool<int>.Shared.Rent(changes.Length);
        Number(changes, groupOf);
        _groups = _names.Count * _chunks;
        _starts = ArrayPool<int>.Shared.Rent(_groups + 1);
        Array.Clear(_starts, 0, _groups + 1);
        _order = ArrayPool<int>.Shared.Rent(changes.Length);
        for (var i = 0; i < changes.Length; i++) _starts[groupOf[i] + 1]++;
        for (var g = 0; g < _groups; g++) _starts[g + 1] += _starts[g];
        for (var i = 0; i < changes.Length; i++) _order[_starts[groupOf[i]]++] = i;
        ArrayPool<int>.Shared.Return(groupOf);
    }

    /// <summary>Every group with at least one change.</summary>
    public IEnumerator<Group> GetEnumerator()
    {
        // Sorting has moved each start to the start of the next group.
        for (int g = 0, from = 0; g < _groups; from = _starts[g++])
        {
            if (_starts[g] == from) continue;
            var (family, name) = _names[g / _chunks];
            yield return new Group(family, name, g % _chunks, _order.AsMemory(from, _starts[g] - from));
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_order);
        ArrayPool<int>.Shared.Return(_starts);
    }

    private void Number(ReadOnlySpan<AudienceChange> changes, int[] groupOf)
    {
        var numbers = new Dictionary<(byte, string), int>();
        for (var i = 0; i < changes.Length; i++)
        {
            ref readonly var change = ref changes[i];
            var key = (Family(change.What), change.Name);
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var seen);
            if (!seen)
            {
                number = _names.Count;
                _names.Add(key);
            }

            groupOf[i] = number * _chunks + (change.Person >> 16);
        }
    }

    /// <summary>Giving and taking the same thing belong together; a tag and an attribute of one name do not.</summary>
    private static byte Family(AudienceChange.ChangeOf what) => what switch
    {
        AudienceChange.ChangeOf.Tag or AudienceChange.ChangeOf.NoTag => 0,
        AudienceChange.ChangeOf.Number or AudienceChange.ChangeOf.NoNumber => 1,
        _ => 2,
    };

    /// <summary>Changes of one name among one chunk of people.</summary>
    /// <param name="Family">Tags, numbers, events.</param>
    /// <param name="Name">Tag, attribute or kind of event.</param>
    /// <param name="Chunk">Number of the chunk.</param>
    /// <param name="Members">Where the changes stand in the batch.</param>
    public readonly record struct Group(byte Family, string Name, int Chunk, ReadOnlyMemory<int> Members)
    {
        public ReadOnlySpan<int> Places => Members.Span;
    }
}
