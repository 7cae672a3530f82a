namespace Millpond.Hosting;

/// <summary>How the program was started.</summary>
internal sealed record HostOptions
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>Folder of the embedded database, keys and files.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Connection string: PostgreSQL, or the embedded database in <see cref="Data"/>.</summary>
    public required string Database { get; init; }

    /// <summary>Whether the demo workspace and the simulator run inside.</summary>
    public bool Demo { get; init; }

    /// <summary>Own servers outside the public internet that may be called: hosts, host:port, addresses or networks, separated by commas.</summary>
    public string? AllowedHosts { get; init; }

    /// <summary>Options for a data folder, with the embedded database unless a connection string is given.</summary>
    public static HostOptions In(string data, string? database = null, string? urls = null) => new()
    {
        Data = data,
        Database = database ?? $"Data Source={Path.Combine(data, "millpond.db")}",
        Urls = urls ?? "http://localhost:5080",
    };
}
