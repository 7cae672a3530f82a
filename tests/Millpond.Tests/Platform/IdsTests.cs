using Millpond.Platform;

namespace Millpond.Tests.Platform;

public class IdsTests
{
    [Fact]
    public void Ids_rise_at_one_instant_now_and_in_a_simulated_past()
    {
        var now = new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        AssertRises(now);
        AssertRises(now.AddYears(-10));
        AssertRises(now);
    }

    [Fact]
    public void An_id_is_a_uuid_of_version_seven_that_says_its_time()
    {
        var at = new DateTime(2041, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        var bytes = Ids.New(at).ToByteArray(bigEndian: true);
        Assert.Equal(7, bytes[6] >> 4);
        Assert.Equal(2, bytes[8] >> 6);
        Assert.Equal(new DateTimeOffset(at).ToUnixTimeMilliseconds(), (long)bytes[0] << 40 | (long)bytes[1] << 32 | (long)bytes[2] << 24 | (long)bytes[3] << 16 | (long)bytes[4] << 8 | bytes[5]);
    }

    private static void AssertRises(DateTime at)
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => Convert.ToHexString(Ids.New(at).ToByteArray(bigEndian: true))).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
