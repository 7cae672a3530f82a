namespace Millpond.Analytics.Text.Language;

/// <summary>Finds among many texts those that are nearly the same as a new one.</summary>
/// <remarks>Source: Manku, Jain, Das Sarma, "Detecting near-duplicates for web crawling" (WWW 2007): two 64-bit SimHashes within 3 bits agree in at least one of four blocks of 16, so four tables find them all. Not safe for several threads.</remarks>
public sealed class NearDuplicates
{
    /// <summary>Most bits in which near duplicates differ.</summary>
    public const int Distance = 3;

    private const int Blocks = Distance + 1;
    private const int BlockBits = 64 / Blocks;

    private readonly List<ulong> _hashes = [];
    private readonly Dictionary<ulong, List<int>>[] _tables = [.. Enumerable.Range(0, Blocks).Select(_ => new Dictionary<ulong, List<int>>())];

    /// <summary>Number of texts.</summary>
    public int Count => _hashes.Count;

    /// <summary>Adds a text and gives the numbers (from 0) of the earlier ones that are nearly the same, in order.</summary>
    public List<int> Add(ReadOnlySpan<char> text) => Add(TextFingerprint.SimHash(text));

    /// <summary>Adds a text by its SimHash.</summary>
    public List<int> Add(ulong hash)
    {
        var near = new SortedSet<int>();
        for (var block = 0; block < Blocks; block++)
        {
            var key = (hash >> (block * BlockBits)) & ((1UL << BlockBits) - 1);
            if (!_tables[block].TryGetValue(key, out var sharing)) _tables[block][key] = sharing = [];
            foreach (var earlier in sharing)
                if (TextFingerprint.Distance(_hashes[earlier], hash) <= Distance)
                    near.Add(earlier);
            sharing.Add(_hashes.Count);
        }

        _hashes.Add(hash);
        return [.. near];
    }
}
