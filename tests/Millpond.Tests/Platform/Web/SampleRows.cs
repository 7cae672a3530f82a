using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Millpond.Platform.Data;

namespace Millpond.Tests.Platform.Web;

/// <summary>Puts one row into every table of a workspace that is keyed by (workspace, id), whatever its columns, so that each route has something it could wrongly find.</summary>
/// <remarks>Foreign keys are off meanwhile: the rows need not make sense together, they only need to be there.</remarks>
internal static class SampleRows
{
    public static async Task<Dictionary<string, Guid>> FillAsync(MillpondDb db, int workspace)
    {
        await db.Database.OpenConnectionAsync();
        await db.ExecuteAsync(db.Dialect.IsSqlite ? "PRAGMA foreign_keys=OFF" : "SET session_replication_role = replica", default);
        try
        {
            var rows = new Dictionary<string, Guid>();
            foreach (var type in db.Model.GetEntityTypes().Where(IsKeyedById))
            {
                var id = Guid.CreateVersion7();
                await InsertAsync(db, type, workspace, id);
                rows[type.GetTableName()!] = id;
            }

            return rows;
        }
        finally
        {
            await db.ExecuteAsync(db.Dialect.IsSqlite ? "PRAGMA foreign_keys=ON" : "SET session_replication_role = DEFAULT", default);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static bool IsKeyedById(IEntityType type) =>
        type.FindPrimaryKey() is { Properties: [{ Name: "WorkspaceId" }, { Name: "Id" }] };

    private static async Task InsertAsync(MillpondDb db, IEntityType type, int workspace, Guid id)
    {
        var columns = type.GetProperties().Select(p => (Name: p.GetColumnName(), Value: ValueOf(p, workspace, id))).Where(c => c.Value is not null).ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var values = string.Join(", ", columns.Select((_, i) => "@p" + i));
        await db.ExecuteAsync($"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({values})", default, [.. columns.Select((c, i) => ("p" + i, c.Value))]);
    }

    private static object? ValueOf(IProperty property, int workspace, Guid id)
    {
        if (property.Name == "WorkspaceId") return workspace;
        if (property.Name == "Id") return id;
        if (property.IsNullable) return null;

        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string)) return IsJson(property.Name) ? property.Name is "Actions" or "Payload" or "Properties" or "Attributes" or "Values" ? "{}" : "[]" : "x";
        if (type == typeof(int) || type == typeof(short)) return 1;
        if (type == typeof(long)) return 1L;
        if (type == typeof(bool)) return true;
        if (type == typeof(double) || type == typeof(float)) return 1d;
        if (type == typeof(decimal)) return 1m;
        if (type == typeof(byte[])) return id.ToByteArray();
        // Far ahead: nothing of this is ever due.
        if (type == typeof(DateTime)) return new DateTime(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        return Guid.CreateVersion7();
    }

    private static bool IsJson(string name) => name is "RoleIds" or "TeamIds" or "Permissions" or "Scopes" or "Actions" or "Payload" or "Properties" or "Attributes" or "Spans" or "Media" or "Candidates" or "Values" or "AccountIds";
}
