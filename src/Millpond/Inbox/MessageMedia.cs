using Millpond.Channels.Contract;
using Millpond.Channels.Media;
using Millpond.Platform;

namespace Millpond.Inbox;

/// <summary>A picture or the like of a message, as the message keeps it: what came stands at the network, what goes out stands here.</summary>
/// <param name="Kind"><c>image</c>, <c>video</c>, <c>audio</c> or <c>other</c>.</param>
/// <param name="Url">Address at the network.</param>
/// <param name="File">The file here.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
internal sealed record MessageMedia(string Kind, string? Url, Guid? File, string? Name, string? Description)
{
    public static string? Write(IReadOnlyList<NetworkMedia> media) => media.Count == 0 ? null : Json.Write(media.Select(m => new MessageMedia(m.Kind, m.Url, null, null, m.Description)));

    public static string? Write(IReadOnlyList<MediaSummary> files) => files.Count == 0 ? null : Json.Write(files.Select(f => new MessageMedia("image", null, f.Id, f.Name, f.Description)));

    public static IReadOnlyList<MessageMedia> Read(string? json) => json is null ? [] : Json.Read<List<MessageMedia>>(json);

    /// <summary>Words that stand for what has none.</summary>
    public static string Gist(string? json) => Read(json).FirstOrDefault(m => m.Description is not null)?.Description ?? "";
}

/// <summary>A picture or the like of a message as the thread shows it.</summary>
/// <param name="Kind"><c>image</c>, <c>video</c>, <c>audio</c> or <c>other</c>.</param>
/// <param name="Picture">Where this product shows it, for an image.</param>
/// <param name="Url">Where the network shows it, for what came from there.</param>
/// <param name="Name">Name of the file, for what we attached.</param>
/// <param name="Description">What it shows, for those who do not see it.</param>
internal sealed record MediaView(string Kind, string? Picture, string? Url, string? Name, string? Description)
{
    public static MediaView Of(MessageMedia m, MessageId message, int place) =>
        new(m.Kind, m.Kind == "image" ? $"/api/v1/messages/{message.Value}/media?place={place}" : null, WebAddress.Of(m.Url), m.Name, m.Description);
}
