using System.Globalization;

namespace Millpond.Platform.Filters;

/// <summary>Runs a filter on rows in memory; agrees with <see cref="SqlFilter"/> row by row.</summary>
internal static class FilterPredicate<TRow>
{
    public static Func<TRow, bool> Of(Filter filter, DateTime now)
    {
        switch (filter)
        {
            case Filter.All all:
                Func<TRow, bool>[] every = [.. all.Filters.Select(part => Of(part, now))];
                return row => Array.TrueForAll(every, part => part(row));
            case Filter.Any any:
                Func<TRow, bool>[] some = [.. any.Filters.Select(part => Of(part, now))];
                return row => Array.Exists(some, part => part(row));
            case Filter.Not not:
                var inner = Of(not.Filter, now);
                return row => !inner(row);
            case Filter.Test test:
                return Of(test, now);
            default:
                throw new ArgumentOutOfRangeException(nameof(filter), filter, "No such part of a filter.");
        }
    }

    private static Func<TRow, bool> Of(Filter.Test test, DateTime now) => test.Field switch
    {
        FilterAttributes<TRow> own when test.Values.Any(v => v is FilterValue.Number) => own.Where(test.Attribute!, Whole(Numbers(test))),
        FilterAttributes<TRow> own => own.Where(test.Attribute!, FilterText.Test(test)),
        FilterField<TRow, string> field => field.Where(FilterText.Test(test)),
        FilterField<TRow, long> field => field.Where(Numbers(test)),
        FilterField<TRow, DateTime> field => field.Where(Times(test, now)),
        FilterField<TRow, bool> field => field.Where(Same(test, v => ((FilterValue.Flag)v).Value)),
        FilterField<TRow, Guid> field => field.Where(Same(test, v => ((FilterValue.Id)v).Value)),
        _ => throw new ArgumentException($"The field {test.Field.Name} is not one of {typeof(TRow).Name}.", nameof(test)),
    };

    private static Func<TValue, bool> Same<TValue>(Filter.Test test, Func<FilterValue, TValue> value)
    {
        if (test.Operator == FilterOperator.Known) return _ => true;
        var wanted = test.Values.Select(value).ToHashSet();
        return wanted.Contains;
    }

    private static Func<string, bool> Whole(Func<long, bool> test) => text => FilterText.IsWhole(text) && test(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    private static Func<long, bool> Numbers(Filter.Test test)
    {
        var values = test.Values.Select(v => ((FilterValue.Number)v).Value).ToArray();
        return test.Operator switch
        {
            FilterOperator.Equals or FilterOperator.In => number => values.Contains(number),
            FilterOperator.Above => number => number > values[0],
            FilterOperator.AtLeast => number => number >= values[0],
            FilterOperator.Below => number => number < values[0],
            FilterOperator.AtMost => number => number <= values[0],
            FilterOperator.Between => number => number >= values[0] && number <= values[1],
            FilterOperator.Known => _ => true,
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "Numbers are not compared so."),
        };
    }

    private static Func<DateTime, bool> Times(Filter.Test test, DateTime now)
    {
        var values = test.Values.Select(v => (FilterValue.Time)v).Select(t => (From: t.From(now), Until: t.Until(now))).ToArray();
        return test.Operator switch
        {
            FilterOperator.Equals or FilterOperator.In => at => Array.Exists(values, v => at >= v.From && at < v.Until),
            FilterOperator.Above => at => at >= values[0].Until,
            FilterOperator.AtLeast => at => at >= values[0].From,
            FilterOperator.Below => at => at < values[0].From,
            FilterOperator.AtMost => at => at < values[0].Until,
            FilterOperator.Between => at => at >= values[0].From && at < values[1].Until,
            FilterOperator.Known => _ => true,
            _ => throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "Times are not compared so."),
        };
    }
}
