using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Millpond.Platform.Data;

/// <summary>Writes rows in the binary format of COPY (PostgreSQL manual, COPY, "Binary Format").</summary>
/// <remarks>The provider's own importer makes an asynchronous call of each value, which costs more than the server spends on the row; here only a full buffer is one.</remarks>
internal sealed class PostgresCopy : IDisposable
{
    private const int Full = 64 * 1024;
    private const short End = -1;
    private const int Null = -1;

    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // What is no text (half of a surrogate pair) is refused, as by the provider.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly short _columns;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2 * Full);
    private int _length;

    public PostgresCopy(Stream stream, int columns)
    {
        _stream = stream;
        _columns = checked((short)columns);
        Header.CopyTo(Take(Header.Length));
    }

    public void StartRow() => BinaryPrimitives.WriteInt16BigEndian(Take(2), _columns);

    public ValueTask EndRowAsync(CancellationToken ct) => _length < Full ? ValueTask.CompletedTask : SendAsync(ct);

    public ValueTask EndAsync(CancellationToken ct)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), End);
        return SendAsync(ct);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        var most = Utf8.GetMaxByteCount(value.Length);
        Reserve(4 + most);
        var written = Utf8.GetBytes(value, _buffer.AsSpan(_length + 4));
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_length), written);
        _length += 4 + written;
    }

    public void Write(Guid? value)
    {
        if (value is { } id) id.TryWriteBytes(Value(16), bigEndian: true, out _);
        else WriteNull();
    }

    /// <summary>Microseconds since 2000; the ends of .NET's time are the database's infinities, as with the provider.</summary>
    public void Write(DateTime? value)
    {
        if (value is not { } time) WriteNull();
        else Write((long?)(time == DateTime.MaxValue ? long.MaxValue : time == DateTime.MinValue ? long.MinValue : (time.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond));
    }

    public void Write(int? value)
    {
        if (value is { } number) BinaryPrimitives.WriteInt32BigEndian(Value(4), number);
        else WriteNull();
    }

    public void Write(long? value)
    {
        if (value is { } number) BinaryPrimitives.WriteInt64BigEndian(Value(8), number);
        else WriteNull();
    }

    public void Write(bool? value)
    {
        if (value is { } flag) Value(1)[0] = flag ? (byte)1 : (byte)0;
        else WriteNull();
    }

    /// <summary>A stored value (see <see cref="Dialect.Store"/>) of a type that is rare in bulk.</summary>
    public void Write(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                WriteNull();
                return;
            case string text:
                Write(text);
                return;
            case double number:
                BinaryPrimitives.WriteDoubleBigEndian(Value(8), number);
                return;
            case decimal number:
                Write(number);
                return;
            case byte[] bytes:
                bytes.CopyTo(Value(bytes.Length));
                return;
            case Guid id:
                Write((Guid?)id);
                return;
            case DateTime time:
                Write((DateTime?)time);
                return;
            case int number:
                Write((int?)number);
                return;
            case long number:
                Write((long?)number);
                return;
            case bool flag:
                Write((bool?)flag);
                return;
            default:
                throw new NotSupportedException($"No bulk form for {value.GetType()}.");
        }
    }

    /// <summary>Groups of four decimal digits, the highest first, with the place of the first group before the point.</summary>
    private void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var rest = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        for (var s = scale; s % 4 != 0; s++) rest *= 10;
        Span<short> groups = stackalloc short[12];
        var count = 0;
        for (; rest > 0; rest /= 10_000) groups[count++] = (short)(rest % 10_000);

        var target = Value(8 + 2 * count);
        BinaryPrimitives.WriteInt16BigEndian(target, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(target[2..], (short)(count - (scale + 3) / 4 - 1));
        BinaryPrimitives.WriteInt16BigEndian(target[4..], bits[3] < 0 ? (short)0x4000 : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(target[6..], (short)scale);
        for (var i = 0; i < count; i++) BinaryPrimitives.WriteInt16BigEndian(target[(8 + 2 * i)..], groups[count - 1 - i]);
    }

    private void WriteNull() => BinaryPrimitives.WriteInt32BigEndian(Take(4), Null);

    /// <summary>The place of a value of known length, its length written before it.</summary>
    private Span<byte> Value(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), length);
        return Take(length);
    }

    private Span<byte> Take(int length)
    {
        Reserve(length);
        var taken = _buffer.AsSpan(_length, length);
        _length += length;
        return taken;
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _length >= length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private async ValueTask SendAsync(CancellationToken ct)
    {
        await _stream.WriteAsync(_buffer.AsMemory(0, _length), ct);
        _length = 0;
    }
}
