using System.Runtime.InteropServices;

namespace Millpond.Analytics.Linkage;

/// <summary>Levels of agreement of all candidate pairs, four bits a field in one number; equal patterns counted together.</summary>
internal sealed class AgreementPatterns(ulong[] codes, Dictionary<ulong, int> counts)
{
    public const int MostFields = 16;
    private const int Bits = 4;

    /// <summary>Pattern of each pair.</summary>
    public ulong[] Codes => codes;

    public IReadOnlyDictionary<ulong, int> Counts => counts;

    public static int Level(ulong code, int field) => (int)(code >> (field * Bits)) & 15;

    public static AgreementPatterns Of(IReadOnlyList<LinkField> fields, List<(int Left, int Right)> pairs, LinkRecord[] left, LinkRecord[] right)
    {
        var codes = new ulong[pairs.Count];
        Parallel.For(0, (pairs.Count + 4095) / 4096, chunk =>
        {
            for (var p = chunk * 4096; p < Math.Min(pairs.Count, (chunk + 1) * 4096); p++) codes[p] = Code(fields, left[pairs[p].Left], right[pairs[p].Right]);
        });
        return new AgreementPatterns(codes, Count(codes));
    }

    public static ulong Code(IReadOnlyList<LinkField> fields, LinkRecord a, LinkRecord b)
    {
        ulong code = 0;
        for (var f = 0; f < fields.Count; f++) code |= (ulong)FieldComparer.Level(fields[f].Kind, a.Values[f], b.Values[f]) << (f * Bits);
        return code;
    }

    public static Dictionary<ulong, int> Count(ulong[] codes)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var code in codes) CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _)++;
        return counts;
    }
}
