using System.Globalization;
using Millpond.Analytics.Text.Language;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Language;

public class NameHintsTests
{
    [Theory]
    [InlineData("昨天王小明老师来了", "王小明", NameKind.Person, "title")]
    [InlineData("记者李娜在现场", "李娜", NameKind.Person, "role")]
    [InlineData("张伟说：可以", "张伟", NameKind.Person, "speaks")]
    [InlineData("嘉宾有、刘德华、郭富城等", "刘德华", NameKind.Person, "enumeration")]
    [InlineData("我在青年路等你", "青年路", NameKind.Place, "suffix")]
    [InlineData("明天飞往首都国际机场", "首都国际机场", NameKind.Place, "suffix")]
    [InlineData("欢迎来杭州玩", "杭州", NameKind.Place, "list")]
    public void Names_are_hinted_at_with_what_speaks_for_them(string text, string name, NameKind kind, string sign)
    {
        var hint = Assert.Single(NameHints.Usual.Find(text), h => text.Substring(h.Span.Start, h.Span.Length) == name);

        Assert.Equal((kind, sign), (hint.Kind, hint.Sign));
    }

    [Theory]
    [InlineData("高兴说什么都好")]
    [InlineData("周末、周日、方便等")]
    [InlineData("")]
    [InlineData("@王小明 好")]
    [InlineData("\ud800王")]
    public void Words_that_begin_like_names_are_none(string text) => Assert.Empty(NameHints.Usual.Find(text));

    [Fact]
    public void Lists_of_ones_own_find_what_the_grammar_cannot()
    {
        var hints = new NameHints(["易烊千玺"], ["南湖店"]);
        const string Text = "易烊千玺要来南湖店啦";

        Assert.Equal([("易烊千玺", NameKind.Person), ("南湖店", NameKind.Place)], hints.Find(Text).Select(h => (Text.Substring(h.Span.Start, h.Span.Length), h.Kind)));
        Assert.Throws<ArgumentException>(() => new NameHints([""], []));
    }

    /// <summary>The grammar was made with the training posts at hand; of the other file only these figures were looked at.</summary>
    [Fact]
    public void Hints_in_posts_are_right_more_often_than_not()
    {
        var (people, places) = Measure("weibo-ner/dev.txt.gz");
        var (trainedPeople, trainedPlaces) = Measure("weibo-ner/train.txt.gz");
        TestContext.Current.TestOutputHelper?.WriteLine($"people {people}, places {places}; training posts: people {trainedPeople}, places {trainedPlaces}");

        Assert.True(people.Precision >= .6 && people.Recall >= .1, $"people {people}");
        Assert.True(places.Precision >= .7 && places.Recall >= .5, $"places {places}");
    }

    private static (Quality People, Quality Places) Measure(string file)
    {
        var (people, places) = (new Quality(), new Quality());
        var text = new List<char>();
        var tags = new List<string>();
        foreach (var line in SharedData.Lines(file).Append(""))
        {
            var columns = line.Split('\t', ' ');
            if (columns.Length > 1)
            {
                text.Add(columns[0][0]);
                tags.Add(columns[^1]);
                continue;
            }

            var post = new string([.. text]);
            var hints = NameHints.Usual.Find(post);
            people.Count(Names(tags, "PER"), hints.Where(h => h.Kind == NameKind.Person));
            places.Count([.. Names(tags, "GPE"), .. Names(tags, "LOC")], hints.Where(h => h.Kind == NameKind.Place));
            text.Clear();
            tags.Clear();
        }

        return (people, places);
    }

    private static List<(int Start, int End)> Names(List<string> tags, string kind)
    {
        var names = new List<(int, int)>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] != $"B-{kind}.NAM") continue;
            var end = i + 1;
            while (end < tags.Count && tags[end] == $"I-{kind}.NAM") end++;
            names.Add((i, end));
        }

        return names;
    }

    private sealed class Quality
    {
        private readonly Dictionary<string, (int Right, int All)> _signs = [];
        private int _names;
        private int _right;
        private int _hints;

        public double Precision => (double)_right / Math.Max(1, _hints);

        public double Recall => (double)_right / Math.Max(1, _names);

        public void Count(List<(int Start, int End)> names, IEnumerable<NameHint> hints)
        {
            _names += names.Count;
            foreach (var hint in hints)
            {
                _hints++;
                var right = names.Contains((hint.Span.Start, hint.Span.End));
                if (right) _right++;
                var (r, a) = _signs.GetValueOrDefault(hint.Sign);
                _signs[hint.Sign] = (r + (right ? 1 : 0), a + 1);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F3} recall {Recall:F3} of {_names} ({string.Join(", ", _signs.Select(s => $"{s.Key} {s.Value.Right}/{s.Value.All}"))})");
    }

    [Fact]
    public void Random_text_is_survived()
    {
        var dice = new Random(12);
        string[] pieces = ["王", "伟", "先生", "记者", "说", "、", "在", "路", "北京", "机场", "的", "@", "#", "http://", "\ud83d", "😀", "\0", "a", " ", "\n", "欧阳", "：", "Ａ"];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(30)).Select(_ => pieces[dice.Next(pieces.Length)]));
            var hints = new NameHints(["王伟", "a"], ["伟路"]).Find(text);

            Assert.All(hints, hint => Assert.True(hint.Span.Start >= 0 && hint.Span.Length > 0 && hint.Span.End <= text.Length));
            Assert.All(hints.Zip(hints.Skip(1)), pair => Assert.True(pair.First.Span.Start <= pair.Second.Span.Start));
        }
    }
}
