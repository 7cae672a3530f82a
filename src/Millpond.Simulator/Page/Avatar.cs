using System.Text;

namespace Millpond.Simulator.Page;

/// <summary>Draws a face for an account out of its id, so that people are told apart without pictures of anybody.</summary>
internal static class Avatar
{
    public static string Svg(string name)
    {
        var seed = 2166136261u;
        foreach (var c in name) seed = (seed ^ c) * 16777619u;
        var hue = seed % 360;
        var second = (hue + 30 + (seed / 360 % 60)) % 360;
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 80\" width=\"80\" height=\"80\">");
        svg.Append($"<defs><linearGradient id=\"g\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"><stop stop-color=\"hsl({hue} 42% 56%)\"/><stop offset=\"1\" stop-color=\"hsl({second} 48% 42%)\"/></linearGradient></defs>");
        svg.Append("<rect width=\"80\" height=\"80\" fill=\"url(#g)\"/>");
        for (var i = 0; i < 3; i++)
        {
            seed = (seed * 1664525u) + 1013904223u;
            var x = 10 + (seed >> 8) % 60;
            var y = 10 + (seed >> 16) % 60;
            var r = 8 + (seed >> 24) % 22;
            svg.Append($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"#fff\" fill-opacity=\"{(i == 0 ? ".34" : ".16")}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
