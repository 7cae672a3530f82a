using Microsoft.OpenApi;

namespace Millpond.Platform.Web;

/// <summary>Marks every member of what is only ever answered as always present, for answers leave nothing out: what is not known is null. What is also sent keeps its optional members.</summary>
internal static class AnswerSchemas
{
    public static void RequireMembers(OpenApiDocument document)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        var operations = document.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();
        var sent = new HashSet<string>(StringComparer.Ordinal);
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            foreach (var body in operation.RequestBody?.Content?.Values ?? []) Reach(body.Schema, schemas, sent);
            foreach (var answer in operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
            {
                if (answer.Content?.TryGetValue("application/json", out var json) == true) Reach(json.Schema, schemas, answered);
            }
        }

        foreach (var name in answered.Except(sent, StringComparer.Ordinal))
        {
            if (schemas[name] is OpenApiSchema { Properties: { Count: > 0 } members } schema) schema.Required = members.Keys.ToHashSet(StringComparer.Ordinal);
        }
    }

    private static void Reach(IOpenApiSchema? schema, IDictionary<string, IOpenApiSchema> schemas, HashSet<string> reached)
    {
        if (schema is null) return;
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            if (reached.Add(name) && schemas.TryGetValue(name, out var target)) Reach(target, schemas, reached);
            return;
        }

        Reach(schema.Items, schemas, reached);
        Reach(schema.AdditionalProperties, schemas, reached);
        foreach (var part in (schema.Properties?.Values ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Concat(schema.AllOf ?? [])) Reach(part, schemas, reached);
    }
}
