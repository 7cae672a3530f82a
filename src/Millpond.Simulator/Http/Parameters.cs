using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Millpond.Simulator.Http;

/// <summary>A call's parameters, wherever they stand: query, form or JSON body.</summary>
/// <remarks>The networks take all three; names may end in [] for lists, and nested JSON is joined as a[b].</remarks>
internal sealed class Parameters
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public IFormFileCollection? Files { get; private set; }

    public static async Task<Parameters> ReadAsync(HttpContext http)
    {
        var parameters = new Parameters();
        foreach (var (name, values) in http.Request.Query)
            foreach (var value in values) parameters.Add(name, value);

        if (http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            parameters.Files = form.Files;
            foreach (var (name, values) in form)
                foreach (var value in values) parameters.Add(name, value);
        }
        else if (http.Request.HasJsonContentType() && http.Request.ContentLength != 0)
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (json.RootElement.ValueKind == JsonValueKind.Object) parameters.Add("", json.RootElement);
        }

        return parameters;
    }

    public string? this[string name] => _values.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(string name) => _values.GetValueOrDefault(name) ?? (IReadOnlyList<string>)[];

    public bool Has(string name) => _values.ContainsKey(name);

    public bool Flag(string name) => this[name] is "true" or "1" or "on" or "True";

    public long? Number(string name) => long.TryParse(this[name], out var number) ? number : null;

    public int Count(string name, int unless, int atMost) => Number(name) is { } number ? (int)Math.Clamp(number, 1, atMost) : unless;

    private void Add(string name, string? value)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal)) name = name[..^2];
        if (!_values.TryGetValue(name, out var values)) _values.Add(name, values = []);
        values.Add(value ?? "");
    }

    private void Add(string name, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Add(name.Length == 0 ? property.Name : $"{name}[{property.Name}]", property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Add(name, item);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                Add(name, element.ValueKind == JsonValueKind.String ? element.GetString() : element.GetRawText());
                break;
        }
    }
}
