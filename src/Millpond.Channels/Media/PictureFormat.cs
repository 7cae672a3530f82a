namespace Millpond.Channels.Media;

/// <summary>The kinds of picture that are taken and shown: those that every browser draws and that carry no script.</summary>
public static class PictureFormat
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    /// <summary>The kind, told by the first bytes; null: none of these (an SVG, a page, something broken).</summary>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
