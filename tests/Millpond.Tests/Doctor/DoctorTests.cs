using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Accounts;
using Millpond.Channels.Contract;
using Millpond.Commands;
using Millpond.Hosting;
using Millpond.Platform.Data;
using Millpond.Tests.Channels;

namespace Millpond.Tests.Doctor;

public class DoctorTests
{
    [Theory, EveryDatabase]
    public async Task A_sound_installation_is_called_sound(Database database)
    {
        await using var town = await Sound(database);
        var (code, findings) = await Look(town.Options);

        Assert.Empty(findings.Where(f => f.Verdict == "failed").Select(f => $"{f.Name}: {f.Detail}"));
        Assert.Equal(0, code);
        Assert.Superset(new HashSet<string> { "program", "data folder", "keys", "disk", "way out", "database", "schema", "queue of The pond", "audit trail of The pond" }, findings.Select(f => f.Name).ToHashSet());
    }

    [Fact]
    public async Task An_empty_folder_is_where_a_first_start_can_happen()
    {
        var options = HostOptions.In(Path.Combine(Directory.CreateTempSubdirectory("millpond-test-").FullName, "new"), urls: FreeUrl());
        var (code, findings) = await Look(options);
        Assert.Equal((0, "none yet; the first start makes it"), (code, findings.Single(f => f.Name == "database").Detail));
        Assert.False(Directory.Exists(options.Data), "looking must leave nothing behind");
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_work_is_said_with_what_to_do_and_ends_with_one(Database database)
    {
        await using var town = await Sound(database);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await town.InDb(db => db.ExecuteAsync("UPDATE audit_entries SET action = 'something.else' WHERE sequence = 1", default));
        await File.WriteAllTextAsync(Path.Combine(town.Options.Data, "keys", "secrets.keys"), "no keys\n");

        var (code, findings) = await Look(town.Options with { Urls = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}" });
        Assert.Equal(1, code);
        Assert.Equal(["keys", "port"], findings.Where(f => f.Verdict == "failed").Select(f => f.Name.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(findings.Where(f => f.Verdict == "failed"), f => Assert.False(string.IsNullOrEmpty(f.Remedy), f.Name));

        File.Delete(Path.Combine(town.Options.Data, "keys", "secrets.keys"));
        (code, findings) = await Look(town.Options);
        Assert.Contains(findings, f => f is { Name: "audit trail of The pond", Verdict: "failed" } || (database == Database.Sqlite && f is { Name: "keys", Verdict: "failed" }));
        Assert.Equal(1, code);
    }

    [Theory, EveryDatabase]
    public async Task A_database_of_a_newer_version_is_named(Database database)
    {
        await using var town = await Sound(database);
        await town.InDb(db => db.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('9999_future', '99')", default));
        var (code, findings) = await Look(town.Options);
        Assert.Equal((1, true), (code, findings.Single(f => f.Name == "schema").Detail.Contains("9999_future", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var folder = Directory.CreateTempSubdirectory("millpond-test-").FullName;
        var (code, findings) = await Look(HostOptions.In(folder, $"Host=127.0.0.1;Port={port};Database=x;Username=x;Timeout=3", FreeUrl()));
        Assert.Equal((1, "failed"), (code, findings.Single(f => f.Name == "database").Verdict));
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EveryDatabase]
    public async Task Each_account_is_tried_at_its_network(Database database)
    {
        var network = new ScriptedChannel();
        await using var town = await Town.On(database, s => s.AddSingleton<IChannel>(network));
        await town.Founded();
        await town.Connected("scripted", ("server", "https://scripted.example"), ("token", "good"));

        Assert.Equal((true, "Connected as"), await Tried(town, 12));
        network.Accepts = false;
        Assert.Equal((false, "credentials:"), await Tried(town, 12));
    }

    private static async Task<(bool, string)> Tried(Town town, int length) => await town.InScope(async s =>
    {
        var tried = new List<TriedAccount>();
        await foreach (var account in s.GetRequiredService<AccountOperations>().TryAllAsync()) tried.Add(account);
        var one = Assert.Single(tried);
        return (one.Ok, one.Detail[..length]);
    });

    private static async Task<Town> Sound(Database database)
    {
        var town = await Town.On(database);
        await town.Founded();
        Millpond.Platform.Security.KeyRing.In(town.Options.Data);
        return town;
    }

    private static async Task<(int Code, List<Found> Findings)> Look(HostOptions options)
    {
        var output = new StringWriter();
        var code = await DoctorCommand.RunAsync(options.Urls == "http://localhost:5080" ? options with { Urls = FreeUrl() } : options, offline: false, json: true, output, default);
        using var json = JsonDocument.Parse(output.ToString());
        return (code, [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new Found(f.GetProperty("name").GetString()!, f.GetProperty("verdict").GetString()!, f.GetProperty("detail").GetString()!, f.GetProperty("remedy").GetString()))]);
    }

    private static string FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    private sealed record Found(string Name, string Verdict, string Detail, string? Remedy);
}
