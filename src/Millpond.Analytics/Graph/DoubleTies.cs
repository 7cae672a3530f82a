namespace Millpond.Analytics.Graph;

/// <summary>What becomes of a tie that is given more than once.</summary>
public enum DoubleTies
{
    /// <summary>The smallest weight and the earliest time stay: right for distances.</summary>
    KeepSmallest,

    /// <summary>Weights are added, the earliest time stays: right for counts of interactions.</summary>
    AddWeights,
}
