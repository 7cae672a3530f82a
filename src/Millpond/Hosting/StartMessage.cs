using Millpond.Organization;

namespace Millpond.Hosting;

/// <summary>What an operator sees when the program has started: the address, and while there is no workspace the link that makes one.</summary>
internal static class StartMessage
{
    public static async Task WriteAsync(WebApplication app, HostOptions options)
    {
        var address = app.Urls.FirstOrDefault() ?? options.Urls;
        await Console.Out.WriteLineAsync($"Millpond {typeof(StartMessage).Assembly.GetName().Version?.ToString(3)} is running at {address}");
        if (await app.Services.GetRequiredService<FirstRun>().LinkAsync(address) is { } link) await Console.Out.WriteLineAsync($"First run: make your workspace at {link}");
    }
}
