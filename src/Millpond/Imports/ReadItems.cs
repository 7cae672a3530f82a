using System.Security.Cryptography;
using System.Text;
using Millpond.Channels.Contract;

namespace Millpond.Imports;

/// <summary>Makes posts and reposts of the rows of one file. Posts without an id get one of their content, so that the same file brings nothing twice.</summary>
/// <param name="kind">Posts or reposts.</param>
/// <param name="now">Time of posts that name none.</param>
internal sealed class ReadItems(ImportKind kind, DateTime now)
{
    private readonly Dictionary<string, int> _seen = [];
    private bool _zeroIsRoot;

    public NetworkItem Read(ImportRow row, IReadOnlyDictionary<string, DateTime> roots) => kind == ImportKind.Reposts ? Repost(row, roots) : Post(row);

    /// <summary>Counts a row that is not brought in now (an earlier run did), so that equal rows keep their numbers.</summary>
    public void Pass(ImportRow row)
    {
        if (kind == ImportKind.Posts && row.Text("id") is null) OfContent(row);
        if (kind == ImportKind.Reposts) _zeroIsRoot |= row.Text("parent_id") == "0";
    }

    private NetworkItem Post(ImportRow row) => new()
    {
        ExternalId = row.Text("id") ?? OfContent(row),
        Kind = KindOf(row.Text("kind")),
        Author = Author(row),
        Text = row.Maps("text") ? row.Text("text") ?? "" : "",
        Language = row.Text("language"),
        Url = row.Text("url"),
        ParentExternalId = row.Text("parent_id"),
        RootExternalId = row.Text("root_id"),
        PostedAt = row.Time("created_at") ?? now,
        Reposts = row.Number32("reposts"),
        Comments = row.Number32("comments"),
        Likes = row.Number32("likes"),
    };

    private NetworkItem Repost(ImportRow row, IReadOnlyDictionary<string, DateTime> roots)
    {
        var root = row.Need("root_id");
        var parent = row.Text("parent_id");
        // A file that numbers the reposts of each post from 1 calls the post itself 0; then the parent 8 of post 8 is its eighth repost.
        _zeroIsRoot |= parent == "0";
        return new NetworkItem
        {
            ExternalId = $"{root}:{row.Need("id")}",
            Kind = ItemKind.Repost,
            Author = Author(row),
            Text = row.Text("text") ?? "",
            ParentExternalId = parent is null or "0" || (parent == root && !_zeroIsRoot) ? root : $"{root}:{parent}",
            RootExternalId = root,
            PostedAt = row.Time("created_at") ?? (roots.TryGetValue(root, out var at) ? at : now).AddSeconds(row.Number32("seconds_after_root") ?? 0),
        };
    }

    private static NetworkAuthor Author(ImportRow row)
    {
        var handle = row.Text("author_handle") ?? "";
        var name = row.Text("author_name") ?? "";
        var id = row.Text("author_id") ?? (handle.Length > 0 ? handle : name);
        return new NetworkAuthor { ExternalId = id, Handle = handle.Length > 0 ? handle : name, Name = name.Length > 0 ? name : handle, Followers = row.Number32("followers") };
    }

    private static ItemKind KindOf(string? text) => text is null ? ItemKind.Post
        : Enum.TryParse<ItemKind>(text, ignoreCase: true, out var kind) && kind != ItemKind.DirectMessage ? kind
        : throw new RejectException("kind", $"'{text}' is none of post, repost, comment, reply, mention");

    /// <summary>The content's digest; equal rows of one file are told apart by their number among equals.</summary>
    private string OfContent(ImportRow row)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Raw)).AsSpan(0, 12));
        var times = _seen[digest] = _seen.GetValueOrDefault(digest) + 1;
        return times == 1 ? digest : $"{digest}-{times}";
    }
}
