using System.CommandLine;
using Millpond.Hosting;

namespace Millpond.Commands;

/// <summary>The options that say which installation a verb is about: <c>--data</c>, <c>--database</c>, <c>--urls</c>, <c>--allow</c>.</summary>
internal sealed class HostArguments
{
    private readonly Option<string> _data = new("--data") { Description = "Folder of the embedded database, keys and files.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MILLPOND_DATA_DIR") ?? "data" };

    private readonly Option<string?> _database = new("--database") { Description = "PostgreSQL connection string (\"Host=...;Database=...\"); without it the embedded database is used.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MILLPOND_DATABASE") };

    private readonly Option<string> _urls = new("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MILLPOND_URLS") ?? "http://localhost:5080" };

    private readonly Option<string?> _allow = new("--allow") { Description = "Own servers that may be called though they are not on the public internet: hosts, host:port, addresses or networks, separated by commas.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MILLPOND_ALLOW") };

    private readonly bool _web;

    private HostArguments(bool web) => _web = web;

    /// <summary>Adds the options to a verb; <c>--urls</c> only where it listens.</summary>
    public static HostArguments AddTo(Command command, bool web = true)
    {
        var arguments = new HostArguments(web);
        command.Options.Add(arguments._data);
        command.Options.Add(arguments._database);
        if (!web) return arguments;
        command.Options.Add(arguments._urls);
        command.Options.Add(arguments._allow);
        return arguments;
    }

    public HostOptions Read(ParseResult result) =>
        HostOptions.In(result.GetValue(_data)!, result.GetValue(_database), _web ? result.GetValue(_urls) : null) with { AllowedHosts = _web ? result.GetValue(_allow) : null };
}
