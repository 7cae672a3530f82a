using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Lets queries name the members of enumerations as bodies do (<c>?view=open</c>): the framework's own binder wants the C# spelling.</summary>
public static class QueryNames
{
    private static readonly ConcurrentDictionary<MethodInfo, Dictionary<string, Type>> Known = new();

    /// <summary>Goes between routing and the endpoints.</summary>
    public static IApplicationBuilder UseQueryNames(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Query.Count > 0 && context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler)
        {
            var enums = Known.GetOrAdd(handler, EnumsOf);
            if (Unknown(context.Request, enums) is { } refusal)
            {
                await OutcomeHttp.Problem(refusal).ExecuteAsync(context);
                return;
            }

            Translate(context.Request, enums);
        }

        await next(context);
    });

    private static Outcome? Unknown(HttpRequest request, Dictionary<string, Type> enums)
    {
        foreach (var (key, values) in request.Query)
        {
            if (!enums.TryGetValue(key, out var type) || values.FirstOrDefault(v => v is { Length: > 0 } && !IsName(type, v)) is not { } wrong) continue;
            var field = JsonNamingPolicy.CamelCase.ConvertName(key);
            return Outcome.Failed("request.invalid", StatusCodes.Status400BadRequest, $"'{wrong}' is no {field}; there are {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.", field: field);
        }

        return null;
    }

    private static void Translate(HttpRequest request, Dictionary<string, Type> enums)
    {
        if (!request.Query.Any(pair => enums.ContainsKey(pair.Key))) return;
        request.QueryString = QueryString.Create(request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, Name(enums, pair.Key, value)))));
    }

    private static string? Name(Dictionary<string, Type> enums, string key, string? value) =>
        enums.TryGetValue(key, out var type) && value is not null && Enum.TryParse(type, value, ignoreCase: true, out var member) ? member.ToString() : value;

    /// <summary>A query names, it does not count: numbers are no names.</summary>
    private static bool IsName(Type type, string value) => char.IsAsciiLetter(value[0]) && Enum.TryParse(type, value, ignoreCase: true, out _);

    private static Dictionary<string, Type> EnumsOf(MethodInfo handler)
    {
        var found = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in handler.GetParameters())
        {
            Add(found, parameter.Name!, parameter.ParameterType);
            if (parameter.GetCustomAttribute<AsParametersAttribute>() is null) continue;
            foreach (var property in parameter.ParameterType.GetProperties()) Add(found, property.Name, property.PropertyType);
        }

        return found;
    }

    private static void Add(Dictionary<string, Type> found, string name, Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsEnum) found[name] = inner;
    }
}
