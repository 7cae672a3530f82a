using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Millpond.Platform.Web;

/// <summary>Makes shared schemas say no more and no less than what is sent: choices are strings and null only where a member may be null, free JSON of ours is always an object.</summary>
internal static class ExactSchemas
{
    private const string FreeJson = "JsonElement";

    public static void Apply(OpenApiDocument document)
    {
        foreach (var (name, shared) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            if (shared is not OpenApiSchema schema) continue;
            if (name == FreeJson)
            {
                schema.Type = JsonSchemaType.Object;
                schema.AdditionalProperties = new OpenApiSchema();
            }
            else if (schema.Enum is { Count: > 0 } choices)
            {
                // Whichever member the framework meets first shapes the shared schema; whether null is allowed stands at each member that uses it.
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. choices.Where(c => c is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String)];
            }
        }
    }
}
