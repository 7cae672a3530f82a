using Millpond.Analytics.Graph;

namespace Millpond.Commands.Analyze;

/// <summary>Draws a placed network as SVG: ties below, nodes above, a colour a community, the largest eight in colours that the colour-blind tell apart.</summary>
internal sealed class GraphDrawing(CompactGraph graph, GraphLayout layout, int[] communities)
{
    private const double Side = 1000;
    private const double Margin = 20;
    private const int MostTies = 20_000;

    private const string OtherColor = "#9a9a9a";

    public void Write(TextWriter svg)
    {
        svg.WriteLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side} {Side}\" role=\"img\">");
        svg.WriteLine($"<title>{graph.NodeCount} nodes, {graph.EdgeCount} ties, {communities.Distinct().Count()} communities</title>");
        svg.WriteLine($"<rect width=\"{Side}\" height=\"{Side}\" fill=\"#ffffff\"/>");
        if (graph.NodeCount > 0)
        {
            var (left, bottom, scale) = Frame();
            WriteTies(svg, X, Y);
            WriteNodes(svg, X, Y);

            double X(int node) => Margin + ((layout.X[node] - left) * scale);
            double Y(int node) => Side - Margin - ((layout.Y[node] - bottom) * scale);
        }

        svg.WriteLine("</svg>");
    }

    private (float Left, float Bottom, double Scale) Frame()
    {
        var (left, bottom) = (layout.X.Min(), layout.Y.Min());
        var extent = Math.Max(Math.Max(layout.X.Max() - left, layout.Y.Max() - bottom), 1e-6f);
        return (left, bottom, (Side - (2 * Margin)) / extent);
    }

    /// <summary>Of many ties every so-manyth is drawn: the picture stays the same and the file small.</summary>
    private void WriteTies(TextWriter svg, Func<int, double> x, Func<int, double> y)
    {
        var ties = graph.Undirected();
        var every = Math.Max(1, (ties.EdgeCount + MostTies - 1) / MostTies);
        var count = 0L;
        var opacity = Math.Clamp(8 / Math.Sqrt(Math.Max(1, ties.EdgeCount)), .04, .4);
        svg.Write($"<path fill=\"none\" stroke=\"#000000\" stroke-opacity=\"{opacity:F2}\" stroke-width=\".8\" d=\"");
        for (var node = 0; node < ties.NodeCount; node++)
            foreach (var other in ties.Out(node))
                if (other > node && count++ % every == 0)
                    svg.Write($"M{x(node):F1} {y(node):F1}L{x(other):F1} {y(other):F1}");
        svg.WriteLine("\"/>");
    }

    private void WriteNodes(TextWriter svg, Func<int, double> x, Func<int, double> y)
    {
        // A line of no length with round ends is a dot; one path a colour.
        var size = Math.Clamp(300 / Math.Sqrt(graph.NodeCount), 1, 12);
        for (var color = Palette.Colors.Length; color >= 0; color--)
        {
            var nodes = Enumerable.Range(0, graph.NodeCount).Where(node => Math.Min(communities[node], Palette.Colors.Length) == color);
            svg.Write($"<path stroke=\"{(color == Palette.Colors.Length ? OtherColor : Palette.Colors[color])}\" stroke-width=\"{size:F1}\" stroke-linecap=\"round\" d=\"");
            foreach (var node in nodes) svg.Write($"M{x(node):F1} {y(node):F1}h0");
            svg.WriteLine("\"/>");
        }
    }
}
