namespace Millpond.Analytics.Cascades;

/// <summary>Somebody who could be asked to repost a sleeping post.</summary>
/// <param name="User">Who.</param>
/// <param name="Followers">Their followers.</param>
/// <param name="ExposedShare">Share of these followers who have seen the post already, 0 to 1.</param>
/// <param name="PastReposts">Times they reposted before.</param>
/// <param name="PastDirect">Reposts that those times drew directly.</param>
/// <param name="Willingness">Probability that they do it when asked, 0 to 1.</param>
public sealed record RevivalCandidate(long User, double Followers, double ExposedShare = 0, int PastReposts = 0, int PastDirect = 0, double Willingness = 1);
