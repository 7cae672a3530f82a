namespace Millpond.Analytics.Audience;

/// <summary>A part of a filter, bound to the bitmaps and columns that it reads; worked off chunk by chunk.</summary>
internal abstract class QueryPart
{
    /// <summary>What an analyst reads in the plan.</summary>
    public abstract string Name { get; }

    /// <summary>Bits read for each person, about.</summary>
    public abstract double Cost { get; }

    /// <summary>Share of all people who pass, about.</summary>
    public abstract double Share { get; }

    public virtual IReadOnlyList<QueryPart> Parts => [];

    /// <summary>Keeps those who pass.</summary>
    public abstract void Narrow(int chunk, Span<ulong> words);

    /// <summary>Keeps those who do not pass.</summary>
    public virtual void Exclude(int chunk, Span<ulong> words)
    {
        Span<ulong> passing = stackalloc ulong[BitmapChunk.Words];
        words.CopyTo(passing);
        Narrow(chunk, passing);
        BitKernels.AndNot(words, passing);
    }

    /// <summary>Adds those who pass, of those in question at least, to what was found.</summary>
    public virtual void Collect(int chunk, ReadOnlySpan<ulong> words, Span<ulong> found)
    {
        Span<ulong> passing = stackalloc ulong[BitmapChunk.Words];
        words.CopyTo(passing);
        BitKernels.AndNot(passing, found);
        Narrow(chunk, passing);
        BitKernels.Or(found, passing);
    }
}
