namespace Millpond.Analytics.Behaviour;

/// <summary>What people do on social networks; one person is in several classes (Forrester, Social Technographics, 2007 and 2010).</summary>
public enum BehaviourClass
{
    /// <summary>Does nothing of the others.</summary>
    Inactive,

    /// <summary>Reads and watches.</summary>
    Spectator,

    /// <summary>Keeps a profile.</summary>
    Joiner,

    /// <summary>Tags, votes, subscribes.</summary>
    Collector,

    /// <summary>Rates, reviews, comments.</summary>
    Critic,

    /// <summary>Says something at least weekly.</summary>
    Conversationalist,

    /// <summary>Publishes own content.</summary>
    Creator,
}
