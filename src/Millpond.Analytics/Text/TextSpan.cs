namespace Millpond.Analytics.Text;

/// <summary>A part of a text.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index after the last unit.</summary>
    public int End => Start + Length;
}
