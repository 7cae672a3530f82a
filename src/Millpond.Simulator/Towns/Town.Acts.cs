namespace Millpond.Simulator.Towns;

/// <content>What people, companies and clients do.</content>
public sealed partial class Town
{
    /// <summary>Stores a post now and tells whom it concerns.</summary>
    public TownPost Post(PostDraft draft)
    {
        lock (Gate)
        {
            CatchUpIfBehind();
            return Store(draft, Now);
        }
    }

    /// <summary>Lets a person write a text now: the hook for tests, demos and the page.</summary>
    /// <param name="network">Where.</param>
    /// <param name="handle">Who.</param>
    /// <param name="text">What; names after @ are told.</param>
    /// <param name="parent">What it answers, or null.</param>
    /// <param name="media">Pictures that go with it.</param>
    /// <exception cref="ArgumentException">Nobody has this handle.</exception>
    public TownPost Say(SocialNetwork network, string handle, string text, TownPost? parent = null, IReadOnlyList<TownMedia>? media = null)
    {
        var author = FindAccount(network, handle) ?? throw new ArgumentException($"Nobody is called {handle} at {network}.", nameof(handle));
        if (parent is { Kind: PostKind.Message })
            return Post(new PostDraft(author, text) { Parent = parent, Kind = PostKind.Message, Visibility = Visibility.Direct, To = Partner(parent, author) });
        return Post(new PostDraft(author, text) { Parent = parent, Kind = parent is null ? PostKind.Original : PostKind.Reply, Media = media ?? [] });
    }

    private static TownAccount Partner(TownPost message, TownAccount me) =>
        message.Author != me ? message.Author : message.Mentions.FirstOrDefault(m => m != me) ?? me;

    /// <summary>Lets a person write privately to another one.</summary>
    public TownPost Whisper(TownAccount from, TownAccount to, string text) => Post(new PostDraft(from, text)
    {
        Kind = PostKind.Message,
        Visibility = Visibility.Direct,
        To = to,
    });

    /// <summary>Corrects a post.</summary>
    public void Edit(TownPost post, string text) => Edit(post, text, null, null, Now);

    internal void Edit(TownPost post, string text, string? warning, IReadOnlyList<TownMedia>? media, DateTime at)
    {
        lock (Gate)
        {
            if (post.DeletedAt is not null) return;
            post.Text = text;
            post.Warning = warning ?? post.Warning;
            post.Media = media ?? post.Media;
            post.EditedAt = Stamp(at);
            post.Tags = Markup.Tags(post.Author.Network, text);
            post.Mentions = MentionsOf(post.Author.Network, text, post.Kind == PostKind.Message && post.Mentions.Count > 0 ? post.Mentions[0] : null);
            Publish(new TownEvent(TownEventKind.Edited, post));
        }
    }

    /// <summary>Deletes a post; its answers stay.</summary>
    public void Delete(TownPost post) => Delete(post, Now);

    internal void Delete(TownPost post, DateTime at)
    {
        lock (Gate)
        {
            if (post.DeletedAt is not null) return;
            post.DeletedAt = Stamp(at);
            post.Parent?.Unhang(post);
            Publish(new TownEvent(TownEventKind.Deleted, post));
        }
    }

    /// <summary>Likes a post; false when he does already.</summary>
    public bool Like(TownAccount who, TownPost post)
    {
        lock (Gate)
        {
            if (!post.Like(who)) return false;
            Tell(post.Author, NoticeKind.Like, who, post, Stamp(Now));
            return true;
        }
    }

    /// <summary>Takes a like back.</summary>
    public bool Unlike(TownAccount who, TownPost post)
    {
        lock (Gate)
        {
            Version++;
            return post.Unlike(who);
        }
    }

    /// <summary>Begins to follow; false when he does already, or is himself.</summary>
    public bool Follow(TownAccount who, TownAccount whom)
    {
        lock (Gate) return FollowAt(who, whom, Now);
    }

    /// <summary>Ends to follow; false when he did not.</summary>
    public bool Unfollow(TownAccount who, TownAccount whom)
    {
        lock (Gate) return UnfollowAt(who, whom, Now);
    }

    internal bool FollowAt(TownAccount who, TownAccount whom, DateTime at)
    {
        if (who == whom || who.Follows(whom)) return false;
        who.Follow(whom);
        Tell(whom, NoticeKind.Follow, who, null, Stamp(at));
        return true;
    }

