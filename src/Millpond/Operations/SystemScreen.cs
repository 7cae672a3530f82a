using System.Diagnostics;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Web;

namespace Millpond.Operations;

/// <summary>What runs here: version, database and node, for whoever asks an operator for help.</summary>
internal static class SystemScreen
{
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/system", ReadAsync)
        .RequirePermission(OperationsPermissions.ReadSystem).WithName("ReadSystem").WithSummary("Version, database and node of the installation.").WithTags("operations");

    private static async Task<SystemRecord> ReadAsync(MillpondDb db, CancellationToken ct)
    {
        var database = await db.Dialect.DescribeAsync(db, ct);
        using var process = Process.GetCurrentProcess();
        return new SystemRecord(ProductVersion.Text, database.Name, database.Bytes, Environment.MachineName, Environment.ProcessId, process.StartTime.ToUniversalTime());
    }
}

/// <summary>The node that answered.</summary>
/// <param name="Version">Version of Millpond.</param>
/// <param name="Database">Kind and version of the database.</param>
/// <param name="DatabaseBytes">Its size, indexes included.</param>
/// <param name="Node">Name of the machine.</param>
/// <param name="ProcessId">Number of the process there.</param>
/// <param name="StartedAt">When the process started (UTC).</param>
internal sealed record SystemRecord(string Version, string Database, long DatabaseBytes, string Node, int ProcessId, DateTime StartedAt);
