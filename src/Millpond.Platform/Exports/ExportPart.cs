using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Platform.Data;

namespace Millpond.Platform.Exports;

/// <summary>One table of a workspace's data as it is handed out: a capability says which of its tables belong to the company, in which order, and which columns stay inside.</summary>
public sealed class ExportPart
{
    private readonly Type _row;
    private readonly Func<MillpondDb, IAsyncEnumerable<object>> _rows;
    private readonly HashSet<string> _leftOut;
    private readonly HashSet<string> _json;

    internal ExportPart(string name, Type row, Func<MillpondDb, IAsyncEnumerable<object>> rows, IEnumerable<string> leftOut, IEnumerable<string> json)
    {
        Name = name;
        _row = row;
        _rows = rows;
        _leftOut = leftOut.ToHashSet();
        _json = json.ToHashSet();
    }

    /// <summary>Name of the file, without its ending.</summary>
    public string Name { get; }

    /// <summary>The columns, in the order of the model.</summary>
    public IReadOnlyList<ExportColumn> ColumnsOf(MillpondDb db)
    {
        var type = db.Model.FindEntityType(_row) ?? throw new InvalidOperationException($"{_row.Name} is not mapped.");
        return [.. type.GetProperties().Where(p => p.Name != nameof(IWorkspaceRow.WorkspaceId) && !_leftOut.Contains(p.Name)).Select(p => new ExportColumn(p, _json.Contains(p.Name)))];
    }

    /// <summary>The rows of the workspace, one after the other: never all of them in memory.</summary>
    public IAsyncEnumerable<object> Rows(MillpondDb db) => _rows(db);
}

/// <summary>Registration of what is exported.</summary>
public static class ExportServices
{
    /// <summary>Adds a table to the export of a workspace.</summary>
    /// <param name="services">The container.</param>
    /// <param name="name">Name of the file, in the words of the glossary.</param>
    /// <param name="order">Order of the rows: that of the primary key, so that it costs no sorting.</param>
    /// <param name="leftOut">Properties that stay inside: secrets, what only this installation understands.</param>
    /// <param name="json">Properties that hold JSON; it is written as it is, not as a text.</param>
    public static IServiceCollection AddExport<TRow>(this IServiceCollection services, string name, Func<IQueryable<TRow>, IQueryable<TRow>> order, string[]? leftOut = null, string[]? json = null)
        where TRow : class, IWorkspaceRow =>
        services.AddSingleton(new ExportPart(name, typeof(TRow), db => order(db.Set<TRow>().AsNoTracking()).AsAsyncEnumerable(), leftOut ?? [], json ?? []));
}
