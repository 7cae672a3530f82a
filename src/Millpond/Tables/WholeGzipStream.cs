using System.Buffers.Binary;
using System.IO.Compression;

namespace Millpond.Tables;

/// <summary>Unpacks gzip and refuses a file that was cut off, which <see cref="GZipStream"/> takes for a shorter one.</summary>
/// <remarks>A gzip file ends with the length of what is in it (RFC 1952). Files of several members, put one after the other, end with the length of the last one and are not checked.</remarks>
internal sealed class WholeGzipStream : ForwardStream
{
    private readonly PackedStream _packed;
    private readonly GZipStream _unpacked;
    private long _total;

    public WholeGzipStream(Stream packed) => _unpacked = new GZipStream(_packed = new PackedStream(packed), CompressionMode.Decompress);

    private bool CutOff => _packed.Length < PackedStream.Shortest || (_packed.Members == 1 && unchecked((uint)_total) != _packed.LastWord);

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _total += count;
        if (count == 0 && buffer.Length > 0 && CutOff) throw new InvalidDataException("it ends too early");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>The packed bytes on their way: counts what looks like the head of a member, and keeps the last four bytes.</summary>
    private sealed class PackedStream(Stream inner) : ForwardStream
    {
        public const int Shortest = HeadLength + 8;
        private const int HeadLength = 10;

        private static ReadOnlySpan<byte> Head => [0x1f, 0x8b, 0x08];

        /// <summary>The end of what went by, which may be the beginning of a head.</summary>
        private readonly byte[] _recent = new byte[HeadLength - 1];
        private int _recentLength;
        private long _length;

        public int Members { get; private set; }

        public uint LastWord => _recentLength < sizeof(uint) ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(_recent.AsSpan(_recentLength - sizeof(uint)));

        /// <summary>Bytes that went by.</summary>
        public override long Length => _length;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            _length += count;
            if (count > 0) Note(buffer[..count]);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private void Note(ReadOnlySpan<byte> bytes)
        {
            // Heads that begin in what went by before, then those within.
            Span<byte> border = stackalloc byte[2 * (HeadLength - 1)];
            _recent.AsSpan(0, _recentLength).CopyTo(border);
            var joined = Math.Min(HeadLength - 1, bytes.Length);
            bytes[..joined].CopyTo(border[_recentLength..]);
            border = border[..(_recentLength + joined)];
            Members += Heads(border) + Heads(bytes);

            var kept = bytes.Length >= _recent.Length ? bytes[^_recent.Length..] : border[^Math.Min(border.Length, _recent.Length)..];
            kept.CopyTo(_recent);
            _recentLength = kept.Length;
        }

        private static int Heads(ReadOnlySpan<byte> bytes)
        {
            var heads = 0;
            for (int at; (at = bytes.IndexOf(Head)) >= 0; bytes = bytes[(at + 1)..])
                if (at + HeadLength <= bytes.Length && bytes[at + 3] < 32 && bytes[at + 8] is 0 or 2 or 4 && bytes[at + 9] is <= 13 or 255)
                    heads++;
            return heads;
        }
    }
}
