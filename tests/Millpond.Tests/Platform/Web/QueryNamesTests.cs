using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Millpond.Platform.Web;

namespace Millpond.Tests.Platform.Web;

public sealed class QueryNamesTests
{
    private enum Shown
    {
        Open,
        NotYet,
    }

    private sealed record Filter(Shown? View, string? Q);

    [Theory]
    [InlineData("/list?view=open", "Open|")]
    [InlineData("/list?view=notYet&q=open", "NotYet|open")]
    [InlineData("/list?View=NotYet", "NotYet|")]
    [InlineData("/list?q=a%26b", "|a&b")]
    [InlineData("/one?view=notYet", "NotYet")]
    public async Task A_query_names_members_of_enumerations_as_bodies_do(string address, string answer)
    {
        await using var app = await StartAsync();

        Assert.Equal(answer, await app.GetTestClient().GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/one?view=elsewhere")]
    [InlineData("/one?view=")]
    public async Task A_name_that_does_not_exist_is_refused(string address)
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await app.GetTestClient().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseQueryNames();
        app.MapGet("/list", ([AsParameters] Filter filter) => $"{filter.View}|{filter.Q}");
        app.MapGet("/one", (Shown view) => view.ToString());
        await app.StartAsync();
        return app;
    }
}
