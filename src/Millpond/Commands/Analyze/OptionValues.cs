using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Millpond.Commands.Analyze;

/// <summary>What the value of an option may be; anything else is refused in the user's words: the option, what was given, what was expected.</summary>
internal static class OptionValues
{
    extension<T>(Option<T> option)
        where T : struct, INumber<T>
    {
        /// <param name="expected">What is accepted, as in "a whole number of at least 1".</param>
        /// <param name="fits">Whether a number is; every number when absent.</param>
        public Option<T> Expects(string expected, Predicate<T>? fits = null)
        {
            option.CustomParser = given => Number(given, option.Name, expected, fits) ?? default;
            return option;
        }
    }

    extension<T>(Option<T?> option)
        where T : struct, INumber<T>
    {
        /// <inheritdoc cref="Expects{T}(Option{T}, string, Predicate{T})"/>
        public Option<T?> Expects(string expected, Predicate<T>? fits = null)
        {
            option.CustomParser = given => Number(given, option.Name, expected, fits);
            return option;
        }
    }

    extension<T>(Option<T> option)
        where T : struct, Enum
    {
        /// <summary>One of the names, in any case; not their numbers, nor several.</summary>
        public Option<T> ExpectsName()
        {
            var names = Enum.GetNames<T>();
            option.CustomParser = given =>
            {
                if (given.Tokens is [var token] && names.Contains(token.Value, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<T>(token.Value, ignoreCase: true);
                given.AddError($"{option.Name} '{Text(given)}': one of {string.Join(", ", names).ToLowerInvariant()} was expected.");
                return default;
            };
            return option;
        }

        /// <summary>Names of flags with commas between them, in any case.</summary>
        public Option<T> ExpectsNames()
        {
            var names = Enum.GetNames<T>();
            option.CustomParser = given =>
            {
                if (given.Tokens is [var token] && token.Value.Split(',', StringSplitOptions.TrimEntries).All(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))) return Enum.Parse<T>(token.Value, ignoreCase: true);
                given.AddError($"{option.Name} '{Text(given)}': a list, with commas, of {string.Join(", ", names).ToLowerInvariant()} was expected.");
                return default;
            };
            return option;
        }
    }

    /// <summary>Some of these words.</summary>
    public static Option<T> ExpectsWords<T>(this Option<T> option, params string[] words)
    {
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
                if (!words.Contains(token.Value, StringComparer.Ordinal)) given.AddError($"{option.Name} '{token.Value}': one of {string.Join(", ", words)} was expected.");
        });
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>Ids, one or several.</summary>
    public static Option<long[]> ExpectsIds(this Option<long[]> option)
    {
        option.CustomParser = given =>
        {
            var ids = new List<long>();
            foreach (var token in given.Tokens)
            {
                if (long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
                else given.AddError($"{option.Name} '{token.Value}': ids, whole numbers of 64 bits, were expected.");
            }

            return [.. ids];
        };
        return option;
    }

    private static T? Number<T>(ArgumentResult given, string name, string expected, Predicate<T>? fits)
        where T : struct, INumber<T>
    {
        // Without thousands separators: 1,5 would be fifteen.
        if (T.TryParse(Text(given), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (fits?.Invoke(value) ?? T.IsFinite(value))) return value;
        given.AddError($"{name} '{Text(given)}': {expected} was expected.");
        return null;
    }

    private static string Text(ArgumentResult given) => string.Join(' ', given.Tokens.Select(token => token.Value));
}
