namespace Millpond.Simulator.Towns;

/// <summary>Anything that somebody wrote: a status, a comment, a repost, a private message.</summary>
/// <remarks>Read and changed under the town's lock only.</remarks>
public sealed class TownPost
{
    internal TownPost(long id, TownAccount author, PostKind kind, string text, DateTime at)
    {
        Id = id;
        Author = author;
        Kind = kind;
        Text = text;
        CreatedAt = at;
        VisibleAt = at;
    }

    /// <summary>Grows with time within a network.</summary>
    public long Id { get; }

    /// <summary>Who wrote it.</summary>
    public TownAccount Author { get; }

    /// <summary>What it is to its network.</summary>
    public PostKind Kind { get; }

    /// <summary>Plain text; empty for a bare boost.</summary>
    public string Text { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; }

    /// <summary>When lists begin to show it; later than <see cref="CreatedAt"/> only under the fault "late".</summary>
    public DateTime VisibleAt { get; internal set; }

    /// <summary>UTC; null when it was never corrected.</summary>
    public DateTime? EditedAt { get; internal set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? DeletedAt { get; internal set; }

    /// <summary>What it answers or passes on directly.</summary>
    public TownPost? Parent { get; init; }

    /// <summary>Where its thread or cascade began; itself when it began one.</summary>
    public TownPost Root => _root ??= Parent?.Root ?? this;

    private TownPost? _root;

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Those named by @ in the text, and the receiver of a message.</summary>
    public IReadOnlyList<TownAccount> Mentions { get; internal set; } = [];

    /// <summary>Hashtags without marks.</summary>
    public IReadOnlyList<string> Tags { get; internal set; } = [];

    /// <summary>Attachments.</summary>
    public IReadOnlyList<TownMedia> Media { get; internal set; } = [];

    /// <summary>Why it was written.</summary>
    public Intent Intent { get; init; }

    /// <summary>The product it is about, or null.</summary>
    public Product? Product { get; init; }

    /// <summary>"zh" or "en".</summary>
    public string Language { get; init; } = "zh";

    /// <summary>Content warning at Mastodon; empty for none.</summary>
    public string Warning { get; internal set; } = "";

    /// <summary>What a client gave so that the post is stored once.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The application that wrote it, for "via".</summary>
    public string Application { get; init; } = "";

    /// <summary>Answers, comments and reposts that hang on it directly, oldest first.</summary>
    public IReadOnlyList<TownPost> Children => _children;

    /// <summary>Those who like it.</summary>
    public IReadOnlyList<TownAccount> LikedBy => _likedBy;

    /// <summary>Answers in the whole thread below it that still stand.</summary>
    public int ReplyCount { get; private set; }

    /// <summary>Reposts in the whole cascade below it that still stand.</summary>
    public int RepostCount { get; private set; }

    private List<TownPost> _children = Empty;
    private List<TownAccount> _likedBy = Nobody;
    private static readonly List<TownPost> Empty = [];
    private static readonly List<TownAccount> Nobody = [];

    /// <summary>Whether somebody passed it on already, from whomever he had it.</summary>
    internal bool IsPassedOnBy(TownAccount who) => _passedOnBy?.Contains(who) == true;

    private HashSet<TownAccount>? _passedOnBy;

    internal void Hang(TownPost child)
    {
        if (ReferenceEquals(_children, Empty)) _children = [];
        _children.Add(child);
        if (child.Kind == PostKind.Repost) (Root._passedOnBy ??= []).Add(child.Author);
        Count(child, 1);
    }

    internal void Unhang(TownPost child) => Count(child, -1);

    internal bool Like(TownAccount who)
    {
        if (_likedBy.Contains(who)) return false;
        if (ReferenceEquals(_likedBy, Nobody)) _likedBy = [];
        _likedBy.Add(who);
        return true;
    }

    internal bool Unlike(TownAccount who) => _likedBy.Remove(who);

    private void Count(TownPost child, int step)
    {
        for (var post = this; post is not null; post = post.Parent)
        {
            if (child.Kind == PostKind.Repost) post.RepostCount += step;
            else post.ReplyCount += step;
        }
    }
}
