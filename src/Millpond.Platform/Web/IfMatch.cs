using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Millpond.Platform.Web;

/// <summary>The version that the caller saw (<c>If-Match: "7"</c>); null when he does not care.</summary>
/// <param name="Version">The version.</param>
public readonly record struct IfMatch(int? Version)
{
    /// <summary>Whether the caller saw an older version than the present one.</summary>
    public bool IsStale(int current) => Version is { } seen && seen != current;

    /// <summary>Reads the header.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var text = context.Request.Headers.IfMatch.ToString().Trim().Replace("W/", "", StringComparison.Ordinal).Trim('"');
        return ValueTask.FromResult(new IfMatch(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null));
    }
}
