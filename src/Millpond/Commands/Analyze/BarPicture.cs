using System.Globalization;
using System.Text;
using Millpond.Tables;

namespace Millpond.Commands.Analyze;

/// <summary>Draws named bars as SVG, each perhaps of several parts: lying ones with the name before them, or standing ones along an axis of time.</summary>
/// <param name="title">What is shown.</param>
/// <param name="parts">Names of the parts of a bar; one or none when bars are of one piece.</param>
internal sealed class BarPicture(string title, params string[] parts)
{
    private const int Width = 900;
    private const int Row = 24;
    private const int Top = 46;
    private const int CharacterWidth = 15;

    private readonly List<(string Name, double[] Values)> _bars = [];

    public static System.CommandLine.Option<string?> Option(string shows) => new("--svg") { Description = $"Also draw {shows} into this file.", HelpName = "FILE" };

    public BarPicture Add(string name, params double[] values)
    {
        _bars.Add((name, values));
        return this;
    }

    /// <summary>Adds a bar for each tenth of a probability.</summary>
    public BarPicture AddTenths(IEnumerable<double> probabilities)
    {
        var counts = new int[10];
        foreach (var probability in probabilities) counts[Math.Clamp((int)(probability * 10), 0, 9)]++;
        for (var tenth = 0; tenth < counts.Length; tenth++) Add($"{tenth / 10.0:F1} - {(tenth + 1) / 10.0:F1}", counts[tenth]);
        return this;
    }

    /// <summary>Lying bars.</summary>
    public void Save(string file) => OutputFile.WriteText(file, Lying);

    /// <summary>Standing bars, close together; those in a range are drawn in the second colour.</summary>
    public void SaveStanding(string file, Func<int, bool> marked) => OutputFile.WriteText(file, svg => Standing(svg, marked));

    private void Lying(TextWriter svg)
    {
        var names = Math.Min(Width / 2, 20 + _bars.Select(bar => bar.Name.Sum(c => c > '\u2e80' ? CharacterWidth : CharacterWidth / 2 + 1)).DefaultIfEmpty().Max());
        var largest = Math.Max(_bars.Select(bar => bar.Values.Sum()).DefaultIfEmpty().Max(), double.Epsilon);
        var legend = parts.Length > 1 ? Row : 0;
        Begin(svg, Top + legend + (_bars.Count * Row) + 12);
        if (legend > 0) Legend(svg);
        for (var i = 0; i < _bars.Count; i++)
        {
            var y = Top + legend + (i * Row);
            Text(svg, names - 8, y + 15, "end", _bars[i].Name);
            double x = names;
            for (var part = 0; part < _bars[i].Values.Length; part++)
            {
                var length = _bars[i].Values[part] / largest * (Width - names - 90);
                if (length > 0) svg.WriteLine($"<rect x=\"{x:F1}\" y=\"{y}\" width=\"{length:F1}\" height=\"{Row - 6}\" fill=\"{Palette.Colors[part % Palette.Colors.Length]}\"/>");
                x += length;
            }

            Text(svg, x + 6, y + 15, "start", Number(_bars[i].Values.Sum()));
        }

        svg.WriteLine("</svg>");
    }

    private void Standing(TextWriter svg, Func<int, bool> marked)
    {
        const int Height = 300;
        const int Floor = Height - 30;
        var largest = Math.Max(_bars.Select(bar => bar.Values.Sum()).DefaultIfEmpty().Max(), double.Epsilon);
        var step = (Width - 80.0) / Math.Max(1, _bars.Count);
        Begin(svg, Height);
        for (var i = 0; i < _bars.Count; i++)
        {
            var height = _bars[i].Values.Sum() / largest * (Floor - Top);
            svg.WriteLine($"<rect x=\"{60 + (i * step):F2}\" y=\"{Floor - height:F1}\" width=\"{Math.Max(step * .9, .5):F2}\" height=\"{height:F1}\" fill=\"{Palette.Colors[marked(i) ? 5 : 0]}\"/>");
        }

        Text(svg, 52, Top + 6, "end", Number(largest));
        Text(svg, 52, Floor, "end", "0");
        if (_bars.Count > 0)
        {
            Text(svg, 60, Floor + 20, "start", _bars[0].Name);
            Text(svg, Width - 20, Floor + 20, "end", _bars[^1].Name);
        }

        svg.WriteLine("</svg>");
    }

    private void Begin(TextWriter svg, int height)
    {
        svg.WriteLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"14\">");
        svg.WriteLine($"<title>{Escaped(title)}</title>");
        svg.WriteLine($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        svg.WriteLine($"<text x=\"12\" y=\"24\" font-size=\"16\" font-weight=\"bold\">{Escaped(title)}</text>");
    }

    private void Legend(TextWriter svg)
    {
        var x = 12;
        for (var part = 0; part < parts.Length; part++)
        {
            svg.WriteLine($"<rect x=\"{x}\" y=\"{Top - 8}\" width=\"12\" height=\"12\" fill=\"{Palette.Colors[part % Palette.Colors.Length]}\"/>");
            Text(svg, x + 17, Top + 3, "start", parts[part]);
            x += 34 + (parts[part].Length * 8);
        }
    }

    private static void Text(TextWriter svg, double x, double y, string anchor, string text) => svg.WriteLine($"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{Escaped(text)}</text>");

    private static string Number(double value) => value.ToString(value >= 100 || value == Math.Floor(value) ? "N0" : "G3", CultureInfo.InvariantCulture);

    /// <summary>Texts come from people: what XML does not allow is left out.</summary>
    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = text[i];
            if (char.IsHighSurrogate(symbol) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) safe.Append(symbol).Append(text[++i]);
            else if (!char.IsSurrogate(symbol) && symbol is >= ' ' and < '\ufffe') safe.Append(symbol switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => symbol.ToString() });
        }

        return safe.ToString();
    }
}
