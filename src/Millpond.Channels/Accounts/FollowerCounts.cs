using Microsoft.EntityFrameworkCore;
using Millpond.Channels.Contract;
using Millpond.Platform;
using Millpond.Platform.Data;

namespace Millpond.Channels.Accounts;

/// <summary>How many follow an account, by day: the last count of each day stays.</summary>
internal sealed class FollowerCounts(MillpondDb db)
{
    public async Task KeepAsync(AccountId account, NetworkAuthor profile, DateTime at, CancellationToken ct)
    {
        if (profile.Followers is not { } followers) return;
        await db.ExecuteAsync("""
            INSERT INTO channel_followers (workspace_id, account_id, day, followers, following, posts) VALUES (@w, @a, @day, @followers, @following, @posts)
            ON CONFLICT (workspace_id, account_id, day) DO UPDATE SET followers = excluded.followers, following = excluded.following, posts = excluded.posts
            """, ct, ("w", db.WorkspaceId), ("a", account), ("day", DayOf(at)), ("followers", followers), ("following", profile.Following), ("posts", profile.Posts));
    }

    public static int DayOf(DateTime at) => (int)(at - DateTime.UnixEpoch).TotalDays;
}
