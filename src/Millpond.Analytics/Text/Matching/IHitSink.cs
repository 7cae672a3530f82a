namespace Millpond.Analytics.Text.Matching;

/// <summary>Takes the hits of a scan one by one; made a struct, the call costs nothing.</summary>
public interface IHitSink
{
    /// <summary>One occurrence. Hits of one scan come in order of their start; equal starts in order of length.</summary>
    /// <param name="pattern">Position of the pattern in the list the set was built from.</param>
    /// <param name="start">Index of the first UTF-16 unit in the text.</param>
    /// <param name="length">Length in UTF-16 units.</param>
    void Hit(int pattern, int start, int length);
}
