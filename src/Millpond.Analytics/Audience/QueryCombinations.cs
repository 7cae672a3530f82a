namespace Millpond.Analytics.Audience;

/// <summary>All of some parts. What leaves out most people for what it costs comes first: the order by cost over share left out is the cheapest of all orders when parts are independent (Hanani 1977).</summary>
internal sealed class AllOf(IEnumerable<QueryPart> parts) : QueryPart
{
    private readonly QueryPart[] _parts = [.. parts.OrderBy(part => part.Cost / Math.Max(1e-9, 1 - part.Share))];

    public override string Name => "all of";

    public override double Cost
    {
        get
        {
            double cost = 0, left = 1;
            foreach (var part in _parts)
            {
                cost += part.Cost * Math.Min(1, left * 512);
                left *= part.Share;
            }

            return cost;
        }
    }

    public override double Share => _parts.Aggregate(1.0, (share, part) => share * part.Share);

    public override IReadOnlyList<QueryPart> Parts => _parts;

    public override void Narrow(int chunk, Span<ulong> words)
    {
        foreach (var part in _parts)
        {
            part.Narrow(chunk, words);
            if (!words.ContainsAnyExcept(0UL)) return;
        }
    }
}

/// <summary>One at least of some parts; later parts are asked only about those not yet found.</summary>
internal sealed class AnyOf(IEnumerable<QueryPart> parts) : QueryPart
{
    private readonly QueryPart[] _parts = [.. parts.OrderBy(part => part.Cost / Math.Max(1e-9, part.Share))];

    public override string Name => "any of";

    public override double Cost => _parts.Sum(part => part.Cost);

    public override double Share => 1 - _parts.Aggregate(1.0, (share, part) => share * (1 - part.Share));

    public override IReadOnlyList<QueryPart> Parts => _parts;

    public override void Narrow(int chunk, Span<ulong> words)
    {
        Span<ulong> found = stackalloc ulong[BitmapChunk.Words];
        found.Clear();
        foreach (var part in _parts) part.Collect(chunk, words, found);
        BitKernels.And(words, found);
    }
}

/// <summary>Those for whom a part does not hold.</summary>
internal sealed class NoneOf(QueryPart part) : QueryPart
{
    public override string Name => "not";

    public override double Cost => part.Cost;

    public override double Share => 1 - part.Share;

    public override IReadOnlyList<QueryPart> Parts => [part];

    public override void Narrow(int chunk, Span<ulong> words) => part.Exclude(chunk, words);
}
