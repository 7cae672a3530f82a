using Millpond.Platform;

namespace Millpond.Listening;

/// <summary>When a rule raises an alert because it finds far more than usual.</summary>
/// <param name="Deviations">How many deviations above the usual number of this hour, see <see cref="VolumeBaseline"/>.</param>
/// <param name="AtLeast">Matches within the last hour below which nothing is unusual.</param>
internal sealed record VolumeAlert(double Deviations = VolumeAlert.UsualDeviations, int AtLeast = VolumeAlert.UsualAtLeast)
{
    public const double UsualDeviations = 3;
    public const int UsualAtLeast = 10;

    public Outcome Check() =>
        Deviations is not (>= 1 and <= 50) ? Outcome.Invalid("listening.volume_deviations", "actions.volume.deviations", "An unusual volume lies 1 to 50 deviations above the usual one.")
        : AtLeast is < 2 or > 1_000_000 ? Outcome.Invalid("listening.volume_at_least", "actions.volume.atLeast", "An unusual volume is at least 2 to 1,000,000 matches an hour.")
        : Outcome.Done;
}
