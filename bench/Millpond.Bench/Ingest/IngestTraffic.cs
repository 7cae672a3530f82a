using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Millpond.Channels.Contract;
using Millpond.Channels.Weibo;
using Millpond.Simulator.Archives;
using Millpond.Simulator.Towns;

namespace Millpond.Bench.Ingest;

/// <summary>Made-up posts of a town of 20,000 people as Weibo would deliver them, and the rules that listen.</summary>
internal static class IngestTraffic
{
    public const string Brand = "鹭苇官方";

    /// <summary>Share of posts that the inbox wants: half of them name us, half meet a rule that routes.</summary>
    public const double Share = 0.02;

    private const string Wanted = "退款单号";
    private const int People = 20_000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A stream in which one post of a hundred names us and one meets a rule that routes.</summary>
    public static List<RawItem> Mixed(int count) => Make(count, (text, i) => (i % 100) switch
    {
        17 => $"@{Brand} {text}",
        63 => $"{text} {Wanted}{i}",
        _ => text,
    });

    /// <summary>Posts that all name us, several of each person.</summary>
    public static List<RawItem> Directed(int count) => Make(count, (text, _) => $"@{Brand} {text}");

    /// <summary>200 rules: one that routes, a few that count the brand and its rivals, many that rarely match.</summary>
    public static IEnumerable<(string Name, string Query, bool Routes)> Rules()
    {
        yield return ("refunds", Wanted, true);
        yield return ("brand", "鹭苇 OR luwei OR \"Heron & Reed\" OR #鹭苇", false);
        yield return ("rivals", "沸溪 OR 石勺 OR kettlebrook OR stoneladle", false);
        yield return ("complaints", "(雾铃茶壶 OR 鹭影保温杯 OR 石青不粘锅) AND (漏水 OR 坏了 OR 生锈 OR 失望 OR 掉漆)", false);
        for (var i = 0; i < 196; i++) yield return ($"campaign {i}", $"(\"夏季活动{i}\" OR #campaign{i} OR \"promo code {i}\") AND NOT 转发抽奖", false);
    }

    private static List<RawItem> Make(int count, Func<string, int, string> edit)
    {
        var town = new Town(new TownOptions { People = People, HistoryDays = 0, PostsPerDay = 1 }, TimeProvider.System);
        var items = new List<RawItem>(count);
        foreach (var post in TownTraffic.Posts(town, SocialNetwork.Weibo, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-2)).Take(count))
            items.Add(Raw(post, edit(post.Text.Replace("@", "", StringComparison.Ordinal), items.Count)));
        return items;
    }

    private static RawItem Raw(TrafficPost post, string text)
    {
        var id = post.Id.ToString(CultureInfo.InvariantCulture);
        var uid = (1_000_000 + post.Author.Id).ToString(CultureInfo.InvariantCulture);
        var body = new Dictionary<string, object?>
        {
            ["created_at"] = Time(post.CreatedAt), ["id"] = post.Id, ["idstr"] = id, ["mid"] = id, ["text"] = text, ["source"] = "<a href=\"http://app.weibo.com\" rel=\"nofollow\">微博</a>",
            ["favorited"] = false, ["truncated"] = false, ["in_reply_to_status_id"] = "", ["in_reply_to_user_id"] = "", ["pic_urls"] = Array.Empty<object>(), ["geo"] = null,
            ["reposts_count"] = 0, ["comments_count"] = 0, ["attitudes_count"] = 0,
            ["user"] = new Dictionary<string, object?>
            {
                ["id"] = 1_000_000 + post.Author.Id, ["idstr"] = uid, ["screen_name"] = post.Author.Handle, ["name"] = post.Author.Handle, ["location"] = "浙江 杭州", ["description"] = "一只爱喝茶的水鸟",
                ["profile_image_url"] = $"https://tvax1.sinaimg.cn/crop.0.0.50.50/{uid}.jpg", ["avatar_large"] = $"https://tvax1.sinaimg.cn/crop.0.0.180.180/{uid}.jpg", ["profile_url"] = "u/" + uid,
                ["gender"] = "f", ["followers_count"] = post.Author.Followers.Count, ["friends_count"] = 200, ["statuses_count"] = 1200, ["favourites_count"] = 3, ["created_at"] = Time(post.CreatedAt.Date.AddYears(-4)),
                ["verified"] = false, ["verified_type"] = -1, ["lang"] = "zh-cn",
            },
        };
        return new RawItem(WeiboParser.Status, "status:" + id, JsonSerializer.Serialize(body, Json));
    }

    private static string Time(DateTime at) => at.ToString("ddd MMM dd HH:mm:ss", CultureInfo.InvariantCulture) + " +0000 " + at.Year.ToString(CultureInfo.InvariantCulture);
}
