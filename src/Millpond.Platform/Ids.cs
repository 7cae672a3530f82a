using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Millpond.Platform;

/// <summary>Makes UUIDv7 ids (RFC 9562) that rise strictly within this process, so that index inserts append and order of creation is order of id.</summary>
public static class Ids
{
    private static long _last;
    private static long _past;

    [ThreadStatic]
    private static byte[]? _dice;

    [ThreadStatic]
    private static int _diceLeft;

    /// <summary>A new id at the given instant.</summary>
    /// <remarks>
    /// 48 bits of milliseconds, 12 bits of a counter within the millisecond, 62 random bits. If the counter overflows or the clock steps back, time runs ahead by the smallest step that keeps the order.
    /// An instant more than a minute before the last one (a simulated past, a clock of a test) takes its order from a counter of its own: 36 bits behind the milliseconds.
    /// </remarks>
    public static Guid New(DateTime at)
    {
        var wanted = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)).ToUnixTimeMilliseconds() << 12;
        long stamp, last;
        do
        {
            last = Interlocked.Read(ref _last);
            if (last - wanted > 60_000L << 12) return InThePast(wanted);
            stamp = wanted > last ? wanted : last + 1;
        }
        while (Interlocked.CompareExchange(ref _last, stamp, last) != last);

        Span<byte> bytes = stackalloc byte[16];
        Throw(bytes[8..]);
        return Make(bytes, stamp);
    }

    /// <summary>The smallest id of an instant: ids that were made before it are less.</summary>
    public static Guid Floor(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)).ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }

    private static Guid InThePast(long wanted)
    {
        var count = Interlocked.Increment(ref _past) & 0xF_FFFF_FFFF;
        Span<byte> bytes = stackalloc byte[16];
        Throw(bytes[12..]);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], (uint)(count & 0xFF_FFFF));
        return Make(bytes, wanted | (count >> 24));
    }

    /// <summary>Random bytes, taken from the system a kilobyte at a time.</summary>
    private static void Throw(Span<byte> bytes)
    {
        _dice ??= new byte[1024];
        if (_diceLeft < bytes.Length)
        {
            RandomNumberGenerator.Fill(_dice);
            _diceLeft = _dice.Length;
        }

        _diceLeft -= bytes.Length;
        _dice.AsSpan(_diceLeft, bytes.Length).CopyTo(bytes);
    }

    private static Guid Make(Span<byte> bytes, long stamp)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, stamp >> 12 << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (int)(stamp & 0xFFF)));
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A new id now.</summary>
    public static Guid New(TimeProvider clock) => New(clock.UtcNow());
}

/// <summary>A typed id: the same UUID cannot be mistaken for another kind of object.</summary>
/// <typeparam name="TSelf">The id type, a <c>readonly record struct</c> with one <see cref="Guid"/>.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The UUID.</summary>
    Guid Value { get; }

    /// <summary>Makes the id from its UUID.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Time in the one form that everything here stores and compares: UTC <see cref="DateTime"/>.</summary>
public static class Clock
{
    /// <summary>Now in UTC, cut to microseconds (what both databases keep).</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % 10, DateTimeKind.Utc);
    }
}
