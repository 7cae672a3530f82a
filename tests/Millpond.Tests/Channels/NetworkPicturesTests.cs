using Microsoft.Extensions.DependencyInjection;
using Millpond.Channels.Media;
using Millpond.Platform.Security;
using Millpond.Simulator;
using Millpond.Simulator.Towns;

namespace Millpond.Tests.Channels;

public class NetworkPicturesTests
{
    [Fact]
    public async Task Only_pictures_of_servers_that_may_be_called_are_handed_on()
    {
        await using var town = await Town.On(Database.Sqlite);
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Town = new TownOptions { People = 10, PostsPerDay = 0, HistoryDays = 0, BrandHistory = false } }, clock: town.Clock);
        var pictures = town.Services.GetRequiredService<NetworkPictures>();
        var drawing = new Uri(server.Url, "mastodon/avatars/a").ToString();

        Assert.Equal("media.unreachable", (await pictures.FetchAsync(drawing)).Result.Problem);
        town.Services.GetRequiredService<OutboundPolicy>().Allow("127.0.0.1");
        Assert.Equal("media.type", (await pictures.FetchAsync(drawing)).Result.Problem);
        Assert.Equal("media.gone", (await pictures.FetchAsync(new Uri(server.Url, "mastodon/media/1").ToString())).Result.Problem);
        Assert.False((await pictures.FetchAsync("javascript:alert(1)")).Ok);
        Assert.False((await pictures.FetchAsync("file:///etc/passwd")).Ok);
    }

    [Theory]
    [InlineData("image/jpeg", "FFD8FFE0")]
    [InlineData("image/png", "89504E470D0A1A0A00")]
    [InlineData("image/gif", "474946383961")]
    [InlineData("image/webp", "52494646000000005745425056")]
    [InlineData(null, "52494646000000005745")]
    [InlineData(null, "3C7376673E")]
    [InlineData(null, "3C21444F43545950452068746D6C3E")]
    [InlineData(null, "")]
    public void A_picture_is_told_by_its_first_bytes(string? type, string bytes) => Assert.Equal(type, PictureFormat.Of(Convert.FromHexString(bytes)));
}
