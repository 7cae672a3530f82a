namespace Millpond.Simulator.Towns;

/// <summary>A file attached to a post.</summary>
/// <param name="Id">Grows with time within a network.</param>
/// <param name="ContentType">MIME type.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
public sealed record TownMedia(long Id, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description);
