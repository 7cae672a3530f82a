namespace Millpond.Analytics.Graph;

/// <summary>Lists that stand for those below them, for the nodes that lost a tie. A table never changes: a new one shares all pages but one, so that a snapshot keeps what it was taken with.</summary>
internal sealed class ListPatches
{
    public static readonly ListPatches None = new([]);

    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly Patch?[]?[] _pages;

    private ListPatches(Patch?[]?[] pages) => _pages = pages;

    public Patch? Of(int node) => node >> PageBits < _pages.Length ? _pages[node >> PageBits]?[node & (PageSize - 1)] : null;

    /// <summary>O(nodes / 256).</summary>
    public ListPatches With(int node, Patch patch)
    {
        var page = node >> PageBits;
        var pages = new Patch?[]?[Math.Max(_pages.Length, page + 1)];
        _pages.CopyTo(pages, 0);
        var changed = new Patch?[PageSize];
        pages[page]?.CopyTo(changed, 0);
        changed[node & (PageSize - 1)] = patch;
        pages[page] = changed;
        return new ListPatches(pages);
    }

    /// <summary>What a node has left.</summary>
    /// <param name="Neighbours">Ascending.</param>
    /// <param name="Arrivals">How many of the later arrivals were looked at for it; those after them count besides.</param>
    internal sealed record Patch(int[] Neighbours, int Arrivals);
}
