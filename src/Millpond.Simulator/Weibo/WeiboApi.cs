using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Page;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Weibo;

/// <summary>Weibo's open API, version 2, with its OAuth and the messages of the fans service.</summary>
internal sealed class WeiboApi : Gateway
{
    private readonly WeiboMeters _meters;

    public WeiboApi(SimulatorHost host, string prefix)
        : base(host, SocialNetwork.Weibo, prefix) => _meters = new WeiboMeters(host);

    public WeiboMeters Meters => _meters;

    public void Map(RouteGroupBuilder group)
    {
        WeiboSignIn.Map(this, group);
        WeiboStatuses.Map(this, group);
        WeiboComments.Map(this, group);
        WeiboPeople.Map(this, group);
        WeiboMessages.Map(this, group);
        group.MapGet("/faces/{name}", (string name) => Results.Text(Avatar.Svg(name), "image/svg+xml"));
        group.MapGet("/pictures/{id:long}", (long id) => Host.Media.TryGetValue(id, out var media)
            ? Results.Bytes(media.Bytes.ToArray(), media.ContentType)
            : Results.NotFound());
        foreach (var method in new[] { "GET", "POST" })
            Map(group, method, "/2/{**rest}", Access.Open, call => Error(call.Http, 404, 10020, "Request Api not found!"));
    }

    public static Answer Error(HttpContext http, int status, int code, string error)
    {
        var path = http.Request.Path.Value ?? "";
        var own = Math.Max(path.IndexOf("/2/", StringComparison.Ordinal), path.IndexOf("/oauth2/", StringComparison.Ordinal));
        return new Answer { Status = status, Body = new WeiboErrorEntity(error, code, path[Math.Max(0, own)..]) };
    }

    public static Answer NoSuchStatus(Call call) => Error(call.Http, 400, 20101, "target weibo does not exist!");

    public static Answer NoSuchComment(Call call) => Error(call.Http, 400, 20201, "target weibo comment does not exist!");

    public static Answer NoSuchUser(Call call) => Error(call.Http, 400, 20003, "User does not exists!");

    public static Answer Missing(Call call, string name) => Error(call.Http, 400, 10016, $"miss required parameter ({name}) , see doc for more info.");

    public static WeiboView View(Call call) => new(call.Town, call.Origin, call.Account);

    protected override Answer Refuse(Refusal refusal, HttpContext http) => refusal switch
    {
        Refusal.NoToken => Error(http, (int)HttpStatusCode.BadRequest, 10006, "source paramter(appkey) is missing"),
        Refusal.BadToken or Refusal.NoUser => Error(http, (int)HttpStatusCode.BadRequest, 21332, "invalid_access_token"),
        Refusal.ExpiredToken => Error(http, (int)HttpStatusCode.Unauthorized, 21327, "expired_token"),
        Refusal.Missing => Error(http, (int)HttpStatusCode.NotFound, 10020, "Request Api not found!"),
        Refusal.BadRequest => Error(http, (int)HttpStatusCode.BadRequest, 10008, "param error, see doc for more info."),
        _ => Error(http, (int)HttpStatusCode.ServiceUnavailable, 10001, "system error!"),
    };

    protected override Answer? Meter(HttpContext http, Token? token, bool strike, Dictionary<string, string> headers) => _meters.Take(http, token, strike);
}
