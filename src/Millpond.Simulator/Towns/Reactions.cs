using Millpond.Simulator.Texts;

namespace Millpond.Simulator.Towns;

/// <summary>What others do about a post: they pass it on in cascades, comment, like; and answer the brand when it answers them.</summary>
/// <remarks>Each post has dice of its own, made of the seed and its id, so that what an outsider posts does not move the rest of the town.</remarks>
internal sealed class Reactions(Town town, TownLife life)
{
    private const int DeepestRepost = 9;
    private const int MostFollowUps = 3;

    public void To(TownPost post, DateTime at)
    {
        var dice = Dice.For(town.Seed, (ulong)post.Id);
        if (post.Author.Person.Company == Brand.Own && post.Kind is (PostKind.Reply or PostKind.Message)) AnswerTheBrand(post, at, dice);
        if (post.Kind == PostKind.Message || post.Visibility is Visibility.Direct or Visibility.Private) return;

        if (post.Kind == PostKind.Original)
        {
            var appeal = Appeal(post);
            Spread(post, appeal, depth: 0, at, dice);
            Discuss(post, appeal, at, dice);
            Please(post, appeal, at, dice);
            MaybeRegret(post, at, dice);
        }
        else if (post.Kind == PostKind.Repost && post.Author.Person.Company is null)
        {
            var depth = DepthOf(post);
            if (depth < DeepestRepost) Spread(post, Appeal(post.Root), depth, at, dice);
        }
    }

    /// <summary>How much a post moves people, drawn once for its whole cascade: most die out, a few go far.</summary>
    private double Appeal(TownPost root) => Math.Min(Dice.For(~town.Seed, (ulong)root.Id).Pareto(1.5), 40) * Charm(root.Intent);

    private static double Charm(Intent intent) => intent switch
    {
        Intent.Complaint => 1.5,
        Intent.Announcement => 0.8,
        Intent.Praise => 0.8,
        Intent.Spam => 0.05,
        Intent.Question => 0.5,
        _ => 0.7,
    };

    private static int DepthOf(TownPost post)
    {
        var depth = 0;
        for (var up = post.Parent; up is not null; up = up.Parent) depth++;
        return depth;
    }

    private void Spread(TownPost post, double appeal, int depth, DateTime at, Dice dice)
    {
        var audience = post.Author.Followers;
        if (audience.Count == 0) return;
        var expected = Math.Min(audience.Count * 0.0045 * appeal * Math.Pow(0.8, depth), 40);
        var times = Math.Min(dice.Poisson(expected), audience.Count);
        for (var i = 0; i < times; i++)
        {
            var who = audience[dice.Below(audience.Count)];
            if (who.Person.Company is not null) continue;
            life.At(Later(who, at, 35, dice), when => Repost(who, post, when, dice));
        }
    }

    private void Repost(TownAccount who, TownPost post, DateTime when, Dice dice)
    {
        if (post.DeletedAt is not null || post.Root.DeletedAt is not null) return;
        if (post.Root.Author == who || post.Root.IsPassedOnBy(who)) return;
        var text = "";
        if (who.Network == SocialNetwork.Weibo)
        {
            text = Speech.Write("repost-words", About(who, post), dice);
            if (post.Kind == PostKind.Repost) text = Shorten($"{text}//@{post.Author.Handle}:{post.Text}");
        }

        town.Store(new PostDraft(who, text)
        {
            Kind = PostKind.Repost,
            Parent = post,
            Intent = Intent.Reaction,
            Product = post.Product,
            Language = who.Person.Language,
            Application = who.Network == SocialNetwork.Weibo ? "微博网页版" : "Web",
        }, life.ToClock(when));
    }

    private void Discuss(TownPost post, double appeal, DateTime at, Dice dice)
    {
        var audience = post.Author.Followers;
        var expected = Math.Min(0.12 + (audience.Count * 0.008 * appeal), 30);
        var times = post.Intent == Intent.Spam ? 0 : dice.Poisson(expected);
        for (var i = 0; i < times; i++)
        {
            var who = audience.Count > 0 && dice.Chance(0.85) ? audience[dice.Below(audience.Count)] : life.AnyWriter(dice).At(post.Author.Network);
            if (who is null || who.Person.Company is not null || who == post.Author) continue;
            life.At(Later(who, at, 22, dice), when => Comment(who, post, when, dice));
        }
    }

