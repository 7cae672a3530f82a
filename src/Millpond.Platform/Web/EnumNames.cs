using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Millpond.Platform.Web;

/// <summary>Lets query parameters name members of enumerations as the API writes them (<c>view=unassigned</c>): the framework's own binding wants the exact spelling of the code.</summary>
internal sealed class EnumNames(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.Count == 0 || context.GetEndpoint() is not { } endpoint) return next(context);
        Dictionary<string, StringValues>? changed = null;
        foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
            if (!type.IsEnum || !context.Request.Query.TryGetValue(parameter.Name, out var given) || given is not [{ Length: > 0 } text]) continue;
            // Numbers stay as they are and are refused, as in bodies.
            var name = Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
            if (name is null) continue;
            changed ??= context.Request.Query.ToDictionary(q => q.Key, q => q.Value, StringComparer.OrdinalIgnoreCase);
            changed[parameter.Name] = name;
        }

        if (changed is not null) context.Request.Query = new QueryCollection(changed);
        return next(context);
    }
}
