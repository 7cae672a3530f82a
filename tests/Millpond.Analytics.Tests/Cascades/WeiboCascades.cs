using Millpond.Analytics.Cascades;

namespace Millpond.Analytics.Tests.Cascades;

/// <summary>The shared Weibo cascades, read once.</summary>
internal static class WeiboCascades
{
    private static readonly Lazy<Dictionary<long, List<CascadeEvent>>> Loaded = new(Load);

    public static Dictionary<long, List<CascadeEvent>> All
    {
        get
        {
            SharedData.Path("ced-weibo-cascades/events.tsv.gz");
            return Loaded.Value;
        }
    }

    private static Dictionary<long, List<CascadeEvent>> Load()
    {
        var all = new Dictionary<long, List<CascadeEvent>>();
        foreach (var row in SharedData.Rows("ced-weibo-cascades/events.tsv.gz"))
        {
            var cascade = long.Parse(row[0]);
            if (!all.TryGetValue(cascade, out var events)) all[cascade] = events = [];
            events.Add(new CascadeEvent(long.Parse(row[1]), long.Parse(row[2]), long.Parse(row[3]), long.Parse(row[4])));
        }

        return all;
    }
}
