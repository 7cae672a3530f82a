namespace Millpond.Commands.Analyze;

/// <summary>Compares words as they stand in a file, byte by byte, so that a field is looked up without making a string of it.</summary>
internal sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static readonly SameBytes Instance = new();

    public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    public int GetHashCode(byte[] word) => GetHashCode((ReadOnlySpan<byte>)word);

    public bool Equals(ReadOnlySpan<byte> word, byte[] other) => word.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> word)
    {
        var hash = default(HashCode);
        hash.AddBytes(word);
        return hash.ToHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> word) => word.ToArray();
}
