namespace Millpond.Analytics.Text.Language;

/// <summary>A place in a text that looks like a name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it seems to name.</param>
/// <param name="Sign">What speaks for it, for the reader: <c>list</c>, <c>title</c>, <c>role</c>, <c>speaks</c>, <c>enumeration</c>, <c>alone</c>, <c>characters</c>, <c>suffix</c>.</param>
public readonly record struct NameHint(TextSpan Span, NameKind Kind, string Sign);
