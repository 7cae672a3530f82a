using System.Diagnostics;
using Millpond.Hosting;
using Npgsql;

namespace Millpond.Backups;

/// <summary>PostgreSQL's own programs for whole databases, found on the path or where Debian keeps them.</summary>
internal static class PostgresTools
{
    /// <summary>Path of a program; null when it is not installed. The newest one counts: an older one cannot read a newer server.</summary>
    public static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program on the database of a connection string. Passwords go by the environment, never by the command line.</summary>
    /// <exception cref="StartException">It is missing or failed; the message holds what it said.</exception>
    public static async Task RunAsync(string program, string connection, IEnumerable<string> arguments, CancellationToken ct)
    {
        var path = Find(program) ?? throw new StartException($"{program} is not installed on this machine. It comes with PostgreSQL's client programs (Debian: apt-get install postgresql-client); it must not be older than the server.");
        var start = new ProcessStartInfo(path) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in VariablesOf(connection)) start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new StartException($"{path} could not be started.");
        try
        {
            var said = process.StandardError.ReadToEndAsync(ct);
            await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0) throw new StartException($"{program} failed: {(await said).Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static IEnumerable<(string, string)> VariablesOf(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        if (parts.Host is { Length: > 0 } host) yield return ("PGHOST", host);
        yield return ("PGPORT", parts.Port.ToString());
        if (parts.Username is { Length: > 0 } user) yield return ("PGUSER", user);
        if (parts.Password is { Length: > 0 } password) yield return ("PGPASSWORD", password);
        if (parts.Passfile is { Length: > 0 } file) yield return ("PGPASSFILE", file);
        if (parts.Database is { Length: > 0 } database) yield return ("PGDATABASE", database);
        if (parts.RootCertificate is { Length: > 0 } root) yield return ("PGSSLROOTCERT", root);
        yield return ("PGSSLMODE", parts.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
    }
}
