using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Millpond.Platform;
using Millpond.Platform.Web;

namespace Millpond.Tests.Platform.Web;

/// <summary>Makes a body that a route can read, from its type: texts are <c>x</c>, ids are the given one.</summary>
internal static class SampleBody
{
    public static object Of(Type type, Guid id)
    {
        if (type == typeof(IFormFile) || type == typeof(IFormCollection) || type == typeof(IFormFileCollection))
            return new MultipartFormDataContent { { new StringContent("a,b\n1,2\n"), "file", "x.csv" } };
        return Value(type, id)?.ToJsonString() ?? "null";
    }

    private static JsonNode? Value(Type type, Guid id)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Value(inner, id);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patched<>)) return Value(type.GetGenericArguments()[0], id);
        if (type == typeof(string)) return "x";
        if (type == typeof(Guid) || IsId(type)) return id.ToString();
        if (type == typeof(bool)) return true;
        if (type == typeof(DateTime)) return "2030-01-01T00:00:00Z";
        if (type == typeof(TimeOnly)) return "09:00";
        if (type.IsEnum) return JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0]);
        if (type.IsPrimitive || type == typeof(decimal)) return 1;
        if (type == typeof(JsonElement) || type == typeof(JsonNode) || type == typeof(object)) return new JsonObject();
        if (IsDictionary(type)) return new JsonObject();
        if (typeof(System.Collections.IEnumerable).IsAssignableFrom(type)) return new JsonArray();
        return Members(type, id);
    }

    private static JsonObject Members(Type type, Guid id)
    {
        var body = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
            body[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Value(property.PropertyType, id);
        return body;
    }

    private static bool IsDictionary(Type type) => type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() is var g && (g == typeof(IReadOnlyDictionary<,>) || g == typeof(IDictionary<,>)));

    private static bool IsId(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
