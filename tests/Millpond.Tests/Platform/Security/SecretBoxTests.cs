using System.Security.Cryptography;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Security;

public sealed class SecretBoxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("millpond-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_secret_opens_for_its_purpose_only()
    {
        var box = new SecretBox(KeyRing.In(_folder));
        var sealedText = box.Seal("秘密 token", "account:1:token");

        Assert.Equal("秘密 token", box.Open(sealedText, "account:1:token"));
        Assert.ThrowsAny<CryptographicException>(() => box.Open(sealedText, "account:2:token"));
        Assert.DoesNotContain("token", sealedText, StringComparison.Ordinal);
        Assert.NotEqual(sealedText, box.Seal("秘密 token", "account:1:token"));
    }

    [Fact]
    public void A_changed_secret_does_not_open()
    {
        var box = new SecretBox(KeyRing.In(_folder));
        var sealedText = box.Seal("secret", "p");
        for (var i = sealedText.IndexOf('.') + 1; i < sealedText.Length - 1; i++)
        {
            var changed = sealedText.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            Assert.ThrowsAny<CryptographicException>(() => box.Open(new string(changed), "p"));
        }

        Assert.ThrowsAny<CryptographicException>(() => box.Open("nonsense", "p"));
        Assert.ThrowsAny<CryptographicException>(() => box.Open(sealedText[..20], "p"));
    }

    [Fact]
    public void After_a_rotation_old_secrets_open_and_new_ones_use_the_new_key()
    {
        var ring = KeyRing.In(_folder);
        var box = new SecretBox(ring);
        var old = box.Seal("old", "p");
        ring.Rotate();
        var fresh = box.Seal("new", "p");
        var afterRestart = new SecretBox(KeyRing.In(_folder));

        Assert.Equal("old", afterRestart.Open(old, "p"));
        Assert.Equal("new", afterRestart.Open(fresh, "p"));
        Assert.True(afterRestart.IsOutdated(old));
        Assert.False(afterRestart.IsOutdated(fresh));
    }

    [Fact]
    public void The_key_file_can_be_read_by_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes.");
            return;
        }

        KeyRing.In(_folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "keys", "secrets.keys")));
    }

    [Fact]
    public void Another_folder_has_another_key()
    {
        var sealedText = new SecretBox(KeyRing.In(_folder)).Seal("secret", "p");
        var other = Path.Combine(_folder, "other");

        Assert.ThrowsAny<CryptographicException>(() => new SecretBox(KeyRing.In(other)).Open(sealedText, "p"));
    }
}
