using System.Globalization;
using Millpond.Analytics.Pressure;

namespace Millpond.Commands.Analyze;

/// <summary>A send as a file has it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Person">To whom, in the file's words.</param>
/// <param name="At">When, in the file's words.</param>
/// <param name="InSeconds">Whether the file gives Unix seconds.</param>
/// <param name="Request">What the caps are asked.</param>
internal sealed record Touch(long Row, string Person, string At, bool InSeconds, SendRequest Request)
{
    /// <summary>A time in the way in which the file gives times, rounded up to the second.</summary>
    public string Say(long milliseconds)
    {
        var seconds = (milliseconds + 999) / 1000;
        return InSeconds ? seconds.ToString(CultureInfo.InvariantCulture) : DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }
}
