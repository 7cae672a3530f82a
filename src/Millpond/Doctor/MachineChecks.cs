using System.Net.Sockets;
using Millpond.Hosting;
using Millpond.Platform;
using Millpond.Platform.Data;
using Millpond.Platform.Security;

namespace Millpond.Doctor;

/// <summary>The machine: program, folder, keys, disk, ports.</summary>
internal static class MachineChecks
{
    private const long FewBytes = 200L << 20;
    private const long LowBytes = 2L << 30;

    public static IEnumerable<Finding> Run(HostOptions options)
    {
        yield return new Finding("program", Verdict.Ok, $"Millpond {ProductVersion.Text}, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}");
        yield return Folder(options);
        yield return Keys(options);
        yield return Disk(options);
        yield return Outbound(options);
    }

    /// <summary>Whether each address can be listened on; one that answers as Millpond is fine, too.</summary>
    public static async IAsyncEnumerable<Finding> PortsAsync(HostOptions options)
    {
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = $"port {url}";
            if (!Uri.TryCreate(url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var address))
                yield return new Finding(name, Verdict.Failed, "is no address", "Write it as http://localhost:5080.");
            else if (await IsMillpondAsync(address)) yield return new Finding(name, Verdict.Ok, "Millpond is running there");
            else yield return Free(name, address);
        }
    }

    private static Finding Folder(HostOptions options)
    {
        var path = Path.GetFullPath(options.Data);
        if (File.Exists(Path.Combine(path, DataFolder.RestoreMark))) return new Finding("data folder", Verdict.Failed, $"{path}: a restore was interrupted", "Run 'millpond restore' once more, with --overwrite.");
        var probe = Path.Combine(path, $".doctor-{Environment.ProcessId}");
        try
        {
            var made = !Directory.Exists(path);
            Directory.CreateDirectory(path);
            File.WriteAllText(probe, "");
            File.Delete(probe);
            if (made) Directory.Delete(path);
            return new Finding("data folder", Verdict.Ok, made ? $"{path} is not there yet and can be made" : $"{path} can be written");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding("data folder", Verdict.Failed, $"{path}: {e.Message}", "Give the user who runs Millpond the right to write there, or name another folder with --data.");
        }
    }

    private static Finding Keys(HostOptions options)
    {
        var given = Environment.GetEnvironmentVariable(KeyRing.Variable) is { Length: > 0 };
        var path = Path.GetFullPath(Path.Combine(options.Data, "keys", "secrets.keys"));
        if (!given && !File.Exists(path))
        {
            return File.Exists(Path.Combine(options.Data, "millpond.db"))
                ? new Finding("keys", Verdict.Failed, $"the database is there and {path} is not", "Put the key file back from where you keep its copy; without it the credentials of accounts cannot be opened.")
                : new Finding("keys", Verdict.Ok, "none here yet; the first start makes one");
        }

        try
        {
            KeyRing.In(options.Data);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new Finding("keys", Verdict.Failed, e.Message, "Put the key file of this installation back from where you keep its copy.");
        }

        if (given) return new Finding("keys", Verdict.Ok, $"from {KeyRing.Variable}");
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0
            ? new Finding("keys", Verdict.Warning, $"{path} can be read by others", $"chmod 600 {path}")
            : new Finding("keys", Verdict.Ok, path);
    }

    private static Finding Disk(HostOptions options)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(options.Data));
        while (!folder.Exists && folder.Parent is { } parent) folder = parent;
        var free = new DriveInfo(folder.FullName).AvailableFreeSpace;
        var text = $"{free >> 20:N0} MB free at {folder.FullName}";
        return free < FewBytes ? new Finding("disk", Verdict.Failed, text, "Make room: with a full disk nothing can be stored.")
            : free < LowBytes ? new Finding("disk", Verdict.Warning, text, "Make room soon; a backup needs as much again as the database.")
            : new Finding("disk", Verdict.Ok, text);
    }

    private static Finding Outbound(HostOptions options)
    {
        try
        {
            _ = new OutboundPolicy(options.AllowedHosts);
            return new Finding("way out", Verdict.Ok, string.IsNullOrEmpty(options.AllowedHosts) ? "public addresses only" : $"public addresses, and {options.AllowedHosts}");
        }
        catch (FormatException e)
        {
            return new Finding("way out", Verdict.Failed, e.Message, "Correct --allow (or MILLPOND_ALLOW): hosts, host:port, addresses or networks, separated by commas.");
        }
    }

    private static async Task<bool> IsMillpondAsync(Uri address)
    {
        // An address of our own, named by the operator: the guarded client for the outside would refuse it.
#pragma warning disable RS0030
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
#pragma warning restore RS0030
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health/live"));
            return answer.IsSuccessStatusCode && answer.Headers.Contains("X-Content-Type-Options");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static Finding Free(string name, Uri address)
    {
        try
        {
            using var listener = new TcpListener(address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? System.Net.IPAddress.Parse(address.Host) : System.Net.IPAddress.Loopback, address.Port);
            listener.Start();
            return new Finding(name, Verdict.Ok, "free");
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AccessDenied)
        {
            return new Finding(name, Verdict.Failed, "may not be listened on by this user", "Ports below 1024 need a right of their own: choose another, or put a proxy before it.");
        }
        catch (SocketException e)
        {
            return new Finding(name, Verdict.Failed, e.SocketErrorCode == SocketError.AddressAlreadyInUse ? "another program is listening there" : e.Message, "Stop the program that uses it, or choose another address with --urls.");
        }
    }
}
