namespace Millpond.Simulator.Towns;

/// <summary>A company of the town. All of them are made up.</summary>
/// <param name="Handle">Latin name, also the Mastodon user name of its official account.</param>
/// <param name="Chinese">Name in Chinese, also the Weibo screen name of its official account.</param>
/// <param name="English">Name in English.</param>
/// <param name="Products">What it sells.</param>
public sealed record Brand(string Handle, string Chinese, string English, IReadOnlyList<Product> Products)
{
    /// <summary>The company whose customers the town is about: tea and kitchenware.</summary>
    public static Brand Own { get; } = new("luwei", "鹭苇", "Heron & Reed",
    [
        new("kettle", "LW-K01", "苇嘴手冲壶", "Reed Kettle", 329),
        new("thermos", "LW-T02", "鹭影保温杯", "Heron Flask", 199),
        new("teapot", "LW-P03", "雾铃茶壶", "Mistbell Teapot", 268),
        new("pan", "LW-F04", "石青不粘锅", "Slate Pan", 399),
        new("tea", "LW-C05", "白露寿眉茶饼", "White Dew Tea", 158),
        new("grinder", "LW-G06", "晨磨手摇磨豆机", "Daybreak Grinder", 459),
        new("steamer", "LW-S07", "竹里蒸笼", "Bamboo Steamer", 129),
        new("travelset", "LW-V08", "渡口旅行茶具", "Ferry Tea Set", 239),
    ]);

    /// <summary>The two companies one compares it with.</summary>
    public static IReadOnlyList<Brand> Rivals { get; } =
    [
        new("kettlebrook", "沸溪", "Kettlebrook",
        [
            new("kettle", "KB-1", "沸溪快煮壶", "Brook Kettle", 259),
            new("thermos", "KB-2", "沸溪随行杯", "Brook Flask", 149),
            new("pan", "KB-3", "沸溪轻油锅", "Brook Pan", 289),
        ]),
        new("stoneladle", "石勺", "Stoneladle",
        [
            new("teapot", "SL-1", "石勺盖碗", "Ladle Gaiwan", 188),
            new("pan", "SL-2", "石勺铸铁锅", "Ladle Skillet", 520),
            new("tea", "SL-3", "石勺熟普", "Ladle Ripe Pu'er", 210),
        ]),
    ];
}
