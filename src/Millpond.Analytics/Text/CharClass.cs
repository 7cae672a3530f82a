namespace Millpond.Analytics.Text;

/// <summary>What a character is to words: the one place that knows.</summary>
internal enum CharClass : byte
{
    /// <summary>Punctuation, symbols, controls.</summary>
    Other,

    /// <summary>Letter, digit or mark of a script that sets blanks between words; words of it are runs.</summary>
    Word,

    /// <summary>Ideograph, kana, hangul, Thai and their like: each stands for itself, there are no blanks between words.</summary>
    Ideograph,

    /// <summary>Blank or line end.</summary>
    Space,

    /// <summary>Half of a character beyond U+FFFF.</summary>
    Surrogate,
}
