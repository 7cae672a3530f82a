using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>What an account has not looked at yet, by kind: reading a list clears its count.</summary>
/// <remarks>Guarded by the town's lock.</remarks>
internal sealed class WeiboUnread
{
    private readonly Dictionary<(long Account, string Kind), DateTime> _seen = [];

    public void Saw(TownAccount account, string kind, DateTime now) => _seen[(account.Id, kind)] = now;

    public Answer Count(Call call)
    {
        var me = call.Account;
        var view = WeiboApi.View(call);
        var notices = me.Notices.Where(n => n.Post is null || n.Post.Kind == PostKind.Message || view.Stands(n.Post)).ToList();
        return Answer.Of(new
        {
            Status = 0,
            Follower = Since(me, "follower", notices.Where(n => n.Kind == NoticeKind.Follow)),
            Cmt = Since(me, "cmt", notices.Where(n => WeiboComments.IsToMe(n, me))),
            Dm = Since(me, "dm", notices.Where(n => n.Post?.Kind == PostKind.Message)),
            MentionStatus = Since(me, "mention_status", notices.Where(WeiboStatuses.IsMention)),
            MentionCmt = Since(me, "mention_cmt", notices.Where(WeiboComments.IsMention)),
            Group = 0,
            PrivateGroup = 0,
            Notice = 0,
            Invite = 0,
            Badge = 0,
            Photo = 0,
        });
    }

    private int Since(TownAccount account, string kind, IEnumerable<TownNotice> notices)
    {
        var seen = _seen.GetValueOrDefault((account.Id, kind));
        return notices.Count(n => n.At > seen);
    }
}
