using Millpond.People;
using Millpond.Platform;
using Millpond.Platform.Filters;

namespace Millpond.Tests.Platform.Filters;

public class FilterReaderTests
{
    [Theory]
    [InlineData("""{"and":[{"field":"stage","equals":"lead"},{"or":[{"tag":"vip"},{"not":{"field":"followers","atLeast":1000}}]}]}""")]
    [InlineData("""{"attribute":"size","in":["M","L"]}""")]
    [InlineData("""{"attribute":"age","between":[30,40]}""")]
    [InlineData("""{"field":"createdAt","atLeast":"-30d"}""")]
    [InlineData("""{"field":"createdAt","between":["2026-01-01","2026-03-31T23:00:00+08:00"]}""")]
    [InlineData("""{"field":"phone","known":true}""")]
    [InlineData("""{"field":"ownerId","equals":"0198f000-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"and":[]}""")]
    public void What_the_grammar_allows_is_read(string json) => Assert.True(FilterReader.Read(json, PeopleFilters.Catalogue) is { Ok: true, Value: not null });

    [Theory]
    [InlineData("", "filter.not_json", "$")]
    [InlineData("{\"and\":[", "filter.not_json", "$")]
    [InlineData("""{"tag":"a","tag":"b"}""", "filter.not_json", "$")]
    [InlineData("[]", "filter.bad_form", "$")]
    [InlineData("{}", "filter.bad_form", "$")]
    [InlineData("""{"and":{}}""", "filter.bad_form", "$.and")]
    [InlineData("""{"and":[{"tag":"a"},7]}""", "filter.bad_form", "$.and[1]")]
    [InlineData("""{"and":[],"or":[]}""", "filter.bad_form", "$")]
    [InlineData("""{"stage":"lead"}""", "filter.bad_form", "$")]
    [InlineData("""{"not":{"and":[{"field":"stag","equals":"lead"}]}}""", "filter.unknown_field", "$.not.and[0].field")]
    [InlineData("""{"field":"stage","like":"lead"}""", "filter.unknown_operator", "$.like")]
    [InlineData("""{"field":"stage"}""", "filter.bad_form", "$")]
    [InlineData("""{"field":"stage","equals":"a","in":["b"]}""", "filter.bad_form", "$")]
    [InlineData("""{"field":7,"equals":"a"}""", "filter.bad_form", "$.field")]
    [InlineData("""{"field":"stage","equals":7}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"stage","equals":""}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"stage","equals":"a\u0000b"}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"stage","equals":"\ud800"}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"stage","known":"yes"}""", "filter.wrong_type", "$.known")]
    [InlineData("""{"field":"stage","in":[]}""", "filter.wrong_type", "$.in")]
    [InlineData("""{"field":"stage","in":["a",7]}""", "filter.wrong_type", "$.in[1]")]
    [InlineData("""{"attribute":"age","between":[30,"40"]}""", "filter.wrong_type", "$.between[1]")]
    [InlineData("""{"attribute":"age","contains":30}""", "filter.wrong_type", "$.contains")]
    [InlineData("""{"field":"followers","contains":"7"}""", "filter.wrong_type", "$.contains")]
    [InlineData("""{"field":"followers","above":1.5}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"followers","above":99999999999999999999}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"followers","between":[1]}""", "filter.wrong_type", "$.between")]
    [InlineData("""{"field":"createdAt","above":"yesterday"}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"createdAt","above":"2026-02-30"}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"createdAt","above":"2026-02-03T10:00:00"}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"createdAt","above":"0001-01-01"}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"createdAt","above":"-99999d"}""", "filter.wrong_type", "$.above")]
    [InlineData("""{"field":"verified","equals":1}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"ownerId","equals":"me"}""", "filter.wrong_type", "$.equals")]
    [InlineData("""{"field":"ownerId","above":"0198f000-0000-7000-8000-000000000001"}""", "filter.wrong_type", "$.above")]
    public void What_cannot_be_run_is_refused_with_its_place(string json, string code, string path)
    {
        var read = FilterReader.Read(json, PeopleFilters.Catalogue);

        Assert.Equal((code, path, "filter", 422), (read.Problem, read.Result.Extra!["path"], read.Result.Field, read.Result.Status));
        Assert.StartsWith(path, read.Result.Detail);
    }

    [Fact]
    public void A_filter_without_bounds_is_refused_before_it_costs_anything()
    {
        const string Test = """{"field":"stage","equals":"a"}""";
        static string? Problem(string json) => FilterReader.Read(json, PeopleFilters.Catalogue).Problem;

        Assert.Null(Problem(Deep(FilterReader.MaxDepth - 1, Test)));
        Assert.Equal("filter.too_deep", Problem(Deep(FilterReader.MaxDepth, Test)));
        Assert.Equal("filter.too_deep", Problem(Deep(1900, Test)));
        Assert.Null(Problem($$"""{"and":[{{Times(FilterReader.MaxTests - 1, Test)}}]}"""));
        Assert.Equal("filter.too_large", Problem($$"""{"and":[{{Times(FilterReader.MaxTests, Test)}}]}"""));
        Assert.Equal("filter.too_large", Problem($$"""{"and":[{{Times(FilterReader.MaxTests + 1, """{"or":[]}""")}}]}"""));
        Assert.Null(Problem($$"""{"field":"followers","in":[{{Times(FilterReader.MaxValues, "1")}}]}"""));
        Assert.Equal("filter.too_large", Problem($$"""{"field":"followers","in":[{{Times(FilterReader.MaxValues + 1, "1")}}]}"""));
        Assert.Equal("filter.too_large", Problem(new string(' ', FilterReader.MaxLength + 1)));

        static string Deep(int levels, string inside) => string.Concat(Enumerable.Repeat("{\"not\":", levels)) + inside + new string('}', levels);
        static string Times(int count, string part) => string.Join(',', Enumerable.Repeat(part, count));
    }

    [Fact]
    public void A_day_is_the_whole_day()
    {
        var now = new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);
        bool Passes(string comparison, DateTime createdAt)
        {
            var filter = FilterReader.Read($$"""{"field":"createdAt",{{comparison}}}""", PeopleFilters.Catalogue);
            Assert.True(filter.Ok, filter.Result.Detail);
            return PeopleFilters.Catalogue.Predicate(filter.Value!, now)(new PersonFacts(Person.Create(1, "a", "manual", createdAt), [], []));
        }

        var evening = new DateTime(2026, 3, 1, 22, 0, 0, DateTimeKind.Utc);
        Assert.True(Passes("\"equals\":\"2026-03-01\"", evening));
        Assert.True(Passes("\"atMost\":\"2026-03-01\"", evening));
        Assert.False(Passes("\"above\":\"2026-03-01\"", evening));
        Assert.True(Passes("\"between\":[\"2026-02-27\",\"2026-03-01\"]", evening));
        Assert.False(Passes("\"equals\":\"2026-03-01\"", evening.AddHours(2)));
        Assert.True(Passes("\"atLeast\":\"-12h\"", evening));
        Assert.False(Passes("\"atLeast\":\"-11h\"", evening));
    }
}
