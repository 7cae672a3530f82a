namespace Millpond.Analytics.Tests;

/// <summary>Random numbers for cases that are numbered 0, 1, 2, ...</summary>
internal static class Chance
{
    /// <summary>The first numbers of <see cref="Random"/> with seeds in a row run alike, so that the cases would too: the seed is scattered first.</summary>
    public static Random Of(int seed) => new(unchecked((seed + 1) * 0x61C88647));
}
