using Millpond.Simulator.Texts;

namespace Millpond.Simulator.Towns;

/// <summary>Makes the town live: who writes when, about what; reactions are in <see cref="Reactions"/>.</summary>
/// <remarks>
/// Spontaneous posts are a Poisson process thinned by the writers' local hour; everything else is a deed that waits in a queue ordered by the
/// town's own time. That time equals the clock's until the start and runs <see cref="TownOptions.Speed"/> times as fast after it.
/// Not thread-safe: the town's lock guards it.
/// </remarks>
internal sealed class TownLife
{
    private const double MeanRhythm = 0.86;

    private readonly Town _town;
    private readonly Dice _dice;
    private readonly Reactions _reactions;
    private readonly PriorityQueue<Action<DateTime>, (DateTime Due, long Order)> _deeds = new();
    private readonly HashSet<string> _said = [];
    private readonly TownPerson[] _writers;
    private readonly double[] _upTo;
    private DateTime? _nextPost;
    private long _order;

    public TownLife(Town town)
    {
        _town = town;
        _dice = Dice.For(town.Seed, 3);
        _reactions = new Reactions(town, this);
        _writers = [.. town.People.Where(p => p.Company is null)];
        _upTo = new double[_writers.Length];
        var sum = 0.0;
        for (var i = 0; i < _writers.Length; i++) _upTo[i] = sum += _writers[i].Activity * (_writers[i].Spammer ? 3 : 1);
    }

    /// <summary>Whether time passes by itself.</summary>
    public bool Running { get; set; }

