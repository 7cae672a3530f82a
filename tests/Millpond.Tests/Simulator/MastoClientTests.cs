using System.ComponentModel;
using System.Diagnostics;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Simulator;

/// <summary>Proves the Mastodon side with a client that nobody here wrote: npm <c>masto</c>, driven by <c>tests/masto/check.mjs</c>.</summary>
public sealed class MastoClientTests
{
    [Fact]
    public async Task A_client_of_somebody_else_finds_a_real_server()
    {
        var folder = FindFolder();
        Assert.SkipWhen(folder is null, "tests/masto was not found above the test's folder.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder!, "node_modules", "masto")), "npm's masto is not installed: run `npm ci` in tests/masto.");

        await using var networks = await SimulatedNetworks.Start();
        var arguments = new[]
        {
            "check.mjs", networks.Url.ToString().TrimEnd('/'), networks.Token(networks.Mastodon), networks.Token(networks.Somebody(SocialNetwork.Mastodon)),
        };
        using var node = Start(folder!, arguments);
        Assert.SkipWhen(node is null, "Node is not installed.");

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var output = node!.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = node.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await node.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }

        Assert.True(node.ExitCode == 0, await output + await errors);
        Assert.EndsWith("14 steps", (await output).TrimEnd());
    }

    private static Process? Start(string folder, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "masto");
            if (File.Exists(Path.Combine(candidate, "check.mjs"))) return candidate;
        }

        return null;
    }
}
