namespace Millpond.Commands.Analyze;

/// <summary>One line on standard error that rewrites itself a few times a second; silent when nobody watches.</summary>
internal sealed class Progress(TextWriter error, bool terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private long _last;
    private int _width;

    /// <summary>Says how far a stage has come; cheap enough to be called every few thousand rows.</summary>
    public void Report(string stage, long done, string unit)
    {
        if (!terminal) return;
        var now = TimeProvider.System.GetTimestamp();
        if (_last != 0 && TimeProvider.System.GetElapsedTime(_last, now) < Pause) return;

        _last = now;
        var seconds = TimeProvider.System.GetElapsedTime(_started, now).TotalSeconds;
        var line = $"{stage}: {done:N0} {unit}, {seconds:F1} s";
        error.Write('\r');
        error.Write(line.PadRight(_width));
        _width = line.Length;
    }

    public void Dispose()
    {
        if (_width > 0) error.Write('\r' + new string(' ', _width) + '\r');
    }
}