    internal bool UnfollowAt(TownAccount who, TownAccount whom, DateTime at)
    {
        if (!who.Follows(whom)) return false;
        who.Unfollow(whom);
        Tell(whom, NoticeKind.Unfollow, who, null, Stamp(at));
        return true;
    }

    /// <summary>Lets people complain about one product, spread over a while from now on: what a bad batch looks like.</summary>
    public void Trouble(Product product, TimeSpan duration, int posts)
    {
        lock (Gate) _life.Trouble(product, _life.ToLife(Now), duration * Options.Speed, posts);
    }

    internal TownPost Store(PostDraft draft, DateTime at)
    {
        var network = draft.Author.Network;
        at = Stamp(at);
        var post = new TownPost(NextId(network, at), draft.Author, draft.Kind, draft.Text, at)
        {
            Parent = draft.Parent,
            Visibility = draft.Visibility,
            Intent = draft.Intent,
            Product = draft.Product,
            Language = draft.Language ?? Markup.LanguageOf(draft.Text),
            Warning = draft.Warning,
            Media = draft.Media,
            IdempotencyKey = draft.IdempotencyKey,
            Application = draft.Application,
            Tags = Markup.Tags(network, draft.Text),
            Mentions = MentionsOf(network, draft.Text, draft.To),
        };

        _networks[network].Add(post);
        post.Parent?.Hang(post);
        if (_late > TimeSpan.Zero && _alive) post.VisibleAt = at + _late;
        Publish(new TownEvent(TownEventKind.Posted, post));
        TellAll(post, at);
        _life.React(post);
        return post;
    }

    internal void LikeSilently(TownAccount who, TownPost post, DateTime at)
    {
        if (post.DeletedAt is null && post.Like(who)) Tell(post.Author, NoticeKind.Like, who, post, Stamp(at));
    }

    private TimeSpan _late;

    /// <summary>Makes new posts appear in lists only after a while, although their ids and times are those of their writing.</summary>
    /// <remarks>The trap for whoever pages by the newest id alone.</remarks>
    internal void MakeLate(TimeSpan by)
    {
        lock (Gate) _late = by;
    }

    private void CatchUpIfBehind()
    {
        if (_life.Running) CatchUp();
    }

    /// <summary>Whether the town lives on the clock by itself, rather than only when it is advanced.</summary>
    internal bool Running
    {
        get => _life.Running;
        set => _life.Running = value;
    }

    private List<TownAccount> MentionsOf(SocialNetwork network, string text, TownAccount? to)
    {
        var mentions = new List<TownAccount>(to is null ? 0 : 1);
        if (to is not null) mentions.Add(to);
        if (!text.Contains('@')) return mentions;

        foreach (var handle in Markup.Mentions(network, text))
            if (_networks[network].ByHandle.TryGetValue(handle, out var account) && !mentions.Contains(account)) mentions.Add(account);

        return mentions;
    }

    private void TellAll(TownPost post, DateTime at)
    {
        foreach (var account in post.Mentions) TellOne(post, account, at, silently: false);
        if (post.Parent is null) return;
        if (!post.Mentions.Contains(post.Parent.Author)) TellOne(post, post.Parent.Author, at, silently: false);
        var root = post.Root.Author;
        if (root != post.Parent.Author && !post.Mentions.Contains(root)) TellOne(post, root, at, silently: false);
    }

    private void TellOne(TownPost post, TownAccount account, DateTime at, bool silently)
    {
        if (post.Author == account) return;

        NoticeKind kind;
        if (post.Mentions.Contains(account)) kind = NoticeKind.Mention;
        else if (post.Parent is { } parent && (parent.Author == account || post.Root.Author == account))
            kind = post.Kind == PostKind.Repost ? NoticeKind.Repost : NoticeKind.Reply;
        else return;

        if (silently) account.Told(new TownNotice(post.Id + 1, kind, post.Author, post, at));
        else Tell(account, kind, post.Author, post, at);
    }

    private void Tell(TownAccount account, NoticeKind kind, TownAccount by, TownPost? post, DateTime at)
    {
        Version++;
        if (!account.Watched || by == account) return;
        var notice = new TownNotice(NextId(account.Network, at), kind, by, post, at);
        account.Told(notice);
        Publish(new TownEvent(TownEventKind.Noticed, post, notice, account));
    }
}
