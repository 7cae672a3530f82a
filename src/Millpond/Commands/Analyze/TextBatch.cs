namespace Millpond.Commands.Analyze;

/// <summary>Some documents one after the other in one buffer, to be handed to several threads.</summary>
internal sealed class TextBatch
{
    private readonly List<int> _ends = [];
    private char[] _symbols = [];

    /// <summary>Number of the first document.</summary>
    public long First { get; private set; }

    public int Count => _ends.Count;

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _symbols.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Takes documents until there are so many characters; false when the reader is at its end.</summary>
    public bool Fill(TextsReader reader, int symbols)
    {
        _ends.Clear();
        var length = 0;
        while (length < symbols && reader.Read())
        {
            if (_ends.Count == 0) First = reader.Document;
            if (_symbols.Length < length + reader.Text.Length) Array.Resize(ref _symbols, Math.Max(symbols * 2, (length + reader.Text.Length) * 2));
            reader.Text.CopyTo(_symbols.AsSpan(length));
            length += reader.Text.Length;
            _ends.Add(length);
        }

        return _ends.Count > 0;
    }
}
