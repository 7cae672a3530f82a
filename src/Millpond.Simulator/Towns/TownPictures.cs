using System.Buffers.Binary;
using System.IO.Compression;

namespace Millpond.Simulator.Towns;

/// <summary>The photographs of the town: a drawing of each thing that the brand sells, whole and cracked, with words for those who do not see it.</summary>
/// <remarks>Some people of a network that takes pictures add one to what they say; who does is told by what is written, so that the town stays the same with the same seed.</remarks>
internal static class TownPictures
{
    private const int Width = 320;
    private const int Height = 220;

    // Ids of uploads are times of the town, which are larger.
    private const int FirstId = 1000;

    private static readonly Lazy<byte[]>[] Drawings = [.. Brand.Own.Products.SelectMany((_, at) => new[] { new Lazy<byte[]>(() => Draw(at, cracked: false)), new Lazy<byte[]>(() => Draw(at, cracked: true)) })];

    /// <summary>What goes with a post; mostly nothing.</summary>
    public static IReadOnlyList<TownMedia> With(SocialNetwork network, Intent intent, Product? product, string language, string text)
    {
        if (network != SocialNetwork.Mastodon || intent is not (Intent.Complaint or Intent.Praise) || product is null || text.Sum(c => c) % 4 != 0) return [];
        var at = Brand.Own.Products.ToList().IndexOf(product);
        if (at < 0) return [];
        var cracked = intent == Intent.Complaint;
        var words = (language, cracked) switch
        {
            ("zh", true) => $"照片：{product.Chinese}，上面有一道裂纹",
            ("zh", false) => $"照片：桌上的{product.Chinese}",
            (_, true) => $"A photo of the {product.English} with a crack down its side",
            (_, false) => $"A photo of the {product.English} on a table",
        };
        return [new TownMedia(FirstId + at * 2 + (cracked ? 1 : 0), "image/png", Drawings[at * 2 + (cracked ? 1 : 0)].Value, words)];
    }

    /// <summary>A photograph by its id.</summary>
    public static TownMedia? Find(long id) => id - FirstId is >= 0 and var at && at < Drawings.Length ? new TownMedia(id, "image/png", Drawings[at].Value, null) : null;

    private static byte[] Draw(int hue, bool cracked)
    {
        var rows = new byte[Height * (Width * 3 + 1)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (r, g, b) = ColorAt(x, y, hue, cracked);
                var place = y * (Width * 3 + 1) + 1 + x * 3;
                (rows[place], rows[place + 1], rows[place + 2]) = (r, g, b);
            }
        }

        return Png(rows);
    }

    /// <summary>A pot on a table in the evening light.</summary>
    private static (byte R, byte G, byte B) ColorAt(int x, int y, int hue, bool cracked)
    {
        var (dx, dy) = (x - 150.0, y - 128.0);
        var inBody = dx * dx / (72 * 72) + dy * dy / (56 * 56) <= 1;
        var inLid = dx * dx / (34 * 34) + (y - 74.0) * (y - 74.0) / (10 * 10) <= 1 || dx * dx + (y - 60.0) * (y - 60.0) <= 49;
        var handle = Math.Sqrt((x - 232.0) * (x - 232.0) + (y - 122.0) * (y - 122.0));
        var inSpout = x is > 58 and < 96 && Math.Abs(y - (82 + (x - 58) * 1.1)) < 9;
        if (cracked && inBody && Math.Abs(x - (158 + ((y / 14 % 2 == 0) ? y % 14 : 14 - y % 14))) <= 1.5 && y > 84) return (58, 44, 40);
        if (inBody || inLid || inSpout || handle is > 24 and < 34)
        {
            var light = Math.Clamp(1.12 - (dx + 60) / 420 - dy / 520, 0.62, 1.12);
            var (red, green, blue) = (120 + hue * 37 % 110, 120 + hue * 61 % 100, 110 + hue * 89 % 110);
            return (Byte(red * light), Byte(green * light), Byte(blue * light));
        }

        if (y < 172) return (Byte(226 - y * 0.2), Byte(222 - y * 0.22), Byte(210 - y * 0.16));
        var shadow = dx * dx / (96 * 96) + (y - 184.0) * (y - 184.0) / (12 * 12) <= 1 ? 0.78 : 1;
        return (Byte(166 * shadow), Byte(136 * shadow), Byte(104 * shadow));
    }

    private static byte Byte(double value) => (byte)Math.Clamp(value, 0, 255);

    private static byte[] Png(byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        Chunk(png, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(name);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), content));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return crc;
    }
}
