using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Exports;

/// <summary>One column of an export, in the forms of the API: camelCase names, typed ids and times as texts.</summary>
public sealed class ExportColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly bool _json;

    internal ExportColumn(IProperty property, bool json)
    {
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        _getter = property.GetGetter();
        _json = json;
    }

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Writes the column of a row as a member of the JSON object that is open.</summary>
    public void Write(Utf8JsonWriter writer, object row)
    {
        writer.WritePropertyName(Name);
        switch (_getter.GetClrValueUsingContainingEntity(row))
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text when _json && IsJson(text):
                writer.WriteRawValue(text, skipInputValidation: true);
                break;
            // The usual types go straight to the writer: a large export is made of a hundred million cells.
            case string text:
                writer.WriteStringValue(text);
                break;
            case DateTime time:
                writer.WriteStringValue(time);
                break;
            case Guid id:
                writer.WriteStringValue(id);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                writer.WriteStringValue(Convert.ToHexStringLower(bytes));
                break;
            case { } value:
                JsonSerializer.Serialize(writer, value, value.GetType(), Json.Options);
                break;
        }
    }

    /// <summary>The column of a row as the text of a cell.</summary>
    public string Text(object row) => _getter.GetClrValueUsingContainingEntity(row) switch
    {
        null => "",
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        bool flag => flag ? "true" : "false",
        IFormattable number and (int or long or double or decimal) => number.ToString(null, CultureInfo.InvariantCulture),
        { } value => Plain(JsonSerializer.SerializeToElement(value, value.GetType(), Json.Options)),
    };

    /// <summary>A cell that was damaged is handed out as the text that it is; it must not stop the others.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Plain(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
