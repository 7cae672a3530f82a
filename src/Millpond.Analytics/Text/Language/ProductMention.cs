namespace Millpond.Analytics.Text.Language;

/// <summary>A place at which a text names a product.</summary>
/// <param name="Span">The place.</param>
/// <param name="Code">The code as the list writes it; as the text does, in capitals and without blanks, when the list lacks it.</param>
/// <param name="Form">How it was named.</param>
/// <param name="Listed">Whether the list has it.</param>
public readonly record struct ProductMention(TextSpan Span, string Code, ProductForm Form, bool Listed);
