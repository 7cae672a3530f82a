using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Millpond.Platform.Data;

namespace Millpond.Platform.Filters;

/// <summary>A filter as a condition in SQL. Operators come from an enumeration and columns from a catalogue: nothing that a caller wrote is in the text, values are parameters.</summary>
/// <param name="Condition">The condition, in parentheses; needs the parameter <c>@w</c>, the workspace. Null when nothing is asked.</param>
/// <param name="Parameters">Its parameters <c>f0</c>, <c>f1</c>, ...</param>
public sealed record SqlFilter(string? Condition, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>Every row passes.</summary>
    public static readonly SqlFilter None = new(null, []);

    /// <summary>Turns a filter into a condition. O(size of the filter).</summary>
    public static SqlFilter Of(Filter filter, Dialect dialect, DateTime now)
    {
        var writer = new Writer(dialect, now);
        return new SqlFilter(writer.Write(filter), writer.Parameters);
    }

    /// <remarks>SQL knows three values, a filter two: what is NULL counts as false, and a negation is written so that it makes NULL true.</remarks>
    private sealed class Writer(Dialect dialect, DateTime now)
    {
        public List<(string Name, object? Value)> Parameters { get; } = [];

        public string Write(Filter filter) => filter switch
        {
            Filter.All { Filters.Count: 0 } => "(1 = 1)",
            Filter.Any { Filters.Count: 0 } => "(1 = 0)",
            Filter.All all => $"({string.Join(" AND ", all.Filters.Select(Write))})",
            Filter.Any any => $"({string.Join(" OR ", any.Filters.Select(Write))})",
            Filter.Not not => $"({Write(not.Filter)} IS NOT TRUE)",
            Filter.Test { Field: { Type: FilterType.Attributes } field } test =>
                $"(EXISTS (SELECT 1 FROM {dialect.JsonMembers(field.Sql)} AS own WHERE own.key = {Parameter(test.Attribute)} AND own.value <> '' AND {Attribute(test)}))",
            Filter.Test { Field.Rows: { ByValue: true } rows, Operator: FilterOperator.Equals or FilterOperator.In } test => $"({rows.Row} IN (SELECT {rows.Owner} {rows.From} AND {Compare(test)}))",
            Filter.Test { Field.Rows: { } rows } test => $"(EXISTS (SELECT 1 {rows.From} AND {rows.Owner} = {rows.Row} AND {Compare(test)}))",
            Filter.Test test => $"({Compare(test)})",
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "No such part of a filter."),
        };

        private string Attribute(Filter.Test test) => test.Values.Any(v => v is FilterValue.Number) ? Ordered(dialect.WholeNumber("own.value"), test) : Text("own.value", test);

        private string Compare(Filter.Test test) => test.Field.Type switch
        {
            FilterType.Text => Text(test.Field.Sql, test),
            FilterType.Time => Time(test.Field.Sql, test),
            _ => Ordered(test.Field.Sql, test),
        };

        private string Text(string sql, Filter.Test test) => test.Operator switch
        {
            FilterOperator.Known => $"{sql} <> ''",
            FilterOperator.Contains => dialect.Contains(sql, Parameter(FilterText.Small(((FilterValue.Text)test.Values[0]).Value))),
            FilterOperator.StartsWith => dialect.StartsWith(sql, Parameter(FilterText.Small(((FilterValue.Text)test.Values[0]).Value))),
            FilterOperator.Equals or FilterOperator.In => Ordered(sql, test),
            FilterOperator.Below or FilterOperator.AtMost => $"{sql} <> '' AND {Ordered(dialect.ByCodePoint(sql), test)}",
            _ => Ordered(dialect.ByCodePoint(sql), test),
        };

        private string Ordered(string sql, Filter.Test test) => test.Operator switch
        {
            FilterOperator.Equals => $"{sql} = {Value(test, 0)}",
            FilterOperator.In => $"{sql} IN ({string.Join(", ", test.Values.Select((_, i) => Value(test, i)))})",
            FilterOperator.Above => $"{sql} > {Value(test, 0)}",
            FilterOperator.AtLeast => $"{sql} >= {Value(test, 0)}",
            FilterOperator.Below => $"{sql} < {Value(test, 0)}",
            FilterOperator.AtMost => $"{sql} <= {Value(test, 0)}",
            FilterOperator.Between => $"{sql} >= {Value(test, 0)} AND {sql} <= {Value(test, 1)}",
            FilterOperator.Known => $"{sql} IS NOT NULL",
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "This is not compared so."),
        };

        private string Time(string sql, Filter.Test test)
        {
            string From(int i) => Parameter(((FilterValue.Time)test.Values[i]).From(now));
            string Until(int i) => Parameter(((FilterValue.Time)test.Values[i]).Until(now));
            return test.Operator switch
            {
                FilterOperator.Above => $"{sql} >= {Until(0)}",
                FilterOperator.AtLeast => $"{sql} >= {From(0)}",
                FilterOperator.Below => $"{sql} < {From(0)}",
                FilterOperator.AtMost => $"{sql} < {Until(0)}",
                FilterOperator.Between => $"{sql} >= {From(0)} AND {sql} < {Until(1)}",
                FilterOperator.Equals or FilterOperator.In => $"({string.Join(" OR ", test.Values.Select((_, i) => $"({sql} >= {From(i)} AND {sql} < {Until(i)})"))})",
                _ => Ordered(sql, test),
            };
        }

        private string Value(Filter.Test test, int index) => Parameter(test.Values[index] switch
        {
            FilterValue.Text text => text.Value,
            FilterValue.Number number => number.Value,
            FilterValue.Flag flag => flag.Value,
            FilterValue.Id id => id.Value,
            var other => throw new ArgumentOutOfRangeException(nameof(test), other, "This is no value of a column."),
        });

        private string Parameter(object? value)
        {
            var name = "f" + Parameters.Count.ToString(CultureInfo.InvariantCulture);
            Parameters.Add((name, value));
            return "@" + name;
        }
    }
}

/// <summary>Filters on mapped tables.</summary>
public static class FilteredRows
{
    /// <summary>The rows of a table that pass; further conditions and order may follow.</summary>
    public static IQueryable<T> Set<T>(this MillpondDb db, SqlFilter filter)
        where T : class, IWorkspaceRow
    {
        if (filter.Condition is null) return db.Set<T>();
        var table = db.Model.FindEntityType(typeof(T))?.GetTableName() ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        using var command = db.Database.GetDbConnection().CreateCommand();
        var parameters = filter.Parameters.Append(("w", db.WorkspaceId)).Select(p =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + p.Name;
            parameter.Value = db.Dialect.Store(p.Value);
            return (object)parameter;
        });
#pragma warning disable EF1002 // The table is of the model and the condition of this compiler; what callers wrote is in the parameters.
        // FromSqlRaw reads its text as a format, and a regular expression in it has braces of its own.
        var condition = filter.Condition.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return db.Set<T>().FromSqlRaw($"SELECT * FROM {table} WHERE {table}.workspace_id = @w AND {condition}", [.. parameters]);
#pragma warning restore EF1002
    }
}
