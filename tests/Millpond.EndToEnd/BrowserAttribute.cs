using System.Runtime.CompilerServices;

namespace Millpond.EndToEnd;

/// <summary>A test in a real browser. Without Chromium it is skipped with the reason; in CI it fails.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public static readonly string? Chromium = new[] { Environment.GetEnvironmentVariable("MILLPOND_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(p => p is not null && File.Exists(p));

    public BrowserFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (Chromium is null && Environment.GetEnvironmentVariable("CI") != "true") Skip = "no Chromium: install the package chromium, or set MILLPOND_CHROMIUM";
    }
}