    private void Comment(TownAccount who, TownPost post, DateTime when, Dice dice)
    {
        if (post.DeletedAt is not null) return;
        var answered = post;
        if (post.Children.Count > 0 && dice.Chance(0.3))
        {
            var child = dice.Of(post.Children);
            if (child.Kind == PostKind.Reply && child.DeletedAt is null && child.Author != who) answered = child;
        }

        Answer(who, answered, Speech.Write(Speech.CommentOn(post.Root.Intent, dice), About(who, post), dice), when);
    }

    private void Answer(TownAccount who, TownPost answered, string text, DateTime when) => town.Store(new PostDraft(who, Addressed(answered, text))
    {
        Kind = answered.Kind == PostKind.Message ? PostKind.Message : PostKind.Reply,
        Visibility = answered.Visibility,
        To = answered.Kind == PostKind.Message ? answered.Author : null,
        Parent = answered,
        Intent = Intent.Reaction,
        Product = answered.Product,
        Language = who.Person.Language,
        Application = who.Network == SocialNetwork.Weibo ? "Android客户端" : "Web",
    }, life.ToClock(when));

    private static string Addressed(TownPost answered, string text) => answered.Author.Network switch
    {
        SocialNetwork.Mastodon => $"@{answered.Author.Handle} {text}",
        _ when answered.Kind == PostKind.Reply => $"回复@{answered.Author.Handle}:{text}",
        _ => text,
    };

    private void Please(TownPost post, double appeal, DateTime at, Dice dice)
    {
        var audience = post.Author.Followers;
        if (audience.Count == 0 || post.Intent == Intent.Spam) return;
        var times = Math.Min(dice.Poisson(Math.Min(0.3 + (audience.Count * 0.03 * appeal), 60)), audience.Count);
        for (var batch = 0; batch < 2; batch++)
        {
            var share = batch == 0 ? times * 2 / 3 : times - (times * 2 / 3);
            if (share == 0) continue;
            life.At(at.AddMinutes(dice.LogNormal(batch == 0 ? 12 : 180, 0.7)), when =>
            {
                for (var i = 0; i < share; i++) town.LikeSilently(audience[dice.Below(audience.Count)], post, life.ToClock(when));
            });
        }
    }

    private void MaybeRegret(TownPost post, DateTime at, Dice dice)
    {
        if (post.Author.Person.Company is not null || post.Intent is Intent.Written or Intent.Spam) return;
        if (dice.Chance(town.Options.EditShare))
        {
            var addition = Speech.Write("feeling", About(post.Author, post), dice);
            life.At(at.AddMinutes(dice.LogNormal(20, 1)), when =>
                town.Edit(post, post.Text + (post.Language == "zh" ? "\n补充：" : "\nEdit: ") + addition, null, null, life.ToClock(when)));
        }

        if (dice.Chance(town.Options.DeleteShare)) life.At(at.AddMinutes(dice.LogNormal(240, 1.2)), when => town.Delete(post, life.ToClock(when)));
    }

    /// <summary>The person to whom the brand wrote comes back: thanks, facts, or anger.</summary>
    private void AnswerTheBrand(TownPost reply, DateTime at, Dice dice)
    {
        var who = reply.Parent?.Author ?? (reply.Mentions.Count > 0 ? reply.Mentions[0] : null);
        if (who is null || who.Person.Company is not null || !dice.Chance(0.6)) return;
        if (FollowUps(reply, who) >= MostFollowUps) return;

        var rule = dice.Unit() switch { < 0.5 => "follow-thanks", < 0.8 => "follow-info", _ => "follow-angry" };
        var text = Speech.Write(rule, About(who, reply), dice);
        life.At(at.AddMinutes(dice.LogNormal(6, 0.8)), when =>
        {
            if (reply.DeletedAt is null) Answer(who, reply, text, when);
        });
    }

    private static int FollowUps(TownPost reply, TownAccount who)
    {
        var count = 0;
        for (var up = reply.Parent; up is not null; up = up.Parent)
            if (up.Author == who) count++;
        return count;
    }

    private static Situation About(TownAccount who, TownPost post) => new()
    {
        Person = who.Person,
        Language = who.Person.Language,
        Network = who.Network,
        Product = post.Root.Product,
    };

    /// <summary>A log-normal delay in minutes; what would fall into the person's night waits for his morning.</summary>
    private static DateTime Later(TownAccount who, DateTime at, double median, Dice dice)
    {
        var when = at.AddMinutes(Math.Min(dice.LogNormal(median, 1.25), 60 * 24 * 4));
        var hour = when.AddHours(who.Person.Zone).Hour;
        return hour is >= 1 and < 6 && dice.Chance(0.8) ? when.AddHours(7 - hour).AddMinutes(dice.Below(90)) : when;
    }

    private static string Shorten(string text) => text.Length <= 260 ? text : text[..260];
}
