namespace Millpond.Platform.Filters;

/// <summary>Where the values of a field stand of which a row may have several: the rows of another table that belong to it.</summary>
/// <param name="From">SQL <c>FROM ... WHERE ...</c> of all such rows of the workspace <c>@w</c>.</param>
/// <param name="Owner">Their column that names the row they belong to.</param>
/// <param name="Row">The column of the row itself that it names.</param>
/// <param name="ByValue">Whether an index finds them by value. Then equality reads those that have the value (few, as a rule), and not for each row of the list whether it has it.</param>
public sealed record FilterRows(string From, string Owner, string Row, bool ByValue = false);
