namespace Millpond.Analytics.Text.Language;

/// <summary>How a text names a product.</summary>
public enum ProductForm
{
    /// <summary>A code of the list.</summary>
    Code,

    /// <summary>A code in one of the company's formats.</summary>
    Format,

    /// <summary>A trade item number (GTIN: EAN, UPC, ISBN) with the right check digit.</summary>
    Gtin,

    /// <summary>A name of the list.</summary>
    Name,
}
