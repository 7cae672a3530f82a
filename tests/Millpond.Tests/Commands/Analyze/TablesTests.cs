using System.IO.Compression;
using System.Text;
using Millpond.Commands.Analyze;
using Millpond.Tables;
using Xunit;

namespace Millpond.Tests.Commands.Analyze;

public class TablesTests
{
    [Fact]
    public void Tabs_are_taken_as_they_are_and_commas_with_quotes()
    {
        Assert.Equal([["1", "say \"hi\", you"]], Rows("id\ttext\n1\tsay \"hi\", you\n"));
        Assert.Equal([["1", "say \"hi\",\nyou"], ["2", ""]], Rows("id,text\r\n1,\"say \"\"hi\"\",\nyou\"\r\n2,\r\n"));
    }

    [Fact]
    public void A_packed_file_a_mark_at_the_start_and_a_missing_line_end_do_not_matter()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write("\uFEFFid\tn\n\n7\t8"u8);
        using var table = Table(packed.ToArray());

        Assert.Equal(["id", "n"], table.Columns);
        Assert.True(table.Read());
        Assert.Equal(3, table.Row);
        Assert.Equal(8, table.Int64(table.Column("N")));
        Assert.False(table.Read());
    }

    [Fact]
    public void A_packed_file_that_was_cut_off_is_refused_and_one_of_several_members_is_read()
    {
        var random = new Random(1);
        byte[] Packed(int rows)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes("n\n" + string.Concat(Enumerable.Range(0, rows).Select(_ => $"{random.Next()}\n"))));
            return packed.ToArray();
        }

        var whole = Packed(20_000);
        foreach (var length in (int[])[2, 15, 20, whole.Length / 2, whole.Length - 8, whole.Length - 1])
            Assert.Contains("it ends too early", Assert.Throws<BadInputException>(() => Count(whole[..length])).Message);
        Assert.Equal(20_000, Count(whole));
        Assert.Equal(2 * 300 + 1, Count([.. Packed(300), .. Packed(300)]));
        Assert.Equal(0, Count(Packed(0)));

        static int Count(byte[] bytes)
        {
            using var table = Table(bytes);
            var rows = 0;
            while (table.Read()) rows++;
            return rows;
        }
    }

    [Theory]
    [InlineData("id\tn\n1\tx\n", "standard input, row 2: column 'n' holds 'x', a whole number was expected")]
    [InlineData("id\tn\n1\t2\n1\t2\t3\n", "standard input, row 3: 3 fields, the header has 2")]
    [InlineData("id,n\n\"1,2\n", "standard input, row 2: a quote is opened here and never closed")]
    [InlineData("", "standard input: is empty, a header line was expected")]
    public void Bad_input_names_the_row(string text, string message)
    {
        var bad = Assert.Throws<BadInputException>(() =>
        {
            using var table = Table(Encoding.UTF8.GetBytes(text));
            while (table.Read()) table.Int64(1);
        });

        Assert.Equal(message, bad.Message);
    }

    [Fact]
    public void A_text_that_is_not_UTF8_names_its_row_and_column()
    {
        using var table = Table([.. "id\ttext\n1\t"u8, 0xC4, 0xE3, (byte)'\n']);
        Assert.True(table.Read());

        var bad = Assert.Throws<BadInputException>(() => table.Text(1));

        Assert.Equal("standard input, row 2: column 'text' is not valid UTF-8", bad.Message);
    }

    [Fact]
    public void Lines_longer_than_the_buffer_are_whole()
    {
        var line = new string('长', 300_000);
        Assert.Equal([[line], [line]], Rows($"text\n{line}\n{line}\n"));
    }

    [Fact]
    public void Both_forms_of_output_hold_the_same()
    {
        Assert.Equal("name\tn\tshare\na b\t-3\t0.5\n\t1\tinf\n", Written(TableFormat.Tsv));
        Assert.Equal("{\"name\":\"a\\tb\",\"n\":-3,\"share\":0.5}\n{\"name\":null,\"n\":1,\"share\":null}\n", Written(TableFormat.Ndjson));
    }

    private static string Written(TableFormat format)
    {
        var stream = new MemoryStream();
        using (var table = new TableWriter(stream, format, ["name", "n", "share"]))
        {
            table.Write("a\tb").Write(-3).Write(0.5).EndRow();
            table.WriteNone().Write(1).Write(double.PositiveInfinity).EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string[]> Rows(string text)
    {
        using var table = Table(Encoding.UTF8.GetBytes(text));
        var rows = new List<string[]>();
        while (table.Read()) rows.Add([.. Enumerable.Range(0, table.Columns.Count).Select(table.Text)]);
        return rows;
    }

    private static TableReader Table(byte[] bytes) =>
        new(new LineReader(InputFile.Open("-", () => new MemoryStream(bytes)), "-"));

    [Theory]
    [InlineData("No space left on device", 28, 1, "No space left on device")]
    [InlineData("Broken pipe", 32, 0, "")]
    public async Task What_cannot_be_printed_is_told_in_one_line_and_a_reader_who_left_is_no_error(string problem, int number, int code, string expected)
    {
        var error = new StringWriter();
        var console = new AnalyzeConsole { OpenInput = () => new MemoryStream("1\n2\n4\n"u8.ToArray()), OpenOutput = () => new BrokenStream(problem, number), Output = error, Error = error, Terminal = false };

        Assert.Equal(code, await Millpond.Commands.CommandLine.RunAsync(["analyze", "match", "--patterns", AnalyzeProgram.File("4\n"), "--texts", "-"], console));
        Assert.Equal(expected, error.ToString().Trim());
    }

    private sealed class BrokenStream(string problem, int number) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(problem, number);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(problem, number);
    }
}
