using Millpond.Platform;
using Millpond.Platform.Data.Search;
using Xunit;

namespace Millpond.Tests.Platform.Data;

public class SearchTests
{
    private static readonly SearchKind Notes = new("note");

    [Theory]
    [InlineData("积分兑换", "积分 分兑 兑换 换")]
    [InlineData("The CAFÉ, in Zürich!", "the cafe in zurich")]
    [InlineData("iPhone手机壳 A-1023", "iphone 手机 机壳 壳 a 1023")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("好", "好")]
    [InlineData("  …  ", "")]
    public void A_text_is_cut_into_words_and_pairs(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Every_accented_latin_letter_has_its_plain_form()
    {
        Assert.Equal(["l"], SearchWords.Of("\u0140"));
        Assert.Equal(["s"], SearchWords.Of("\u0161"));
        Assert.Equal(["z"], SearchWords.Of("\u017E"));
    }

    [Theory, EveryDatabase]
    public async Task Words_phrases_beginnings_and_single_characters_are_found(Database database)
    {
        await using var town = await Town.On(database);
        var exchange = await Put(town, "请问积分怎么兑换礼品？ order A-1023");
        var late = await Put(town, "快递 is late again, refund please");
        var soup = await Put(town, "分积极 refunds are late");

        Assert.Equal([exchange], await Find(town, "积分"));
        Assert.Equal([exchange], await Find(town, "兑换礼品"));
        Assert.Equal([soup, exchange], await Find(town, "积"));
        Assert.Equal([exchange], await Find(town, "品"));
        Assert.Equal([soup, late], await Find(town, "refund"));
        Assert.Equal([late], await Find(town, "refund "));
        Assert.Equal([late], await Find(town, "\"late again\""));
        Assert.Equal([exchange], await Find(town, "a-1023 积分"));
        Assert.Equal([soup], await Find(town, "LATE 积极"));
        Assert.Empty(await Find(town, "1023 快递"));
        Assert.Empty(await Find(town, "!!"));
        Assert.Empty(await Find(town, "' OR \"x\" *"));
    }

    [Theory, EveryDatabase]
    public async Task Texts_of_new_objects_are_found_replaced_and_refused_when_they_are_not_new(Database database)
    {
        await using var town = await Town.On(database);
        var ids = Enumerable.Range(0, 600).Select(_ => Ids.New(town.Clock)).ToList();
        var made = ids.ConvertAll(id => new SearchDocument(id, id, $"pond 池塘 {id:N}"));
        await town.InDb(db => db.IndexNewAsync(Notes, made));
        await town.InDb(db => db.IndexNewAsync(db.Cut(Notes, [])));
        Assert.Equal([ids[417]], await Find(town, $"池塘 {ids[417]:N}"));

        await town.InDb(db => db.IndexAsync(Notes, [new SearchDocument(ids[417], ids[417], "lake")]));
        Assert.Equal([ids[417]], await Find(town, "lake"));
        Assert.Empty(await Find(town, $"池塘 {ids[417]:N}"));

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => town.InDb(db => db.IndexNewAsync(Notes, made[..1])));
        Assert.True(await town.InDb(db => Task.FromResult(db.Dialect.IsUniqueViolation(refused))));
    }

    [Theory, EveryDatabase]
    public async Task A_text_indexed_again_replaces_the_one_before_and_a_removed_one_is_gone(Database database)
    {
        await using var town = await Town.On(database);
        var id = await Put(town, "first words");
        await town.InDb(db => db.IndexAsync(Notes, [new SearchDocument(id, id, "second words")]));

        Assert.Empty(await Find(town, "first"));
        Assert.Equal([id], await Find(town, "second"));

        await town.InDb(db => db.RemoveFromIndexAsync(Notes, [id]));
        Assert.Empty(await Find(town, "second"));
    }

    [Theory, EveryDatabase]
    public async Task A_search_sees_its_own_workspace_and_kind_only_and_pages_backwards(Database database)
    {
        await using var town = await Town.On(database);
        var first = await Put(town, "pond");
        var second = await Put(town, "pond");
        await town.InDb(db => db.IndexAsync(new SearchKind("other"), [new SearchDocument(Ids.New(town.Clock), first, "pond")]));

        var page = await town.InDb(db => db.SearchAsync(Viewer.System(1), Notes, "pond", 1));
        Assert.Equal(second, Assert.Single(page).Id);
        var next = await town.InDb(db => db.SearchAsync(Viewer.System(1), Notes, "pond", 5, page[0].Number));
        Assert.Equal(first, Assert.Single(next).Id);
        Assert.Empty(await town.InDb(db => db.SearchAsync(Viewer.System(2), Notes, "pond", 5), Viewer.System(2)));
    }

    private static async Task<Guid> Put(Town town, string text)
    {
        var id = Ids.New(town.Clock);
        await town.InDb(db => db.IndexAsync(Notes, [new SearchDocument(id, id, text)]));
        return id;
    }

    private static async Task<List<Guid>> Find(Town town, string query) =>
        (await town.InDb(db => db.SearchAsync(Viewer.System(1), Notes, query, 10))).ConvertAll(h => h.Id);
}
