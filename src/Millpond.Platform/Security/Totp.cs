using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Millpond.Platform.Security;

/// <summary>Time-based one-time passwords: RFC 6238 with SHA-1, six digits, 30 seconds, as every authenticator app knows them.</summary>
public static class Totp
{
    private const int StepSeconds = 30;

    /// <summary>Number of the 30-second step of an instant.</summary>
    public static long StepAt(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 as authenticator apps implement it; HMAC-SHA-1 is not affected by collisions.
        HMACSHA1.HashData(key, message, hash);
#pragma warning restore CA5350
        var offset = hash[19] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, at most one step away from now and after the last one that was used; null when there is none.</summary>
    /// <remarks>Compares in constant time.</remarks>
    public static long? FindStep(ReadOnlySpan<byte> key, string code, DateTime utc, long lastUsed)
    {
        var now = StepAt(utc);
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), Encoding.ASCII.GetBytes(code)) && step > lastUsed) found = step;
        }

        return found;
    }
}

/// <summary>Base32 of RFC 4648, in which authenticator apps take their keys.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Encodes without padding.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int buffer = 0, bits = 0;
        foreach (var value in bytes)
        {
            buffer = buffer << 8 | value;
            bits += 8;
            while (bits >= 5) text.Append(Alphabet[buffer >> (bits -= 5) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[buffer << (5 - bits) & 31]);
        return text.ToString();
    }

    /// <summary>Decodes; case and padding do not matter.</summary>
    /// <exception cref="FormatException">A character is not of the alphabet.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        int buffer = 0, bits = 0;
        foreach (var c in text.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (value < 0) throw new FormatException($"'{c}' is not a character of base32.");
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits < 8) continue;
            bytes.Add((byte)(buffer >> (bits -= 8)));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
