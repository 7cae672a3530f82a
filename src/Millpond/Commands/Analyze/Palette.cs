namespace Millpond.Commands.Analyze;

/// <summary>Eight colours that the colour-blind tell apart (Okabe and Ito 2008).</summary>
internal static class Palette
{
    public static readonly string[] Colors = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000"];
}
