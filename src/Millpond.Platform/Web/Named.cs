namespace Millpond.Platform.Web;

/// <summary>A member of an enumeration in a form field, spelled as the API writes it (<c>posts</c>): the framework's own binder wants the C# spelling.</summary>
/// <param name="Value">The member.</param>
public readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
    /// <summary>Reads a name; numbers are no names.</summary>
    public static bool TryParse(string? text, out Named<T> named)
    {
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && char.IsAsciiLetter(text![0]);
        named = new Named<T>(value);
        return known;
    }
}
