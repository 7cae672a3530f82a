using System.IO.Compression;
using System.Text;

namespace Millpond.Bench.Text;

/// <summary>Corpus A (four files of the data folder, one row one document), and the 41,025 words of the lexicon.</summary>
internal sealed class TextCorpus
{
    private TextCorpus(List<string> documents, string[] words)
    {
        Documents = documents;
        Words = words;
        Megabytes = documents.Sum(d => (double)Encoding.UTF8.GetByteCount(d)) / 1e6;
    }

    public List<string> Documents { get; }

    public string[] Words { get; }

    /// <summary>Size of the documents in UTF-8, in millions of bytes.</summary>
    public double Megabytes { get; }

    public static TextCorpus? Load(BenchReport report)
    {
        (string File, int Column)[] files =
        [
            ("weibo2018-sentiment/train.tsv.gz", 1), ("reviews-zh/online_shopping_10_cats.tsv.gz", 2), ("reviews-zh/waimai_10k.tsv.gz", 1), ("weibo-hot-search/daily-titles-2022H1.tsv.gz", 1),
        ];
        var paths = files.Select(f => BenchData.File(f.File)).Append(BenchData.File("sensitive-lexicon/words.tsv.gz")).ToArray();
        if (paths.Any(path => path is null))
        {
            report.Note("skipped: the data folder is absent (MILLPOND_DATA)");
            return null;
        }

        var documents = files.SelectMany((f, i) => Column(paths[i]!, f.Column)).ToList();
        return new TextCorpus(documents, [.. Column(paths[^1]!, 1)]);
    }

    private static IEnumerable<string> Column(string path, int column)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split('\t')[column];
    }
}
