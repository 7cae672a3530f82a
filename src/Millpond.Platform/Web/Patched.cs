using System.Text.Json;
using System.Text.Json.Serialization;

namespace Millpond.Platform.Web;

/// <summary>A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="IsGiven">Whether the body names it.</param>
/// <param name="Value">What it shall be.</param>
[JsonConverter(typeof(PatchedConverterFactory))]
public readonly record struct Patched<T>(bool IsGiven, T? Value)
{
    /// <summary>Gives a value.</summary>
    public static implicit operator Patched<T>(T? value) => new(true, value);

    /// <summary>The given value, or the present one when none was given.</summary>
    public T? Or(T? present) => IsGiven ? Value : present;
}

internal sealed class PatchedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Patched<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Patched<T>>
    {
        public override bool HandleNull => true;

        public override Patched<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(true, reader.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Patched<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
    }
}
