using Millpond.Analytics.Audience;

namespace Millpond.Bench.Audience;

/// <summary>People with fifty tags and twenty attributes whose facts follow from their number by arithmetic that SQL can do too: the peers make the same people by themselves.</summary>
internal static class MadeUpPeople
{
    public const int Tags = 50;
    public const int Attributes = 20;

    /// <summary>The question of the benchmark.</summary>
    public static readonly AudienceFilter Question = new AudienceFilter.All(
        new AudienceFilter.Tag("t3"),
        new AudienceFilter.Not(new AudienceFilter.Tag("t7")),
        new AudienceFilter.Any(new AudienceFilter.Tag("t12"), new AudienceFilter.Tag("t20")),
        new AudienceFilter.Between("a1", 30, 120),
        new AudienceFilter.Between("a3", 20001, long.MaxValue));

    public static readonly string[] TagNames = [.. Enumerable.Range(0, Tags).Select(i => $"t{i}")];
    public static readonly string[] AttributeNames = [.. Enumerable.Range(0, Attributes).Select(i => $"a{i}")];

    private const long Prime = int.MaxValue;

    /// <summary>Share of people with a tag, in percent: from 1 to 40.</summary>
    private static int Percent(int tag) => 1 + tag * 7 % 40;

    private static int Range(int attribute) => attribute == 3 ? 40_000 : attribute % 2 == 1 ? 400 : 100;

    /// <summary>What is known of people, as changes.</summary>
    public static AudienceChange[] Facts(int from, int to)
    {
        var parts = new AudienceChange[to - from][];
        Parallel.For(from, to, person =>
        {
            var facts = new List<AudienceChange>(Tags / 4 + Attributes);
            for (var tag = 0; tag < Tags; tag++)
                if (Number(person, tag) % 100 < Percent(tag))
                    facts.Add(AudienceChange.Tag(person, TagNames[tag], true));
            for (var a = 0; a < Attributes; a++) facts.Add(AudienceChange.Number(person, AttributeNames[a], Number(person, Tags + a) % Range(a)));
            parts[person - from] = [.. facts];
        });
        return [.. parts.SelectMany(part => part)];
    }

    /// <summary>For DuckDB: a column for each tag and attribute.</summary>
    public static string DuckDbTable(int people) =>
        $"CREATE TABLE people AS SELECT {string.Join(", ", TagNames.Select((name, tag) => $"{NumberSql(tag)} % 100 < {Percent(tag)} AS {name}"))}, "
        + $"{string.Join(", ", AttributeNames.Select((name, a) => $"({NumberSql(Tags + a)} % {Range(a)})::INTEGER AS {name}"))} FROM range({people}) AS numbers(i)";

    public const string DuckDbQuestion = "SELECT count(*) FROM people WHERE t3 AND NOT t7 AND (t12 OR t20) AND a1 BETWEEN 30 AND 120 AND a3 > 20000";

    /// <summary>For PostgreSQL: the tags in an array under a GIN index, btrees on the attributes asked about.</summary>
    public static string[] PostgreSqlTable(int people) =>
    [
        $"CREATE UNLOGGED TABLE people AS SELECT array_remove(ARRAY[{string.Join(", ", Enumerable.Range(0, Tags).Select(tag => $"CASE WHEN {NumberSql(tag)} % 100 < {Percent(tag)} THEN {tag} END"))}], NULL) AS tags, "
        + $"{string.Join(", ", AttributeNames.Select((name, a) => $"({NumberSql(Tags + a)} % {Range(a)})::integer AS {name}"))} FROM generate_series(0::bigint, {people - 1}) AS i",
        "CREATE INDEX ON people USING gin (tags)",
        "CREATE INDEX ON people (a1)",
        "CREATE INDEX ON people (a3)",
        "VACUUM ANALYZE people",
    ];

    public const string PostgreSqlQuestion = "SELECT count(*) FROM people WHERE tags @> ARRAY[3] AND NOT tags @> ARRAY[7] AND tags && ARRAY[12, 20] AND a1 BETWEEN 30 AND 120 AND a3 > 20000";

    /// <summary>A number below 2^31 for a person and a field: a line modulo a prime, squared, and a line again.</summary>
    private static long Number(long person, int field)
    {
        var line = (person * 48_271 + (field + 1) * 1_103_515_245L) % Prime;
        return (line * line % Prime * 69_621 + field) % Prime;
    }

    private static string NumberSql(int field)
    {
        var line = $"((i * 48271 + {(field + 1) * 1_103_515_245L}) % {Prime})";
        return $"(({line} * {line} % {Prime} * 69621 + {field}) % {Prime})";
    }
}
