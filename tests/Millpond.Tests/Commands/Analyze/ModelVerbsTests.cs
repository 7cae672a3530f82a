using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class ModelVerbsTests
{
    private const string Cascade = "cascade_id\tnode\tparent\tuser\tseconds_after_root\n7\t2\t1\t12\t90\n7\t1\t0\t11\t30\n7\t3\t1\t12\t60\n8\t1\t99\t5\t10\n";

    [Fact]
    public void Metrics_of_cascades_do_not_need_sorted_events_and_tell_what_was_wrong()
    {
        var (code, output, error) = AnalyzeProgram.Run(Cascade, "cascades", "metrics", "--events", "-");

        Assert.Equal((0, """
            cascade_id	nodes_with_root	max_depth	max_breadth	root_children	leaves	distinct_users	structural_virality	t50_seconds	t90_seconds	last_seconds
            7	4	2	2	1	2	2	1.5	60	90	90
            8	2	1	1	1	1	1	1	10	10	10

            """), (code, output));
        Assert.Contains("cascade 8: 0 duplicates dropped, 1 unknown parents", error);
    }

    [Fact]
    public void A_return_of_a_cascade_is_printed_with_who_woke_it()
    {
        var rows = Enumerable.Range(1, 100).Select(i => $"1\t{i}\t0\t{i}\t5").Concat(Enumerable.Range(101, 30).Select(i => $"1\t{i}\t{(i == 101 ? 0 : 101)}\t{i}\t{40 * 3600}"));

        var (_, output, _) = AnalyzeProgram.Run("cascade_id\tnode\tparent\tuser\tseconds_after_root\n" + string.Join('\n', rows), "cascades", "reactivations", "--events", "-");

        Assert.Equal("1\t0\t100\t0\t40\t30\t101\t101\t29", output.Split('\n')[1]);
    }

    [Fact]
    public void Ids_of_cascades_may_be_names_and_are_printed_as_they_came()
    {
        var rows = Enumerable.Range(1, 100).Select(i => $"春节\tN{i}\t0\tuser {i}\t5").Concat(Enumerable.Range(101, 30).Select(i => $"春节\tN{i}\t{(i == 101 ? "0" : "N101")}\t{(i == 101 ? "007" : i)}\t{40 * 3600}"));
        var events = "cascade_id\tnode\tparent\tuser\tseconds_after_root\n" + string.Join('\n', rows);

        var (_, woken, _) = AnalyzeProgram.Run(events, "cascades", "reactivations", "--events", "-");
        var (_, objects, _) = AnalyzeProgram.Run(events, "cascades", "reactivations", "--events", "-", "--format", "ndjson");
        var (_, metrics, _) = AnalyzeProgram.Run("cascade_id,node,parent,user,seconds_after_root\nx,7,0,7,1\nx,007,7,007,2\nx,b,007,7,3\n", "cascades", "metrics", "--events", "-");
        var (code, _, refused) = AnalyzeProgram.Run("cascade_id,node,parent,user,seconds_after_root\nx,1,0,,1\n", "cascades", "metrics", "--events", "-");

        Assert.Equal("春节\t0\t100\t0\t40\t30\tN101\t007\t29", woken.Split('\n')[1]);
        Assert.Contains("\"node_with_most_descendants\":\"N101\",\"user\":\"007\"", objects, StringComparison.Ordinal);
        Assert.StartsWith("x\t4\t3\t1\t1\t1\t2\t", metrics.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(2, code);
        Assert.Contains("row 2: an id is missing in column 'user'", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void No_finite_answer_is_an_answer_in_both_forms()
    {
        var events = "seconds\tfollowers\n0\t100\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"{i}\t10\n"));

        var (_, tsv, _) = AnalyzeProgram.Run(events, "cascades", "predict", "--file", "-", "--at", "60");
        var (_, json, _) = AnalyzeProgram.Run(events, "cascades", "predict", "--file", "-", "--at", "60", "--format", "ndjson");

        Assert.EndsWith("\tinf\n", tsv);
        Assert.EndsWith("\"prediction\":null}\n", json);
    }

    [Fact]
    public void A_Hawkes_prediction_of_too_few_events_says_so()
    {
        var (code, output, _) = AnalyzeProgram.Run(",magnitude,time\n1,50,0\n2,5,3\n", "cascades", "predict", "--file", "-", "--at", "60", "--method", "hawkes");

        Assert.Equal((0, "60\t2\t\t\t\t\t\t\t\ttoo few events"), (code, output.Split('\n')[1]));
    }

    [Theory]
    [InlineData("cascades metrics --events -", "cascade_id\tnode\tparent\tuser\tseconds_after_root\n1\t1\t0\t1\tx\n", "standard input, row 2: column 'seconds_after_root' holds 'x'")]
    [InlineData("cascades predict --file - --at 60", "seconds\tfollowers\n0\t5\n9\t-1\n", "standard input, row 3: -1 followers cannot be")]
    [InlineData("cascades predict --file - --at soon", "seconds\tfollowers\n0\t5\n", "--at: 'soon' is no number of seconds")]
    [InlineData("cascades predict --file - --at 60", "seconds\tfollowers\n", "standard input: has no events")]
    [InlineData("rfm --transactions -", "customer_id\tdate\tamount\nw\t03/04/2026\t5\n", "standard input, row 2: '03/04/2026' is no date")]
    [InlineData("clv --transactions - --format cdnow", " 00004 0001 19970101  2   29.33\n 00004 0001 1997010  2 5\n", "standard input, row 2: '1997010' is no date as 19970101")]
    [InlineData("link --left - --id nobody", "id,name\n1,li\n", "no column 'nobody'")]
    [InlineData("clv --transactions -", "customer_id,date,amount\n1,2026-01-01,1e308\n1,2026-01-09,1e308\n", "row 2: 1E+308 is no amount")]
    [InlineData("rfm --transactions -", "customer_id,date,amount\n1,2026-01-01,Infinity\n", "row 2: Infinity is no amount")]
    [InlineData("rfm --transactions - --calibration-end 2025-12-31", "customer_id,date,amount\n1,2026-01-01,5\n", "nobody bought up to 2025-12-31")]
    [InlineData("abtest --a 10,11 --b 5,1", "", "--a: 11 of 10 cannot be")]
    [InlineData("abtest --a 10 --b 5,1", "", "--a: '10', two numbers with a comma were expected")]
    [InlineData("segment --people - --filter {\"tag\":\"x\"}", "id\ttags\n1\ta\n", "--filter: nobody has a tag 'x'")]
    [InlineData("segment --people - --filter {\"age\":5}", "id\tage\n1\t5\n", "--filter: $: 'age': and, or, not, tag, field or attribute was expected")]
    [InlineData("segment --people - --filter {\"attribute\":\"age\",\"contains\":\"5\"}", "id\tage\n1\t5\n", "--filter: bitmaps hold no text to be compared with contains")]
    [InlineData("segment --people - --filter {\"attribute\":\"years\",\"above\":5}", "id\tage\n1\t5\n", "--filter: nobody has an attribute 'years'")]
    [InlineData("segment --people - --filter {\"attribute\":\"age\",\"above\":5}", "id\tage\n1\t5.5\n2\t5000000000000000000\n", "row 3: column 'age' holds 5000000000000000000")]
    [InlineData("segment --people - --filter {\"tag\"", "id\tage\n1\t5\n", "--filter: ")]
    [InlineData("zombies --train - --accounts -", "user\tfollowers\n1\t5\n", "standard input: the accounts have no label")]
    public void Bad_input_is_named_and_ends_with_its_code(string line, string input, string message)
    {
        var (code, _, error) = AnalyzeProgram.Run(input, line.Split(' '));

        Assert.Contains(message, error);
        Assert.Equal(2, code);
    }

    [Fact]
    public void Scores_of_customers_and_returns_left_out()
    {
        const string Log = "invoice\tquantity\tinvoice_date\tunit_price\tcustomer_id\n1\t2\t2026-01-05 10:00:00\t5\tw\nC2\t-2\t2026-01-06 10:00:00\t5\tw\n3\t1\t2026-01-07 09:00:00\t100\tz\n4\t1\t2026-01-08 09:00:00\t1\t\n";

        var (code, output, error) = AnalyzeProgram.Run(Log, "rfm", "--transactions", "-", "--format", "csv");

        Assert.Equal((0, "customer\trecency_days\tfrequency\tmonetary\tr\tf\tm\nw\t2\t1\t10\t2\t3\t2\nz\t0\t1\t100\t4\t3\t4\n"), (code, output));
        Assert.Contains("1 rows without a customer and 1 returns", error);
    }

    [Theory]
    [InlineData("customer_id,date,amount\na,2026-01-01,0\na,2026-01-09,-1\nb,2026-01-02,4\n", "csv")]
    [InlineData("a 20260101 1 0.00\na 20260109 1 -1\nb 20260102 1 4.00\n", "cdnow")]
    public void A_purchase_for_nothing_is_one_and_a_return_is_none_in_either_form(string log, string form)
    {
        var (code, output, error) = AnalyzeProgram.Run(log, "rfm", "--transactions", "-", "--format", form);

        Assert.Equal((0, "customer\trecency_days\tfrequency\tmonetary\tr\tf\tm\na\t1\t1\t0\t2\t3\t2\nb\t0\t1\t4\t4\t3\t4\n"), (code, output));
        Assert.Contains("0 rows without a customer and 1 returns", error);
    }

    [Fact]
    public void A_value_model_that_the_data_does_not_determine_is_refused()
    {
        var log = "customer_id,date,amount\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"c{i},2026-01-{1 + i % 20:00},5\n"));

        var (code, output, error) = AnalyzeProgram.Run(log, "clv", "--transactions", "-", "--format", "csv", "ndjson");

        Assert.Equal(0, code);
        Assert.Contains("BG/NBD is refused: nobody bought twice", error);
        Assert.Contains("\"p_alive\":null", output);
    }

    [Fact]
    public void The_test_warns_of_a_broken_split()
    {
        var (code, output, error) = AnalyzeProgram.Run("", "abtest", "--a", "44700,20034", "--b", "45489,20119");

        Assert.Equal(0, code);
        Assert.StartsWith("0.44818", output.Split('\n')[1]);
        Assert.Contains("The split itself is suspect", error);
        Assert.DoesNotContain("suspect", AnalyzeProgram.Run("", "abtest", "--a", "900,20", "--b", "100,2", "--split", "90,10").Error);
    }

    [Fact]
    public void Records_are_linked_across_tables_whose_columns_stand_in_another_order()
    {
        string[] first = ["ann", "bob", "carla", "dora", "emil", "fiona", "gustav", "hanna"];
        var people = Enumerable.Range(0, 60).Select(i => (Id: i, Name: first[i % 8] + (char)('a' + i / 8), Phone: $"138{i * 7919 % 100_000_000:00000000}")).ToArray();
        var right = AnalyzeProgram.File("phone,id,name\n" + string.Concat(people.Select(p => $"{p.Phone},rec-{p.Id}-dup-0,{p.Name}\n")));
        var left = "id,name,phone\n" + string.Concat(people.Select(p => $"rec-{p.Id}-org,{p.Name},{p.Phone}\n"));

        var (code, output, _) = AnalyzeProgram.Run(left, "link", "--left", "-", "--right", right, "--id", "id", "--truth");
        var (_, pairs, _) = AnalyzeProgram.Run(left, "link", "--left", "-", "--right", right, "--id", "id");
        var stated = AnalyzeProgram.File("left,right\n" + string.Concat(people.Take(59).Select(p => $"rec-{p.Id}-org,rec-{p.Id}-dup-0\n")) + "rec-1-org,rec-2-dup-0\n");
        var (_, held, _) = AnalyzeProgram.Run(left, "link", "--left", "-", "--right", right, "--id", "id", "--truth", stated);

        Assert.Equal((0, "60\t60\t60\t1\t1\t1"), (code, output.Split('\n')[1]));
        Assert.StartsWith("60\t60\t59\t0.98", held.Split('\n')[1]);
        Assert.StartsWith("left\tright\tprobability\tname\tphone\nrec-0-org\trec-0-dup-0\t", pairs);
    }

    [Fact]
    public void A_segment_is_counted_shown_and_explained()
    {
        const string People = "id\ttags\tage\tcity\tvip\nw\ta b\t30\tbj\t1\nl\tb\t-40\tsh\t0\nz\t\t\tbj\t1\n";

        var (code, output, _) = AnalyzeProgram.Run(People, "segment", "--people", "-", "--filter", """{"and":[{"attribute":"age","below":31},{"or":[{"tag":"vip"},{"not":{"tag":"city=bj"}}]},{"tag":"b"}]}""");

        Assert.Equal(0, code);
        Assert.StartsWith("people\tcount\tshare\n3\t2\t0.6666666666666666\nsample\nw\nl\nplan\nall of ", output);
    }

    [Theory]
    [InlineData("""{"attribute":"spend","above":100}""", "b c")]
    [InlineData("""{"attribute":"spend","atLeast":100}""", "a b c")]
    [InlineData("""{"attribute":"spend","below":0}""", "d")]
    [InlineData("""{"attribute":"spend","equals":-1}""", "")]
    [InlineData("""{"attribute":"zip","equals":"007"}""", "a")]
    [InlineData("""{"attribute":"zip","in":["7","+7"]}""", "b d")]
    [InlineData("""{"attribute":"zip","equals":7}""", "a b c d")]
    [InlineData("""{"attribute":"zip","atMost":6}""", "")]
    [InlineData("""{"attribute":"id","in":["c","e","nobody"]}""", "c e")]
    [InlineData("""{"attribute":"tags","known":true}""", "b c")]
    [InlineData("""{"tag":"x"}""", "c")]
    [InlineData("""{"attribute":"spend","equals":100}""", "a")]
    [InlineData("""{"attribute":"spend","equals":"100.50"}""", "b")]
    [InlineData("""{"attribute":"spend","between":[-1,100]}""", "a d")]
    [InlineData("""{"attribute":"spend","known":false}""", "e")]
    [InlineData("""{"attribute":"city","known":true}""", "a b d")]
    [InlineData("""{"attribute":"city","in":["bj","nowhere"]}""", "a d")]
    [InlineData("""{"attribute":"city","atLeast":5}""", "")]
    [InlineData("""{"not":{"attribute":"city","equals":"bj"}}""", "b c e")]
    public void Columns_are_asked_for_whatever_they_hold(string filter, string expected)
    {
        const string People = "id\tspend\tcity\tzip\ttags\na\t100\tbj\t007\t\nb\t100.50\tsh\t7\ty\nc\t2000000.01\t\t 7 \ty x\nd\t-0.5\tbj\t+7\t\ne\t\t\t\t\n";

        var (code, output, error) = AnalyzeProgram.Run(People, "segment", "--people", "-", "--filter", filter);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(expected, string.Join(' ', output.Split('\n').SkipWhile(line => line != "sample").Skip(1).TakeWhile(line => line != "plan")));
    }

    [Fact]
    public void Amounts_are_compared_exactly_wherever_the_first_one_stands()
    {
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var amounts = Enumerable.Range(0, 60).Select(i => i < round ? random.Next(-9, 9) : random.Next(-900, 900) / 100m).ToArray();
            var table = "id,x\n" + string.Concat(amounts.Select((amount, i) => $"{i},{amount.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n"));
            var (low, high) = (random.Next(-9, 3), random.Next(-3, 9));
            (string Filter, Func<decimal, bool> Passes)[] asked =
            [
                ($$"""{"attribute":"x","above":{{low}}}""", x => x > low), ($$"""{"attribute":"x","atMost":{{low}}}""", x => x <= low),
                ($$"""{"attribute":"x","below":{{high}}}""", x => x < high), ($$"""{"attribute":"x","atLeast":{{high}}}""", x => x >= high),
                ($$"""{"attribute":"x","between":[{{low}},{{high}}]}""", x => x >= low && x <= high), ($$"""{"attribute":"x","in":[{{low}},{{high}}]}""", x => x == low || x == high),
            ];
            foreach (var (filter, passes) in asked)
                Assert.Equal($"60\t{amounts.Count(passes)}", string.Join('\t', AnalyzeProgram.Run(table, "segment", "--people", "-", "--filter", filter).Output.Split('\n')[1].Split('\t')[..2]));
        }
    }

    [Theory]
    [InlineData("buy/30d", "\"atLeast\":2", "w")]
    [InlineData("buy/30d", "\"between\":[1,1]", "l")]
    [InlineData("buy/30d", "\"below\":1", "z")]
    [InlineData("buy/all", "\"above\":2", "l")]
    [InlineData("buy/2025-12-01..2025-12-31", "\"equals\":3", "l")]
    [InlineData("open/1d", "\"atLeast\":1", "z")]
    [InlineData("open/1d", "\"known\":true", "w l z")]
    public void What_people_did_within_days_is_asked_for_as_a_number(string attribute, string comparison, string expected)
    {
        var events = AnalyzeProgram.File("person\tkind\tat\ttimes\nw\tbuy\t2026-03-31\t1\nw\tbuy\t2026-03-02T23:59:59Z\t1\nl\tbuy\t1774915200\t1\nl\tbuy\t2025-12-31 10:00\t3\nz\topen\t20260331\t1\nw\topen\t2026-03-30\t9\nstranger\tbuy\t2026-03-31\t1\n");

        var (code, output, error) = AnalyzeProgram.Run("id\nw\nl\nz\n", "segment", "--people", "-", "--events", events, "--filter", $$"""{"attribute":"{{attribute}}",{{comparison}}}""");

        Assert.Equal((0, expected), (code, string.Join(' ', output.Split('\n').SkipWhile(line => line != "sample").Skip(1).TakeWhile(line => line != "plan"))));
        Assert.Contains("1 events of people who are not in the table", error);
    }

    [Theory]
    [InlineData("sell/30d", "person\tkind\tat\nw\tbuy\t2026-03-31\n", "there are no events 'sell'; there are: buy")]
    [InlineData("buy/30d", "person\tkind\tat\nw\tbuy\t31.3.2026\n", "row 2: '31.3.2026' is no day")]
    [InlineData("buy/30d", "person\tkind\tat\ttimes\nw\tbuy\t2026-03-31\t-1\n", "row 2: '-1' is no count")]
    [InlineData("buy/30d", "person\tat\nw\t2026-03-31\n", "no column 'kind'")]
    [InlineData("buy/0d", "person\tkind\tat\nw\tbuy\t2026-03-31\n", "nobody has an attribute 'buy/0d'")]
    public void Events_and_windows_that_cannot_be_read_are_refused(string attribute, string events, string expected)
    {
        var (code, _, error) = AnalyzeProgram.Run("id\nw\n", "segment", "--people", "-", "--events", AnalyzeProgram.File(events), "--filter", $$"""{"attribute":"{{attribute}}","atLeast":1}""");

        Assert.Equal(2, code);
        Assert.Contains(expected, error);
    }

    [Fact]
    public void Zombies_come_with_their_reasons()
    {
        var random = new Random(1);
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? $"{i}\t{random.Next(20)}\t{random.Next(1000, 3000)}\t1\n" : $"{i}\t{random.Next(200, 900)}\t{random.Next(300)}\t0\n"));

        var (code, output, error) = AnalyzeProgram.Run("", "zombies", "--train", AnalyzeProgram.File("user\tfollowers\tfriends\tbot\n" + rows), "--accounts", AnalyzeProgram.File("user\tfollowers\tfriends\nx\t3\t2500\ny\t800\t100\n"));

        var lines = output.Split('\n');
        Assert.Equal(0, code);
        Assert.StartsWith("x\t0.9", lines[1]);
        Assert.Contains("follow", lines[1]);
        Assert.Equal(["y", "0"], [lines[2].Split('\t')[0], lines[2].Split('\t')[2]]);
        Assert.Contains("area under the curve", error);
    }
}
