namespace Millpond.Analytics.Tests.Text;

/// <summary>The corpus on which the published counts of the matcher stand: four files, one row one document.</summary>
internal static class CorpusA
{
    private const string HotSearch = "weibo-hot-search/daily-titles-2022H1.tsv.gz";

    public static List<string> Documents() =>
    [
        .. SharedData.Rows("weibo2018-sentiment/train.tsv.gz").Select(row => row[1]),
        .. SharedData.Rows("reviews-zh/online_shopping_10_cats.tsv.gz").Select(row => row[2]),
        .. SharedData.Rows("reviews-zh/waimai_10k.tsv.gz").Select(row => row[1]),
        .. SharedData.Rows(HotSearch).Select(row => row[1]),
    ];

    public static IEnumerable<string> Lexicon() => SharedData.Rows("sensitive-lexicon/words.tsv.gz").Select(row => row[1]);

    public static IEnumerable<string> Titles() => SharedData.Rows(HotSearch).Select(row => row[1]).Distinct();
}
