using FsCheck;
using FsCheck.Fluent;
using Millpond.Analytics.Text.Matching;
using Xunit;

namespace Millpond.Analytics.Tests.Text.Matching;

public class PatternSetTests
{
    [Fact]
    public void Every_occurrence_is_reported_overlaps_and_doubles_too()
    {
        var set = PatternSet.Build(["he", "she", "hers", "his", "he", "s", "rs"]);

        Assert.Equal(
            [new(5, 1, 1), new(1, 1, 3), new(0, 2, 2), new(4, 2, 2), new(2, 2, 4), new(6, 4, 2), new(5, 5, 1)],
            set.Find("ushers"));
    }

    [Fact]
    public void Occurrences_agree_with_trying_every_pattern_at_every_place()
    {
        var word = from symbols in Gen.Elements('a', 'b', '苹', '果', '\0', '\uFFFF', '\ud83d', '\udc4d').NonEmptyListOf()
                   select new string([.. symbols]);
        var cases = from patterns in word.ListOf()
                    from text in Gen.OneOf(word.ListOf().Select(string.Concat), Gen.Constant(""))
                    select (Patterns: patterns.ToArray(), Text: text);

        Prop.ForAll(cases.ToArbitrary(), c => Naive(c.Patterns, c.Text).SequenceEqual(PatternSet.Build(c.Patterns).Find(c.Text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(30));
    }

    [Fact]
    public void Long_texts_and_patterns_and_wide_branches_are_right()
    {
        var random = new Random(3);
        string Word(int alphabet, int longest) => new([.. Enumerable.Range(0, random.Next(1, longest)).Select(_ => (char)(0x4e00 + random.Next(alphabet)))]);
        var patterns = Enumerable.Range(0, 3_000).Select(i => i % 3 == 0 ? "一丁" + Word(500, 4) : Word(30, 5)).Append(new string('一', 3_000)).ToArray();
        var text = string.Concat(Enumerable.Range(0, 1_500).Select(_ => Word(40, 6) + "一丁" + Word(500, 3))) + new string('一', 3_100);

        Assert.Equal(Naive(patterns, text), PatternSet.Build(patterns).Find(text));
    }

    [Fact]
    public void No_pattern_finds_nothing_and_an_empty_pattern_is_refused()
    {
        Assert.Empty(PatternSet.Build([]).Find("abc"));
        Assert.Empty(PatternSet.Build(["a"]).Find(""));
        Assert.Contains("Pattern 1 is empty", Assert.Throws<ArgumentException>(() => PatternSet.Build(["a", ""])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_patterns_are_built_and_found()
    {
        var random = new Random(5);
        var patterns = new string[1_000_000];
        for (var i = 0; i < patterns.Length; i++) patterns[i] = string.Create(random.Next(2, 10), random, static (word, r) => Fill(word, r));
        var set = PatternSet.Build(patterns);

        for (var i = 0; i < patterns.Length; i += 9_973)
            Assert.Contains(new PatternHit(i, 1, patterns[i].Length), set.Find("。" + patterns[i] + "。"));
    }

    [Fact]
    public void Finding_allocates_nothing()
    {
        var set = PatternSet.Build(["苹果", "手机", "果"]);
        var text = string.Concat(Enumerable.Repeat("我的苹果手机", 1_000));
        var sink = new CountingSink(1);
        set.Find(text, ref sink);

        var before = GC.GetAllocatedBytesForCurrentThread();
        set.Find(text, ref sink);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(6_000, sink.Occurrences);
    }

    [Theory]
    [InlineData("lexicon", 41_025, 152_093, 65_205, 128_734)]
    [InlineData("hot titles", 45_728, 81_178, 62_291, 78_665)]
    [InlineData("both", 86_735, 231_766, 102_271, 205_963)]
    public void Counts_on_real_text_are_those_of_pyahocorasick_and_Hyperscan(string patterns, int count, long occurrences, int documents, long pairs)
    {
        var corpus = CorpusA.Documents();
        IEnumerable<string> words = patterns == "hot titles" ? [] : CorpusA.Lexicon();
        IEnumerable<string> titles = patterns == "lexicon" ? [] : CorpusA.Titles();
        var list = words.Concat(titles).Distinct().ToArray();
        Assert.Equal(127_186, corpus.Count);
        Assert.Equal(count, list.Length);

        var set = PatternSet.Build(list);
        var sink = new CountingSink(list.Length);
        foreach (var document in corpus)
        {
            sink.Begin();
            set.Find(document, ref sink);
        }

        Assert.Equal((occurrences, documents, pairs), (sink.Occurrences, sink.Documents, sink.Pairs));
    }

    private static void Fill(Span<char> word, Random random)
    {
        foreach (ref var symbol in word) symbol = (char)(0x4e00 + random.Next(3_000));
    }

    private static IEnumerable<PatternHit> Naive(string[] patterns, string text) =>
        from start in Enumerable.Range(0, text.Length)
        from pattern in Enumerable.Range(0, patterns.Length)
        where text.AsSpan(start).StartsWith(patterns[pattern], StringComparison.Ordinal)
        orderby start, patterns[pattern].Length, pattern
        select new PatternHit(pattern, start, patterns[pattern].Length);

    private struct CountingSink(int patterns) : IHitSink
    {
        private readonly int[] _seenIn = new int[patterns + 8];
        private int _document;
        private bool _hit;

        public long Occurrences { get; private set; }

        public int Documents { get; private set; }

        public long Pairs { get; private set; }

        public void Begin()
        {
            _document++;
            _hit = false;
        }

        public void Hit(int pattern, int start, int length)
        {
            Occurrences++;
            if (!_hit) Documents++;
            _hit = true;
            if (_seenIn[pattern] == _document) return;
            _seenIn[pattern] = _document;
            Pairs++;
        }
    }
}
