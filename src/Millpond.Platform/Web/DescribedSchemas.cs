using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Millpond.Platform.Web;

/// <summary>Gives schemas and their members the words that stand at the types in the source.</summary>
internal sealed class DescribedSchemas(DocComments comments) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo;
        if (context.JsonPropertyInfo is null && type.Kind != JsonTypeInfoKind.None) schema.Description ??= comments.Summary(type.Type);
        if (type.Kind != JsonTypeInfoKind.Object || schema.Properties is null) return Task.CompletedTask;
        foreach (var member in type.Properties)
        {
            // A reference says what its target is; what it means here can only be said where it stands in place.
            if (member.AttributeProvider is not PropertyInfo property || !schema.Properties.TryGetValue(member.Name, out var described)) continue;
            // A choice becomes a reference later on: its words are those of its type.
            if (described is OpenApiSchema text && property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed) text.Enum = [.. allowed.Values.Select(v => JsonValue.Create((string)v!))];
            if (described is OpenApiSchema inPlace && !(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType).IsEnum) inPlace.Description ??= comments.Member(property);
        }

        return Task.CompletedTask;
    }
}
