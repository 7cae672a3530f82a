using Millpond.Simulator.Http;
using Millpond.Simulator.Mastodon;

namespace Millpond.Simulator.Weibo;

/// <summary>Pages as Weibo does: newer than since_id, not newer than max_id, then by count and page.</summary>
internal static class WeiboPaging
{
    private const int Most = 200;

    public static Answer Page<T>(
        Call call, string name, IReadOnlyList<T> ascending, Func<T, long> id, Func<T, bool> fits, Func<T, object> show, int unless = 20)
    {
        var count = call.Parameters.Count("count", unless, Most);
        var skip = (call.Parameters.Count("page", 1, 1_000) - 1) * count;
        var above = call.Parameters.Number("since_id") ?? 0;
        var notAbove = call.Parameters.Number("max_id") is { } max and > 0 ? max : long.MaxValue;
        var from = notAbove == long.MaxValue ? ascending.Count : MastodonPaging.FirstAbove(ascending, id, notAbove);

        var items = new List<T>(count);
        var total = 0;
        for (var i = from - 1; i >= 0 && id(ascending[i]) > above; i--)
        {
            if (!fits(ascending[i])) continue;
            if (total++ >= skip && items.Count < count) items.Add(ascending[i]);
            if (total > skip + Most + count) break;
        }

        var next = items.Count == count && total > skip + count ? id(items[^1]) - 1 : 0;
        return Answer.List([.. items.Select(show)], shown => new Dictionary<string, object>
        {
            [name] = shown,
            ["hasvisible"] = false,
            ["previous_cursor"] = 0,
            ["next_cursor"] = next,
            ["total_number"] = total,
            ["interval"] = 0,
        });
    }
}
