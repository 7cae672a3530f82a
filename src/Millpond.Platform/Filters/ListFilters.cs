using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Web;

namespace Millpond.Platform.Filters;

/// <summary>Says which lists take a filter, and of which fields: what a filter builder needs.</summary>
public static class ListFilters
{
    /// <summary>Contributes the fields of a list.</summary>
    public static IServiceCollection AddFilters(this IServiceCollection services, FilterCatalogue catalogue) => services.AddSingleton(catalogue);

    /// <summary>Maps the route.</summary>
    public static void MapFilters(this IEndpointRouteBuilder api) =>
        api.MapGet("/filters", (IEnumerable<FilterCatalogue> catalogues) => new Page<FilterList>([.. catalogues.OrderBy(c => c.List, StringComparer.Ordinal).Select(Describe)], null))
            .RequireViewer().WithName("ListFilters").WithTags("filters");

    private static FilterList Describe(FilterCatalogue catalogue) =>
        new(catalogue.List, [.. catalogue.Fields.Select(f => new FilterFieldRecord(f.Name, f.Type, f.IsMany, f.Operators, f.Choices))], catalogue.Attributes is not null);
}

/// <summary>A list that takes a filter.</summary>
/// <param name="List">The list, as its route is called.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Attributes">Whether the company's own fields may be named too.</param>
public sealed record FilterList(string List, IReadOnlyList<FilterFieldRecord> Fields, bool Attributes);

/// <summary>A field that a filter may name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Many">Whether a row may have several; one that passes is enough.</param>
/// <param name="Operators">How it may be compared.</param>
/// <param name="Choices">The values of a choice.</param>
public sealed record FilterFieldRecord(string Name, FilterType Type, bool Many, IReadOnlyList<FilterOperator> Operators, IReadOnlyList<string> Choices);
