using Microsoft.AspNetCore.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Http;

/// <summary>One call of a client: who calls, with what, and the town it is about.</summary>
internal sealed class Call(SimulatorHost host, HttpContext http, Parameters parameters, string origin, Token? token)
{
    public SimulatorHost Host => host;

    public Town Town => host.Town;

    public HttpContext Http => http;

    public Parameters Parameters => parameters;

    /// <summary>Scheme, host and prefix under which the client reaches this network, without a slash at the end.</summary>
    public string Origin => origin;

    public Token? Token => token;

    /// <summary>The account the token speaks for; only for endpoints that ask for one.</summary>
    public TownAccount Account => token!.Account!;

    public string Route(string name) => (string?)http.Request.RouteValues[name] ?? "";

    public long RouteId(string name) => long.TryParse(Route(name), out var id) ? id : -1;
}