    /// <summary>Does everything that is due until an instant of the clock.</summary>
    public void LiveThrough(DateTime from, DateTime until)
    {
        if (_nextPost is null) Begin(from);
        var end = ToLife(until);
        while (true)
        {
            var deedDue = _deeds.TryPeek(out _, out var first) ? first.Due : DateTime.MaxValue;
            if (_nextPost <= end && _nextPost <= deedDue)
            {
                var at = _nextPost.Value;
                _nextPost = at + Gap();
                MaybeSpeak(at);
            }
            else if (deedDue <= end)
            {
                _deeds.Dequeue()(deedDue);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>What hangs on a new post: reposts, comments, likes, thanks.</summary>
    public void React(TownPost post) => _reactions.To(post, ToLife(post.CreatedAt));

    /// <summary>Puts a deed off until an instant of the town's own time.</summary>
    public void At(DateTime life, Action<DateTime> deed) => _deeds.Enqueue(deed, (life, _order++));

    public DateTime ToLife(DateTime clock) => clock <= _town.Start ? clock : _town.Start + ((clock - _town.Start) * _town.Options.Speed);

    public DateTime ToClock(DateTime life) => life <= _town.Start ? life : _town.Start + ((life - _town.Start) / _town.Options.Speed);

    /// <summary>Lets people complain about one product, spread over a while: what a bad batch looks like.</summary>
    public void Trouble(Product product, DateTime from, TimeSpan duration, int posts)
    {
        for (var i = 0; i < posts; i++)
        {
            var when = from + (duration * Math.Sqrt(_dice.Unit()));
            var writer = _dice.Of(_writers);
            At(when, life => Speak(writer, Intent.Complaint, product, life));
        }
    }

    public TownPerson AnyWriter(Dice dice) => dice.Of(_writers);

    private void Begin(DateTime from)
    {
        _nextPost = from + Gap();
        for (var day = from.Date; day < from.Date.AddDays(1); day = day.AddDays(1)) At(day.AddHours(2), CompanyDay);
        if (_town.Options.HistoryDays >= 7)
            Trouble(Brand.Own.Products[1], _town.Start.Date.AddDays(-6).AddHours(4), TimeSpan.FromHours(12), Math.Max(4, _town.Options.People / 25));
    }

    private TimeSpan Gap() => TimeSpan.FromSeconds(_dice.Exponential(86_400 / Math.Max(0.01, _town.Options.PostsPerDay) * MeanRhythm / Rhythm.Peak));

    private void MaybeSpeak(DateTime life)
    {
        var at = Array.BinarySearch(_upTo, _dice.Unit() * _upTo[^1]);
        var writer = _writers[Math.Min(at < 0 ? ~at : at, _writers.Length - 1)];
        if (!_dice.Chance(Rhythm.At(life, writer.Zone) / Rhythm.Peak)) return;

        var intent = ChooseIntent(writer, _town.Options.BrandShare, _dice);
        var maker = intent == Intent.Rival ? _dice.Of(Brand.Rivals) : Brand.Own;
        var product = intent == Intent.Chatter ? null : maker.Products[Math.Min(_dice.Below(maker.Products.Count), _dice.Below(maker.Products.Count))];
        Speak(writer, intent, product, life, maker);
    }

    public static Intent ChooseIntent(TownPerson writer, double brandShare, Dice dice)
    {
        if (writer.Spammer) return dice.Chance(0.8) ? Intent.Spam : Intent.Chatter;
        if (!dice.Chance(brandShare)) return Intent.Chatter;
        return dice.Unit() switch
        {
            < 0.33 => Intent.Praise,
            < 0.58 => Intent.Complaint,
            < 0.83 => Intent.Question,
            _ => Intent.Rival,
        };
    }

    private void Speak(TownPerson writer, Intent intent, Product? product, DateTime life, Brand? maker = null)
    {
        var author = _dice.Of(writer.Accounts);
        var asks = intent is Intent.Complaint or Intent.Question;
        var addressed = ChooseAddressee(_town.Official(author.Network), _town.ServiceDesk(author.Network), intent, _dice);
        var language = writer.Language == "zh" && author.Network == SocialNetwork.Mastodon && _dice.Chance(0.1) ? "en" : writer.Language;
        var situation = new Situation
        {
            Person = writer,
            Language = language,
            Network = author.Network,
            Product = product,
            Brand = maker ?? Brand.Own,
            Addressed = addressed,
        };

        var isPrivate = asks && _dice.Chance(0.07);
        var desk = _dice.Chance(0.7) ? _town.Official(author.Network) : _town.ServiceDesk(author.Network);
        var text = isPrivate
            ? Private(author.Network, desk, Speech.Write("message", situation, _dice))
            : Fresh(Speech.RuleOf(intent, writer.Circle), situation);
        _town.Store(new PostDraft(author, text)
        {
            Kind = isPrivate ? PostKind.Message : PostKind.Original,
            Visibility = isPrivate ? Visibility.Direct : Visibility.Public,
            To = isPrivate ? desk : null,
            Intent = intent,
            Product = product,
            Language = language,
            Media = TownPictures.With(author.Network, intent, product, language, text),
            Application = author.Network == SocialNetwork.Weibo ? WeiboApplications[(int)(author.Id % WeiboApplications.Length)] : "Web",
        }, ToClock(life));
    }

    /// <summary>People seldom say exactly what somebody has said before; advertisers do.</summary>
    private string Fresh(string rule, Situation situation)
    {
        var text = Speech.Write(rule, situation, _dice);
        for (var tries = 0; tries < 8 && rule != "spam" && !_said.Add(text); tries++)
            text = Speech.Write(rule, situation, _dice);
        if (_said.Count > 200_000) _said.Clear();
        return text;
    }

    private static readonly string[] WeiboApplications = ["iPhone客户端", "Android客户端", "微博网页版", "华为手机", "小米手机", "超话社区"];

    private static string Private(SocialNetwork network, TownAccount desk, string text) => network == SocialNetwork.Mastodon ? $"@{desk.Handle} {text}" : text;

    public static TownAccount? ChooseAddressee(TownAccount official, TownAccount desk, Intent intent, Dice dice) => intent switch
    {
        not (Intent.Complaint or Intent.Question or Intent.Praise) => null,
        _ when dice.Chance(0.5) => official,
        not Intent.Praise when dice.Chance(0.4) => desk,
        _ => null,
    };

    /// <summary>One working morning of the companies: announcements, and people who begin or cease to follow.</summary>
    private void CompanyDay(DateTime life)
    {
        At(life.AddDays(1), CompanyDay);
        foreach (var company in _town.People.Where(p => p.Company is not null && p.Index != 1))
        {
            if (company.Company == Brand.Own && (life >= _town.Start || !_town.Options.BrandHistory)) continue;
            foreach (var account in company.Accounts)
            {
                var times = life.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 2;
                for (var i = 0; i < times; i++) At(life.AddMinutes(_dice.Below(600)), at => Announce(account, at));
            }
        }

        foreach (var account in new[] { _town.Official(SocialNetwork.Mastodon), _town.Official(SocialNetwork.Weibo) }) ChangeOfFollowers(account, life);
    }

    private void Announce(TownAccount account, DateTime life)
    {
        if (account.Person.Company == Brand.Own && life >= _town.Start) return;
        var maker = account.Person.Company!;
        var product = _dice.Of(maker.Products);
        var language = account.Network == SocialNetwork.Mastodon && _dice.Chance(0.6) ? "en" : "zh";
        var situation = new Situation { Person = account.Person, Language = language, Network = account.Network, Product = product, Brand = maker };
        _town.Store(new PostDraft(account, Speech.Write("announce", situation, _dice))
        {
            Intent = Intent.Announcement,
            Product = product,
            Language = language,
            Application = account.Network == SocialNetwork.Weibo ? "微博网页版" : "Web",
        }, ToClock(life));
    }

    private void ChangeOfFollowers(TownAccount account, DateTime life)
    {
        var come = _dice.Poisson(_writers.Length * 0.006);
        for (var i = 0; i < come; i++)
        {
            if (_dice.Of(_writers).At(account.Network) is not { } who) continue;
            At(life.AddMinutes(_dice.Below(1380)), at => _town.FollowAt(who, account, ToClock(at)));
        }

        var go = _dice.Poisson(_writers.Length * 0.001);
        for (var i = 0; i < go && account.Followers.Count > 0; i++)
        {
            var who = account.Followers[_dice.Below(account.Followers.Count)];
            At(life.AddMinutes(_dice.Below(1380)), at => _town.UnfollowAt(who, account, ToClock(at)));
        }
    }
}
