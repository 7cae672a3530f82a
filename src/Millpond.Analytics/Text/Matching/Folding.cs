namespace Millpond.Analytics.Text.Matching;

/// <summary>What <see cref="TextNormalizer"/> makes equal.</summary>
[Flags]
public enum Folding
{
    /// <summary>Nothing: texts are compared unit by unit.</summary>
    None = 0,

    /// <summary>Full-width letters, digits and signs become half-width; the ideographic blank a blank.</summary>
    Width = 1,

    /// <summary>Capital letters become small.</summary>
    Case = 2,

    /// <summary>Traditional characters become simplified (character by character, from Unihan).</summary>
    Script = 4,

    /// <summary>Zero-width characters, direction marks, soft hyphens and variation selectors are dropped.</summary>
    Invisible = 8,

    /// <summary>Up to three blanks, signs or emoji between two Chinese characters are dropped, as in 加*微*信. Sentence marks (。，！？；：、) stay.</summary>
    Inserted = 16,

    /// <summary>Runs of blanks become one blank.</summary>
    Blanks = 32,

    /// <summary>Web addresses become one character that no pattern holds.</summary>
    Links = 64,

    /// <summary>@names become one character that no pattern holds.</summary>
    Mentions = 128,

    /// <summary>What a reader would call the same word.</summary>
    Usual = Width | Case | Script | Invisible | Blanks,
}
