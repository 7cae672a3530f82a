using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>Lets queries name the members of enumerations as bodies do (<c>?view=open</c>): the framework's own binder wants the C# spelling.</summary>
public static class QueryNames
{
    private static readonly ConcurrentDictionary<MethodInfo, Dictionary<string, Type>> Known = new();

    /// <summary>Goes between routing and the endpoints.</summary>
    public static IApplicationBuilder UseQueryNames(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Query.Count > 0 && context.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler) Translate(context.Request, Known.GetOrAdd(handler, EnumsOf));
        return next(context);
    });

    private static void Translate(HttpRequest request, Dictionary<string, Type> enums)
    {
        if (!request.Query.Any(pair => enums.ContainsKey(pair.Key))) return;
        request.QueryString = QueryString.Create(request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, Name(enums, pair.Key, value)))));
    }

    /// <summary>Numbers stay what they are: a query names, it does not count.</summary>
    private static string? Name(Dictionary<string, Type> enums, string key, string? value) =>
        enums.TryGetValue(key, out var type) && value is { Length: > 0 } && char.IsAsciiLetter(value[0]) && Enum.TryParse(type, value, ignoreCase: true, out var member) ? member.ToString() : value;

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
