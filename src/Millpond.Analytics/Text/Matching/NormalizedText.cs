namespace Millpond.Analytics.Text.Matching;

/// <summary>A text made comparable, with the way back to the original. A buffer to be used again and again by one thread.</summary>
public sealed class NormalizedText
{
    private char[] _symbols = new char[256];
    private int[] _origins = new int[256];
    private bool _identity = true;

    /// <summary>The comparable text.</summary>
    public ReadOnlySpan<char> Text => _symbols.AsSpan(0, Length);

    internal int Length { get; private set; }

    /// <summary>The part of the original text from which a part of the comparable text came; what was dropped inside belongs to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is empty or reaches beyond the text.</exception>
    public TextSpan Original(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Length);
        return _identity ? new TextSpan(start, length) : new TextSpan(_origins[start], _origins[start + length - 1] + 1 - _origins[start]);
    }

    internal Span<char> Begin(int capacity)
    {
        if (_symbols.Length < capacity)
        {
            var size = Math.Max(capacity, _symbols.Length * 2);
            _symbols = new char[size];
            _origins = new int[size];
        }

        _identity = true;
        Length = 0;
        return _symbols;
    }

    /// <summary>From here on positions differ from the original's.</summary>
    internal Span<int> Map(int unchanged)
    {
        _identity = false;
        for (var i = 0; i < unchanged; i++) _origins[i] = i;
        return _origins;
    }

    internal void End(int length) => Length = length;
}
