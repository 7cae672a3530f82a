namespace Millpond.Channels.Accounts;

/// <summary>What one may do with accounts.</summary>
public static class ChannelPermissions
{
    /// <summary>See accounts and how they work.</summary>
    public const string Read = "channels.read";

    /// <summary>Connect, change and remove accounts; assign operators.</summary>
    public const string Manage = "channels.manage";
}
