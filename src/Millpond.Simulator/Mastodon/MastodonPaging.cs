using Microsoft.AspNetCore.Http;
using Millpond.Simulator.Http;

namespace Millpond.Simulator.Mastodon;

/// <summary>Pages a list that is ordered by growing ids, as Mastodon does with max_id, since_id, min_id and Link headers.</summary>
internal static class MastodonPaging
{
    /// <summary>The page that a call asks for, newest first.</summary>
    /// <param name="call">Where the parameters stand.</param>
    /// <param name="ascending">Everything, oldest first.</param>
    /// <param name="id">The id by which one pages.</param>
    /// <param name="fits">Which items belong to the list.</param>
    /// <param name="show">The entity of an item.</param>
    /// <param name="unless">Length of a page unless the call says another one.</param>
    /// <param name="atMost">Longest page.</param>
    public static Answer Page<T>(
        Call call, IReadOnlyList<T> ascending, Func<T, long> id, Func<T, bool> fits, Func<T, object> show, int unless = 20, int atMost = 40)
    {
        var limit = call.Parameters.Count("limit", unless, atMost);
        var below = call.Parameters.Number("max_id") ?? long.MaxValue;
        var above = call.Parameters.Number("min_id") ?? call.Parameters.Number("since_id") ?? 0;
        var items = call.Parameters.Has("min_id")
            ? Oldest(ascending, id, fits, above, below, limit)
            : Newest(ascending, id, fits, above, below, limit);

        var answer = Answer.List([.. items.Select(show)]);
        if (items.Count > 0)
        {
            var self = $"{call.Origin}{OwnPath(call)}?{Others(call)}";
            answer.Headers["Link"] = $"<{self}max_id={id(items[^1])}>; rel=\"next\", <{self}min_id={id(items[0])}>; rel=\"prev\"";
        }

        return answer;
    }

    /// <summary>The first place whose id is above a bound. O(log n).</summary>
    public static int FirstAbove<T>(IReadOnlyList<T> ascending, Func<T, long> id, long bound)
    {
        var low = 0;
        var high = ascending.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (id(ascending[middle]) <= bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static List<T> Newest<T>(IReadOnlyList<T> ascending, Func<T, long> id, Func<T, bool> fits, long above, long below, int limit)
    {
        var items = new List<T>(limit);
        var from = below == long.MaxValue ? ascending.Count : FirstAbove(ascending, id, below - 1);
        for (var i = from - 1; i >= 0 && items.Count < limit && id(ascending[i]) > above; i--)
            if (fits(ascending[i])) items.Add(ascending[i]);
        return items;
    }

    private static List<T> Oldest<T>(IReadOnlyList<T> ascending, Func<T, long> id, Func<T, bool> fits, long above, long below, int limit)
    {
        var items = new List<T>(limit);
        for (var i = FirstAbove(ascending, id, above); i < ascending.Count && items.Count < limit && id(ascending[i]) < below; i++)
            if (fits(ascending[i])) items.Add(ascending[i]);
        items.Reverse();
        return items;
    }

    /// <summary>The path below this network's prefix: what follows its last occurrence of /api/.</summary>
    private static string OwnPath(Call call)
    {
        var path = call.Http.Request.Path.Value ?? "";
        return new PathString(path[Math.Max(0, path.IndexOf("/api/", StringComparison.Ordinal))..]).ToUriComponent();
    }

    private static string Others(Call call) => string.Concat(call.Http.Request.Query
        .Where(q => q.Key is not ("max_id" or "min_id" or "since_id" or "access_token"))
        .SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}&")));
}
