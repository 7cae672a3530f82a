using System.Globalization;

namespace Millpond.Analytics.Behaviour;

/// <summary>Features of accounts, made from the columns of a table: the columns themselves, and the ratios that give zombies away.</summary>
/// <remarks>Columns are known by their usual names, in any case (followers, friends or followees, statuses or posts, favourites, listed, created, name_digits ...). Ids and labels are no features. What is empty or no number is unknown, and unknown is a value of its own.</remarks>
public sealed class AccountTable
{
    internal const string CreatedColumn = "created";

    private static readonly string[] Ids = ["user", "id", "account", "user_id"];
    private static readonly string[] Labels = ["bot", "label", "zombie", "spammer"];

    /// <summary>How names of columns are compared, as everywhere in tables.</summary>
    internal static readonly StringComparer AnyCase = StringComparer.OrdinalIgnoreCase;

    private AccountTable(string[] names, double[][] values, string[][] categories, string[] ids, bool[]? labels) =>
        (Names, Values, Categories, AccountIds, IsZombie) = (names, values, categories, ids, labels);

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Values by feature and account; not a number where unknown.</summary>
    internal double[][] Values { get; }

    /// <summary>Words behind the values of a feature that is a category; empty for numbers.</summary>
    internal string[][] Categories { get; }

    /// <summary>Ids in the order of the rows; row numbers when there is no such column.</summary>
    public IReadOnlyList<string> AccountIds { get; }

    /// <summary>Labels in the order of the rows, when the table has them.</summary>
    public IReadOnlyList<bool>? IsZombie { get; }

    /// <summary>Accounts.</summary>
    public int Count => AccountIds.Count;

    /// <summary>Reads a table.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">Rows with a value for each column.</param>
    /// <param name="model">The model to be asked; its categories and its moment are used, so that values mean the same.</param>
    /// <param name="without">Columns not to be used.</param>
    /// <exception cref="AccountRowException">A row has another number of values, or a label is neither 1 nor 0 or -1.</exception>
    public static AccountTable Read(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows, ZombieModel? model = null, IReadOnlyCollection<string>? without = null)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Length != columns.Count)
                throw new AccountRowException(i + 1, $"{rows[i].Length} values for {columns.Count} columns");

        int id = Find(columns, Ids), label = Find(columns, Labels);
        var features = new List<(string Name, double[] Values, string[] Categories)>();
        for (var c = 0; c < columns.Count; c++)
        {
            if (c == id || c == label || without?.Contains(columns[c], AnyCase) == true) continue;
            features.Add(AnyCase.Equals(columns[c], CreatedColumn) ? Created(rows, c) : Column(columns[c], rows, c, model));
        }

        AddRatios(features, rows.Count, model?.Newest);
        return new AccountTable(
            [.. features.Select(f => f.Name)],
            [.. features.Select(f => f.Values)],
            [.. features.Select(f => f.Categories)],
            [.. rows.Select((row, i) => id >= 0 ? row[id] : $"{i + 1}")],
            label < 0 ? null : [.. rows.Select((row, i) => Label(row[label], i))]);
    }

    private static int Find(IReadOnlyList<string> columns, string[] names) =>
        Enumerable.Range(0, columns.Count).Where(c => names.Contains(columns[c], AnyCase)).DefaultIfEmpty(-1).First();

    private static bool Label(string value, int row) => value.Trim().ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "-1" or "false" => false,
        _ => throw new AccountRowException(row + 1, $"the label is '{value}', 1 or 0 was expected"),
    };

    private static (string, double[], string[]) Column(string name, IReadOnlyList<string[]> rows, int column, ZombieModel? model)
    {
        var known = rows.Count(row => row[column].Length > 0);
        var numbers = rows.Count(row => Number(row[column]) is { } value && !double.IsNaN(value));
        var categories = model?.CategoriesOf(name);
        if (categories is null && (numbers >= 0.9 * known || model is not null)) return (name, [.. rows.Select(row => Number(row[column]) ?? double.NaN)], []);

        const int Often = 10;
        categories ??= [.. rows.CountBy(row => row[column]).Where(word => word.Key.Length > 0 && word.Value >= Often).OrderByDescending(word => word.Value).ThenBy(word => word.Key).Select(word => word.Key)];
        var places = categories.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i);
        return (name, [.. rows.Select(row => row[column].Length == 0 ? double.NaN : places.GetValueOrDefault(row[column], places.Count))], categories);
    }

    /// <summary>Months since year 0; a year alone counts as its middle.</summary>
    private static (string, double[], string[]) Created(IReadOnlyList<string[]> rows, int column)
    {
        static double Months(string text)
        {
            if (text.Length >= 7 && int.TryParse(text.AsSpan(0, 4), out var year) && int.TryParse(text.AsSpan(5, 2), out var month) && month is >= 1 and <= 12) return 12 * year + month;
            return text.Length == 4 && int.TryParse(text, out year) ? 12 * year + 6.5 : double.NaN;
        }

        return (CreatedColumn, [.. rows.Select(row => Months(row[column]))], []);
    }

    private static void AddRatios(List<(string Name, double[] Values, string[] Categories)> features, int count, double? newest)
    {
        double[]? Feature(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (features.FirstOrDefault(f => AnyCase.Equals(f.Name, name) && f.Categories.Length == 0).Values is { } values)
                    return values;
            return null;
        }

        void Ratio(string name, double[]? top, double[]? bottom, double more = 1)
        {
            if (top is null || bottom is null) return;
            var values = new double[count];
            for (var i = 0; i < count; i++) values[i] = (top[i] + more) / (bottom[i] + more);
            features.Add((name, values, []));
        }

        var followers = Feature("followers", "followers_count", "fans");
        var friends = Feature("friends", "friends_count", "followees", "following");
        var posts = Feature("statuses", "statuses_count", "posts", "tweets");
        Ratio("follows per follower", friends, followers);
        Ratio("posts per follower", posts, followers);
        Ratio("posts per follow", posts, friends);
        Ratio("favourites per post", Feature("favourites", "favourites_count", "likes"), posts);
        Ratio("lists per follower", Feature("listed", "listed_count"), followers);
        Ratio("digits in the name", Feature("screen_name_digits", "name_digits"), Feature("screen_name_chars", "name_chars"), 0);
        if (Feature(CreatedColumn) is not { } created) return;

        // Age in months is told from the newest account known, as the table does not say when it was made.
        var last = newest ?? created.Where(month => !double.IsNaN(month)).DefaultIfEmpty(0).Max();
        var age = created.Select(month => Math.Max(1, last - month + 1)).ToArray();
        Ratio("posts per month", posts, age);
        Ratio("followers per month", followers, age);
    }

    internal static double NewestOf(AccountTable table) =>
        table.Names.ToList().FindIndex(name => AnyCase.Equals(name, CreatedColumn)) is >= 0 and var c ? table.Values[c].Where(month => !double.IsNaN(month)).DefaultIfEmpty(0).Max() : 0;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
