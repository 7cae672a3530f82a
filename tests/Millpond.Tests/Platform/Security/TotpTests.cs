using System.Text;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Security;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>Appendix B of RFC 6238, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Fact]
    public void A_code_is_found_one_step_around_now_and_not_twice()
    {
        var now = DateTime.UnixEpoch.AddSeconds(1_234_567_890);
        var step = Totp.StepAt(now);

        Assert.Equal(step - 1, Totp.FindStep(Key, Totp.Code(Key, step - 1), now, 0));
        Assert.Equal(step + 1, Totp.FindStep(Key, Totp.Code(Key, step + 1), now, 0));
        Assert.Null(Totp.FindStep(Key, Totp.Code(Key, step - 2), now, 0));
        Assert.Null(Totp.FindStep(Key, Totp.Code(Key, step + 2), now, 0));
        Assert.Null(Totp.FindStep(Key, Totp.Code(Key, step), now, step));
        Assert.Null(Totp.FindStep(Key, "", now, 0));
    }

    /// <summary>Section 10 of RFC 4648.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded)
    {
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Decode(encoded.ToLowerInvariant())));
    }
}
