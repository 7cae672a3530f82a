using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Millpond.Platform.Security;

/// <summary>Random tokens (sessions, invitations, API tokens): given out once, kept as their SHA-256.</summary>
/// <remarks>256 random bits cannot be guessed, so a fast hash is enough and the lookup is an index seek on the hash, which tells nothing about the token.</remarks>
public static class Tokens
{
    /// <summary>A new token: 43 characters of base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Whether two secrets are equal, in time that does not depend on where they differ.</summary>
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Hash(one), Hash(other));
}
