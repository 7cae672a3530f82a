using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Millpond.Platform.Web;

/// <summary>Says of each operation what it does, who may call it and which headers it understands.</summary>
internal sealed class DescribedOperations(DocComments comments) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var handler = metadata.OfType<MethodInfo>().FirstOrDefault();
        var useCase = UseCaseOf(handler);
        var named = string.Equals(useCase?.Name, operation.OperationId, StringComparison.Ordinal);
        if (named) operation.Summary ??= comments.Summary(useCase!);
        var paragraphs = new[] { named ? comments.Remarks(useCase!) : null, AskedOf(metadata.OfType<RoutePolicy>().LastOrDefault()) };
        operation.Description = string.Join("\n\n", paragraphs.Where(p => p is not null));

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter is { In: ParameterLocation.Query, Name.Length: > 0 }) parameter.Name = char.ToLowerInvariant(parameter.Name[0]) + parameter.Name[1..];
            parameter.Description ??= DescriptionOf(parameter.Name, useCase, handler);
        }

        if (handler?.GetParameters().Any(p => p.ParameterType == typeof(IfMatch)) == true) AddHeader(operation, "If-Match", "The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both.");
        if (IsCreate(context.Description, metadata)) AddHeader(operation, "Idempotency-Key", "A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new.");
        return Task.CompletedTask;
    }

    /// <summary>Handlers are lambdas in their use case's class, so the compiler nests them.</summary>
    private static Type? UseCaseOf(MethodInfo? handler)
    {
        var type = handler?.DeclaringType;
        while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<')) type = outer;
        return type;
    }

    private static bool IsCreate(ApiDescription description, IList<object> metadata) =>
        string.Equals(description.HttpMethod, "POST", StringComparison.Ordinal) && metadata.OfType<RoutePolicy>().LastOrDefault() is { PublicBecause: null };

    private static string? AskedOf(RoutePolicy? policy) => policy switch
    {
        null => null,
        { PublicBecause: not null } => "Anybody may call it.",
        { Permission: { } permission } => $"Needs the permission `{permission}`.",
        _ => "Being signed in is enough.",
    };

    private string? DescriptionOf(string? name, Type? useCase, MethodInfo? handler) => name switch
    {
        "limit" => "How many items at most.",
        "after" => "The cursor `next` of the page before.",
        "filter" => "Only rows that pass this filter, in JSON: `{\"and\":[{\"field\":\"createdAt\",\"atLeast\":\"-30d\"}, ...]}`. ListFilters names the fields; docs/filters.md describes the form.",
        "id" => null,
        _ => handler?.GetParameters().Select(p => p.ParameterType).Where(t => t != useCase && t.Assembly.FullName!.StartsWith("Millpond", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties()).Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Select(comments.Member).FirstOrDefault(text => text is not null),
    };

    private static void AddHeader(OpenApiOperation operation, string name, string description) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });
}
