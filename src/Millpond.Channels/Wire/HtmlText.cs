using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Millpond.Channels.Wire;

/// <summary>Plain text of a network's HTML: line breaks and paragraphs kept, links by their shown text, everything else dropped.</summary>
internal static class HtmlText
{
    // A parser keeps buffers; one per thread needs no lock.
    [ThreadStatic]
    private static HtmlParser? _parser;

    public static string Of(string? html)
    {
        if (string.IsNullOrEmpty(html)) return "";
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return html;

        var text = new StringBuilder(html.Length);
        using var document = (_parser ??= new HtmlParser()).ParseDocument(html);
        if (document.Body is { } body) Add(text, body);
        return Trimmed(text);
    }

    private static void Add(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement { LocalName: "script" or "style" or "template" }:
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement { LocalName: "p" or "blockquote" or "pre" or "ul" or "ol" or "div" or "h1" or "h2" or "h3" or "h4" } block:
                    Gap(text, 2);
                    Add(text, block);
                    Gap(text, 2);
                    break;
                case IElement { LocalName: "li" } item:
                    Gap(text, 1);
                    text.Append("- ");
                    Add(text, item);
                    Gap(text, 1);
                    break;
                case IElement element:
                    Add(text, element);
                    break;
            }
        }
    }

    private static void Gap(StringBuilder text, int lines)
    {
        var present = 0;
        while (present < text.Length && present < lines && text[^(present + 1)] == '\n') present++;
        if (text.Length > present) text.Append('\n', lines - present);
    }

    private static string Trimmed(StringBuilder text) => text.ToString().Trim('\n', ' ');
}
