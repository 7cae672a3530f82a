using System.Text.Json;

namespace Millpond.Channels.Wire;

/// <summary>Where the reading of a timeline stands, so that nothing between two looks is missed however much came.</summary>
/// <remarks>
/// Pages come newest first. When a page does not reach back to the last look, the place remembers the newest item seen (<see cref="Top"/>) and how far down the
/// reading is (<see cref="Below"/>); only when the gap is closed does <see cref="Since"/> move up. The next look starts one look further back
/// (<see cref="Before"/>), because networks let items appear below newer ones; what is seen again is stored once.
/// </remarks>
/// <param name="Since">Newest item of the last complete look.</param>
/// <param name="Before">Newest item of the look before.</param>
/// <param name="Top">Newest item of the look under way.</param>
/// <param name="Below">Where its next page begins.</param>
internal sealed record TimelinePlace(string? Since = null, string? Before = null, string? Top = null, string? Below = null)
{
    private const string Beginning = "0";

    public static TimelinePlace Read(string? cursor) => cursor is null ? new TimelinePlace() : NetworkJson.Read<TimelinePlace>(cursor);

    /// <summary>What to ask for: items newer than this.</summary>
    public string? Bound => Before ?? Since;

    public TimelinePlace Done(IEnumerable<string> ids) => new(ids.Aggregate(NetworkJson.Later(Top, Since), NetworkJson.Later), Since ?? Beginning);

    public TimelinePlace Deeper(IEnumerable<string> ids, string below) => this with { Top = ids.Aggregate(Top, NetworkJson.Later), Below = below };

    public string Write() => JsonSerializer.Serialize(this, NetworkJson.Options);
}
