using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class PressureVerbTests
{
    private const string Week = "person\tat\tchannel\nli\t2026-03-01\tsms\nli\t2026-03-03\twecom\nli\t2026-03-04T08:00:00Z\tsms\nwang\t2026-03-04\tsms\nli\t2026-03-08\tsms\n";

    [Fact]
    public void A_send_that_would_overfill_a_window_is_refused_with_the_cap_and_the_time_that_has_room()
    {
        var (code, output, error) = AnalyzeProgram.Run(Week, "pressure", "--touches", "-", "--caps", "weekly:2/7d");

        Assert.Equal((0, """
            row	person	at	allowed	refused_by	not_before
            2	li	2026-03-01	1		
            3	li	2026-03-03	1		
            4	li	2026-03-04T08:00:00Z	0	weekly	2026-03-08T00:00:00Z
            5	wang	2026-03-04	1		
            6	li	2026-03-08	1		

            """), (code, output));
        Assert.Equal("4 of 5 sends may go\n", error);
    }

    [Theory]
    [InlineData("1/1d,channel=sms", "5 of 5")]
    [InlineData("1/7d,channel=sms", "4 of 5")]
    [InlineData("1/7d", "3 of 5")]
    [InlineData("2/7d,all", "3 of 5")]
    [InlineData("0/1s,channel=wecom", "4 of 5")]
    [InlineData("0/1s,channel=mail", "5 of 5")]
    public void Caps_may_be_of_a_channel_or_of_all_people_together(string cap, string may)
    {
        var (code, _, error) = AnalyzeProgram.Run(Week, "pressure", "--touches", "-", "--caps", cap);

        Assert.True(code == 0, error);
        Assert.StartsWith(may, error);
    }

    [Fact]
    public void Of_the_same_moment_the_highest_priority_goes_and_a_retry_counts_once()
    {
        const string Touches = "person,at,send,priority\nli,100,a,0\nli,100,b,5\nli,130,b,5\nli,160,c,0\n";

        var (_, output, _) = AnalyzeProgram.Run(Touches, "pressure", "--touches", "-", "--caps", "1/60s", "--format", "ndjson");

        Assert.Equal("""
            {"row":2,"person":"li","at":"100","allowed":false,"refused_by":"1/60s","not_before":"160"}
            {"row":3,"person":"li","at":"100","allowed":true,"refused_by":null,"not_before":null}
            {"row":4,"person":"li","at":"130","allowed":true,"refused_by":null,"not_before":null}
            {"row":5,"person":"li","at":"160","allowed":true,"refused_by":null,"not_before":null}

            """, output);
    }

    [Fact]
    public void Only_refusals_are_printed_when_only_they_are_asked_for()
    {
        var (_, output, _) = AnalyzeProgram.Run("person\tat\nli\t5\nli\t6\nli\t6\n", "pressure", "--touches", "-", "--caps", "0/1d", "1/1h,all", "--refused");

        Assert.Equal("row\tperson\tat\tallowed\trefused_by\tnot_before\n2\tli\t5\t0\t0/1d\tnever\n3\tli\t6\t0\t0/1d\tnever\n4\tli\t6\t0\t0/1d\tnever\n", output);
    }

    [Theory]
    [InlineData("3/7x", "person\tat\nli\t5\n", "--caps: '3/7x', as 3/7d or")]
    [InlineData("-1/7d", "person\tat\nli\t5\n", "--caps: '-1/7d', as 3/7d or")]
    [InlineData("1/0d", "person\tat\nli\t5\n", "--caps: '1/0d', as 3/7d or")]
    [InlineData("1/99999999999999999d", "person\tat\nli\t5\n", "as 3/7d or")]
    [InlineData("1/1d,channel=", "person\tat\nli\t5\n", "as 3/7d or")]
    [InlineData("1/1d", "person\tat\n", "standard input: has no sends")]
    [InlineData("1/1d", "person\tat\nli\t-5\n", "standard input, row 2: '-5' is no day")]
    [InlineData("1/1d", "person\tat\nli\tNaN\n", "standard input, row 2: 'NaN' is no day")]
    [InlineData("1/1d", "person\tat\nli\t1700000000000\n", "standard input, row 2: '1700000000000' is no day")]
    [InlineData("1/1d", "person\tat\n\t5\n", "standard input, row 2: the person is missing")]
    [InlineData("1/1d", "person\twhen\nli\t5\n", "standard input, row 1: no column 'at'")]
    [InlineData("1/1d", "person\tat\tsend\nli\t5\ta\nwang\t6\ta\n", "standard input, row 3: send 'a' went to somebody else on row 2")]
    public void What_cannot_be_used_is_refused_with_its_place(string cap, string touches, string expected)
    {
        var (code, output, error) = AnalyzeProgram.Run(touches, "pressure", "--touches", "-", "--caps", cap);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error);
    }

    [Fact]
    public void Two_caps_of_one_name_are_refused()
    {
        var (code, _, error) = AnalyzeProgram.Run(Week, "pressure", "--touches", "-", "--caps", "a:1/1d", "a:2/7d");

        Assert.Equal((2, "--caps: two caps are called 'a'\n"), (code, error));
    }
}
