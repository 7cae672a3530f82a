using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Millpond.Platform.Web;

/// <summary>The documentation comments of our own types, from the XML files that the compiler writes beside the assemblies: what the API document says of a use case is what its source says.</summary>
internal sealed class DocComments
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> files = new();

    /// <summary>One sentence that says what a type is for; null when its assembly has no comments.</summary>
    public string? Summary(Type type) => Text(Find(type)?.Element("summary"));

    /// <summary>What else is to be known of a type.</summary>
    public string? Remarks(Type type) => Text(Find(type)?.Element("remarks"));

    /// <summary>What a member of a record means: the parameter of its positional form, or the property's own comment.</summary>
    public string? Member(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var parameter = Find(type)?.Elements("param").FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), property.Name, StringComparison.Ordinal));
        return Text(parameter) ?? Text(Of(type.Assembly).GetValueOrDefault($"P:{NameOf(type)}.{property.Name}")?.Element("summary"));
    }

    private XElement? Find(Type type) => Of(type.Assembly).GetValueOrDefault("T:" + NameOf(type));

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private Dictionary<string, XElement> Of(Assembly assembly) => files.GetOrAdd(assembly, static a =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, a.GetName().Name + ".xml");
        return a.FullName!.StartsWith("Millpond", StringComparison.Ordinal) && File.Exists(path)
            ? XDocument.Load(path).Descendants("member").ToDictionary(m => (string)m.Attribute("name")!, StringComparer.Ordinal)
            : [];
    });

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText words) text.Append(words.Parent?.Name.LocalName == "c" ? $"`{words.Value}`" : words.Value);
            else if (node is XElement { IsEmpty: true } mark && mark.FirstAttribute is { } named) text.Append(named.Value[(named.Value.LastIndexOfAny(['.', ':']) + 1)..]);
        }

        var parts = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }
}
