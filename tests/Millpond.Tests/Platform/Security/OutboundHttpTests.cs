using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Millpond.Platform.Security;
using Xunit;

namespace Millpond.Tests.Platform.Security;

public class OutboundHttpTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{port}/")]
    [InlineData("http://localhost:{port}/")]
    [InlineData("http://2130706433:{port}/")]
    [InlineData("http://0x7f.1:{port}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/")]
    public async Task A_server_inside_the_network_is_not_reached_under_any_name(string url)
    {
        await using var server = await Server.Start();
        using var outbound = new OutboundHttp(new OutboundPolicy());

        await Assert.ThrowsAsync<OutboundRefusedException>(() => outbound.Client.GetAsync(url.Replace("{port}", server.Port.ToString(), StringComparison.Ordinal)));

        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task A_redirect_does_not_lead_where_the_first_address_might_not()
    {
        await using var inside = await Server.Start();
        await using var outside = await Server.Start(context => context.Response.Redirect($"http://127.0.0.1:{inside.Port}/secret"));
        using var outbound = new OutboundHttp(new OutboundPolicy($"localhost:{outside.Port}"));

        await Assert.ThrowsAsync<OutboundRefusedException>(() => outbound.Client.GetAsync($"http://localhost:{outside.Port}/"));

        Assert.Equal((1, 0), (outside.Calls, inside.Calls));
    }

    [Fact]
    public async Task Credentials_are_not_carried_to_another_host_and_redirects_end()
    {
        string? seen = "nothing";
        await using var other = await Server.Start(context => seen = context.Request.Headers.Authorization.ToString());
        await using var first = await Server.Start(context => context.Response.Redirect($"http://localhost:{other.Port}/"));
        await using var circle = await Server.Start(context => context.Response.Redirect("/again"));
        using var outbound = new OutboundHttp(new OutboundPolicy("localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{first.Port}/");
        request.Headers.Add("Authorization", "Bearer secret");

        using var answer = await outbound.Client.SendAsync(request);
        var endless = await Assert.ThrowsAsync<HttpRequestException>(() => outbound.Client.GetAsync($"http://localhost:{circle.Port}/"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", seen);
        Assert.Contains("redirects more than", endless.Message, StringComparison.Ordinal);
        Assert.Equal(6, circle.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_too_large_is_not_read_to_its_end(bool tellsItsLength)
    {
        await using var server = await Server.Start(async context =>
        {
            if (tellsItsLength) context.Response.ContentLength = 100_000;
            for (var i = 0; i < 100; i++) await context.Response.Body.WriteAsync(new byte[1000]);
        });
        using var outbound = new OutboundHttp(new OutboundPolicy("localhost") { MaxResponseBytes = 10_000 });

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            using var answer = await outbound.Client.GetAsync($"http://localhost:{server.Port}/", HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await answer.Content.ReadAsStreamAsync();
            await stream.CopyToAsync(Stream.Null);
        });
    }

    [Fact]
    public async Task Other_schemes_are_not_called()
    {
        using var outbound = new OutboundHttp(new OutboundPolicy("localhost"));

        await Assert.ThrowsAnyAsync<Exception>(() => outbound.Client.GetAsync("file:///etc/passwd"));
        await Assert.ThrowsAnyAsync<Exception>(() => outbound.Client.GetAsync("ftp://localhost/"));
    }

    private sealed class Server(WebApplication app) : IAsyncDisposable
    {
        private int _calls;

        public int Calls => _calls;

        public int Port => new Uri(app.Urls.First()).Port;

        public static Task<Server> Start(Action<HttpContext>? act = null) => Start(context =>
        {
            act?.Invoke(context);
            return Task.CompletedTask;
        });

        public static async Task<Server> Start(Func<HttpContext, Task> act)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var server = new Server(app);
            app.Run(context =>
            {
                Interlocked.Increment(ref server._calls);
                return act(context);
            });
            await app.StartAsync();
            return server;
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
