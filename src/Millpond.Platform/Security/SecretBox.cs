using System.Security.Cryptography;
using System.Text;

namespace Millpond.Platform.Security;

/// <summary>Seals secrets that must be read again (credentials of networks, keys of second factors) with AES-256-GCM; the API never gives them back.</summary>
/// <remarks>
/// A sealed text is <c>keyId.base64url(nonce, tag, cipher)</c>. New secrets are sealed with the newest key of the <see cref="KeyRing"/>, old ones open with theirs.
/// The purpose is authenticated with the text: a sealed secret that is copied to another row or column does not open there.
/// </remarks>
public sealed class SecretBox(KeyRing keys)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals a text for a purpose, for example <c>account:0197...:token</c>.</summary>
    public string Seal(string secret, string purpose)
    {
        var (id, key) = keys.Newest;
        var plain = Encoding.UTF8.GetBytes(secret);
        var sealedBytes = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceSize), plain, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(purpose));
        return $"{id}.{System.Buffers.Text.Base64Url.EncodeToString(sealedBytes)}";
    }

    /// <summary>Opens a sealed text.</summary>
    /// <exception cref="CryptographicException">Its key is not on the ring, the purpose is another one, or it was changed.</exception>
    public string Open(string sealedText, string purpose)
    {
        var dot = sealedText.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || keys.Find(sealedText[..dot]) is not { } key)
            throw new CryptographicException("The key of this secret is not on the key ring. Was the key file replaced or not copied along with the database?");

        byte[] bytes;
        try
        {
            bytes = System.Buffers.Text.Base64Url.DecodeFromChars(sealedText.AsSpan(dot + 1));
        }
        catch (FormatException e)
        {
            throw new CryptographicException("The sealed secret is damaged.", e);
        }

        if (bytes.Length < NonceSize + TagSize) throw new CryptographicException("The sealed secret is damaged.");
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(bytes.AsSpan(0, NonceSize), bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(purpose));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether a sealed text should be sealed again because a newer key exists.</summary>
    public bool IsOutdated(string sealedText) => !sealedText.StartsWith(keys.Newest.Id + ".", StringComparison.Ordinal);
}
