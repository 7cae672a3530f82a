using System.Text;
using Millpond.Analytics.Graph;
using Xunit;

namespace Millpond.Analytics.Tests.Graph;

public class EdgeListTests
{
    [Fact]
    public void Comments_headers_blanks_and_the_usual_separators_are_understood()
    {
        foreach (var text in (string[])["# SNAP\n\n10 7\n7\t-3\r\n10,7", "\uFEFFfrom\tto\n10 7 ignored\n7 -3 2.5\n10 7\n", "% konect\n 10  7 \n7 -3\n\n10 7\n\n"])
        {
            var (graph, nodes, rows) = Read(text, directed: true);
            Assert.Equal([-3, 7, 10], nodes.Ids);
            Assert.Equal(3, rows);
            Assert.Equal(2, graph.EdgeCount);
            Assert.Equal(1, graph.DroppedDoubles);
            Assert.True(graph.HasEdge(nodes.Find(10), nodes.Find(7)));
            Assert.False(graph.HasEdge(nodes.Find(7), nodes.Find(10)));
        }
    }

    [Theory]
    [InlineData("id_1,id_2\n1,2\n")]
    [InlineData("\"node1\"\t\"node2\"\tweight\n1\t2\t1\n")]
    public void Names_of_columns_may_have_digits(string text)
    {
        Assert.Equal([1, 2], Read(text, directed: true).Nodes.Ids);
        Assert.Throws<EdgeListException>(() => Read("\n" + text, directed: true));
    }

    [Theory]
    [InlineData("1 2\n3\n", "row 2: an id is missing")]
    [InlineData("x1 2 3\n1 2\n", "row 1: 'x1' is not an id: a whole number of 64 bits")]
    [InlineData("-x 2\n1 2\n", "row 1: '-x' is not an id: a whole number of 64 bits")]
    [InlineData("1 2\n# note\n3 x4\n", "row 3: 'x4' is not an id: a whole number of 64 bits")]
    [InlineData("1 2\n3 4.5\n", "row 2: '4.5' is not an id: a whole number of 64 bits")]
    [InlineData("1 99999999999999999999\n", "row 1: '99999999999999999999' is not an id: a whole number of 64 bits")]
    [InlineData("1 2\n\0\u0001 5\n", "row 2: '\0\u0001' is not an id: a whole number of 64 bits")]
    public void Bad_input_names_the_row(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<EdgeListException>(() => Read(text, directed: true)).Message);
    }

    [Theory]
    [InlineData("1 2 .5\n2 3\n", "row 2: the weight is missing")]
    [InlineData("1 2 .5\n2 3 heavy\n", "row 2: 'heavy' is not a weight: a finite number")]
    [InlineData("1 2 NaN\n", "row 1: 'NaN' is not a weight: a finite number")]
    [InlineData("1 2 3\n2 3 1e400\n", "row 2: '1e400' is not a weight: a finite number")]
    [InlineData("1 2 -Infinity\n", "row 1: '-Infinity' is not a weight: a finite number")]
    public void A_weight_that_was_asked_for_must_be_there(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<EdgeListException>(() => Read(text, directed: true, weighted: true)).Message);
    }

    [Fact]
    public void The_row_of_an_error_is_right_in_a_file_of_several_pieces()
    {
        var text = new StringBuilder();
        for (var row = 1; row <= 400_000; row++) text.Append(row == 333_333 ? "1 oops\n" : $"{row} {row + 1}\n");

        Assert.Equal(333_333, Assert.Throws<EdgeListException>(() => Read(text.ToString(), directed: false)).Row);
        Assert.Equal(399_999, Read(text.Replace("1 oops\n", "# 1\n").ToString(), directed: false).Rows);
    }

    [Fact]
    public void A_listed_vertex_may_be_alone_and_an_unlisted_one_is_refused()
    {
        var list = EdgeList.Read(Stream("5 9\n"), directed: false, vertices: Stream("9\n5\n2\n"));
        Assert.Equal([2, 5, 9], list.Nodes.Ids);
        Assert.Equal(0, list.Graph.OutDegree(0));

        var refused = Assert.Throws<EdgeListException>(() => EdgeList.Read(Stream("5 9\n5 8\n"), directed: false, vertices: Stream("9\n5\n")));
        Assert.Equal("row 2: node 8 is not in the list of vertices", refused.Message);
    }

    [Fact]
    public void Ids_may_be_far_apart()
    {
        var list = Read($"{long.MinValue} {long.MaxValue}\n0 {long.MaxValue}\n", directed: false);
        Assert.Equal([long.MinValue, 0, long.MaxValue], list.Nodes.Ids);
        Assert.Equal(2, list.Graph.EdgeCount);
    }

    [Fact]
    public void A_tie_given_twice_keeps_the_smaller_weight_or_the_sum()
    {
        const string Text = "1 2 3\n2 1 0.5\n1 2 4\n";
        Assert.Equal([.5], Read(Text, directed: false, weighted: true).Graph.OutWeights(0));
        Assert.Equal([7.5], EdgeList.Read(Stream(Text), directed: false, weighted: true, DoubleTies.AddWeights).Graph.OutWeights(0));
        Assert.Equal([7], EdgeList.Read(Stream(Text), directed: true, weighted: true, DoubleTies.AddWeights).Graph.OutWeights(0));
    }

    [Fact]
    public void Nothing_at_all_is_a_network_without_nodes()
    {
        foreach (var text in (string[])["", "# only a note\n", "\n\n"])
        {
            var graph = Read(text, directed: true).Graph;
            Assert.Equal(0, graph.NodeCount);
            Assert.Empty(PageRank.Rounds(graph, 3));
            Assert.Empty(Components.Weak(graph));
            Assert.Empty(Components.Strong(graph));
            Assert.Empty(CoreNumbers.Of(graph));
            Assert.Empty(Communities.Of(graph).Labels);
            Assert.Empty(GraphLayout.Of(graph).X);
            Assert.Empty(Clustering.Of(graph).Coefficients);
            Assert.Empty(LabelPropagation.Rounds(graph, 3));
            Assert.Empty(Betweenness.Of(graph));
            Assert.Equal(0, PathLengths.Of(graph).Effective());
        }
    }

    [Fact]
    public void Random_bytes_are_refused_with_a_row_or_read()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
                for (var i = 0; i < bytes.Length; i++)
                    bytes[i] = (byte)"0123456789 \t\n\n,-.e#"[bytes[i] % 19];
            try
            {
                var list = EdgeList.Read(new MemoryStream(bytes), directed: round % 3 == 0, weighted: round % 5 == 0);
                Components.Weak(list.Graph);
            }
            catch (EdgeListException refused)
            {
                Assert.InRange(refused.Row, 1, bytes.Length + 1);
            }
        }
    }

    private static EdgeList Read(string text, bool directed, bool weighted = false) => EdgeList.Read(Stream(text), directed, weighted);

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
