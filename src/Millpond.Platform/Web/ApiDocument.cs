using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Millpond.Platform.Web;

/// <summary>The OpenAPI 3.1 document, made from the routes: operation ids are names of use cases, ids are UUID strings, refusals are problem documents.</summary>
public static class ApiDocument
{
    private const string ProblemSchema = "Problem";

    /// <summary>Registers the document <c>v1</c>.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddSingleton<DocComments>().AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true || api.RelativePath?.StartsWith("health", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(DescribeAsync);
        options.AddSchemaTransformer<DescribedSchemas>();
        options.AddOperationTransformer<DescribedOperations>();
        options.AddDocumentTransformer(Finish);
    });

    /// <summary>Maps <c>/openapi/v1.json</c>.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder app) =>
        app.MapOpenApi("/openapi/{documentName}.json").AllowPublic("the product is open source; its API is no secret").LimitTo("openapi", 60, TimeSpan.FromMinutes(1));

    /// <summary>Bodies are nested in their use case: <c>AssignConversation.Body</c> is named <c>AssignConversationBody</c>. Ids and members of patches stand in place.</summary>
    private static string? NameOf(JsonTypeInfo type)
    {
        if (IsId(Nullable.GetUnderlyingType(type.Type) ?? type.Type) || IsPatched(type.Type)) return null;
        return OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null || Nullable.GetUnderlyingType(type.Type) is not null ? OpenApiOptions.CreateDefaultSchemaReferenceId(type) : NameOf(type.Type);
    }

    private static string NameOf(Type type) => type switch
    {
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}Of{string.Concat(type.GetGenericArguments().Select(NameOf))}",
        { IsNested: true, DeclaringType: { } outer } => outer.Name + type.Name,
        _ => type.Name,
    };

    private static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        if (IsId(Nullable.GetUnderlyingType(type) ?? type))
        {
            Become(schema, IdSchema(), mayBeNull: Nullable.GetUnderlyingType(type) is not null || schema.Type?.HasFlag(JsonSchemaType.Null) == true);
        }
        else if (IsPatched(type))
        {
            var value = type.GetGenericArguments()[0];
            Become(schema, IsId(Nullable.GetUnderlyingType(value) ?? value) ? IdSchema() : await context.GetOrCreateSchemaAsync(value, null, ct), mayBeNull: true);
        }
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && IsId(element))
        {
            schema.Items = IdSchema();
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            // What may be null may be left out; answers say otherwise below.
            foreach (var member in context.JsonTypeInfo.Properties.Where(p => p.IsSetNullable || IsPatched(p.PropertyType))) schema.Required?.Remove(member.Name);
        }
    }

    private static void Become(OpenApiSchema schema, OpenApiSchema other, bool mayBeNull)
    {
        schema.Type = mayBeNull && other.Type is { } type ? type | JsonSchemaType.Null : other.Type;
        schema.Format = other.Format;
        schema.Items = other.Items;
        schema.Enum = other.Enum;
        schema.Properties = other.Properties;
        schema.Required = other.Required;
    }

    private static OpenApiSchema IdSchema() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static Task Finish(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Millpond",
            Version = "v1",
            Description = "The API that the console uses too. Lists are paged by cursor (`after`), updates take `If-Match`, creates take `Idempotency-Key`, times are UTC, refusals are problem documents with a stable `code`.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ProblemSchema] = Problem();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "API token `mp_...`." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        foreach (var operation in document.Paths.Values.Where(p => p.Operations is not null).SelectMany(p => p.Operations!.Values))
        {
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "Refused",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, document) } },
            };
        }

        AnswerSchemas.RequireMembers(document);
        ExactSchemas.Apply(document);
        return Task.CompletedTask;
    }

    private static OpenApiSchema Problem()
    {
        static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A refusal (RFC 9457).",
            Required = new HashSet<string>(StringComparer.Ordinal) { "status", "code" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("Address that stands for the kind of problem."),
                ["title"] = Text("The status in words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["detail"] = Text("What happened and what to do, in English."),
                ["code"] = Text("Stable code."),
                ["field"] = Text("The offending field of the input."),
            },
        };
    }

    private static bool IsPatched(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patched<>);

    private static bool IsId(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}
