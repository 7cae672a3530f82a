using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Millpond.Simulator.Http;
using Millpond.Simulator.Towns;

namespace Millpond.Simulator.Mastodon;

/// <summary>What the server says about itself.</summary>
internal static class MastodonInstance
{
    public const string Version = "4.5.1";
    public const int MaxCharacters = 500;

    public static void Map(MastodonApi api, RouteGroupBuilder group)
    {
        api.Map(group, "GET", "/api/v1/instance", Access.Open, First);
        api.Map(group, "GET", "/api/v2/instance", Access.Open, Second);
        api.Map(group, "GET", "/.well-known/oauth-authorization-server", Access.Open, SignIn);
        group.MapGet("/@{handle}", (string handle, HttpContext http) => Page(api.Host, http, $"q=@{handle}"));
        group.MapGet("/@{handle}/{id:long}", (long id, HttpContext http) => Page(api.Host, http, $"thread={id}"));
        group.MapGet("/tags/{tag}", (string tag, HttpContext http) => Page(api.Host, http, $"q=%23{Uri.EscapeDataString(tag)}"));
        api.Map(group, "GET", "/api/v1/custom_emojis", Access.Open, _ => Answer.List([]));
        api.Map(group, "GET", "/api/v1/preferences", Access.User, _ => Answer.Of(new Dictionary<string, object?>
        {
            ["posting:default:visibility"] = "public",
            ["posting:default:sensitive"] = false,
            ["posting:default:language"] = null,
            ["reading:expand:media"] = "default",
            ["reading:expand:spoilers"] = false,
        }));
    }

    /// <summary>People's and posts' addresses lead to the page that shows them.</summary>
    private static IResult Page(SimulatorHost host, HttpContext http, string query) =>
        host.PagePath is { } page ? Results.Redirect($"{http.Request.PathBase}{page}?view=all&{query}") : Results.NotFound();

    private static Answer SignIn(Call call) => Answer.Of(new
    {
        Issuer = call.Origin + "/",
        AuthorizationEndpoint = call.Origin + "/oauth/authorize",
        TokenEndpoint = call.Origin + "/oauth/token",
        RevocationEndpoint = call.Origin + "/oauth/revoke",
        AppRegistrationEndpoint = call.Origin + "/api/v1/apps",
        ScopesSupported = new[] { "read", "write", "follow", "push", "profile" },
        ResponseTypesSupported = new[] { "code" },
        ResponseModesSupported = new[] { "query" },
        GrantTypesSupported = new[] { "authorization_code", "client_credentials" },
        TokenEndpointAuthMethodsSupported = new[] { "client_secret_post" },
    });

    private static Dictionary<string, object?> Configuration(Call call) => new()
    {
        ["urls"] = new { Streaming = call.Origin },
        ["accounts"] = new { MaxFeaturedTags = 10, MaxPinnedStatuses = 5 },
        ["statuses"] = new { MaxCharacters, MaxMediaAttachments = 4, CharactersReservedPerUrl = 23 },
        ["media_attachments"] = new
        {
            SupportedMimeTypes = MastodonMedia.Types,
            ImageSizeLimit = MastodonMedia.MaxBytes,
            ImageMatrixLimit = 33_177_600,
            VideoSizeLimit = MastodonMedia.MaxBytes,
            VideoFrameRateLimit = 120,
            VideoMatrixLimit = 8_294_400,
            DescriptionLimit = 1500,
        },
        ["polls"] = new { MaxOptions = 4, MaxCharactersPerOption = 50, MinExpiration = 300, MaxExpiration = 2_629_746 },
        ["translation"] = new { Enabled = false },
    };

    private static Answer First(Call call) => Answer.Of(new Dictionary<string, object?>
    {
        ["uri"] = call.Http.Request.Host.Value,
        ["title"] = "Simulated town",
        ["short_description"] = "A made-up town for trying Millpond.",
        ["description"] = "A made-up town for trying Millpond.",
        ["email"] = "nobody@town.example",
        ["version"] = Version,
        ["urls"] = new Dictionary<string, string> { ["streaming_api"] = call.Origin },
        ["stats"] = Stats(call),
        ["thumbnail"] = null,
        ["languages"] = new[] { "zh", "en" },
        ["registrations"] = false,
        ["approval_required"] = false,
        ["invites_enabled"] = false,
        ["configuration"] = Configuration(call),
        ["contact_account"] = Contact(call),
        ["rules"] = Array.Empty<object>(),
    });

    private static Answer Second(Call call) => Answer.Of(new Dictionary<string, object?>
    {
        ["domain"] = call.Http.Request.Host.Value,
        ["title"] = "Simulated town",
        ["version"] = Version,
        ["source_url"] = "https://github.com/mastodon/mastodon",
        ["description"] = "A made-up town for trying Millpond.",
        ["usage"] = new { Users = new { ActiveMonth = call.Town.Accounts(SocialNetwork.Mastodon).Count } },
        ["thumbnail"] = new { Url = $"{call.Origin}/avatars/{call.Town.Official(SocialNetwork.Mastodon).Id}.svg" },
        ["languages"] = new[] { "zh", "en" },
        ["configuration"] = Configuration(call),
        ["registrations"] = new { Enabled = false, ApprovalRequired = false, Message = (string?)null },
        ["api_versions"] = new { Mastodon = 7 },
        ["contact"] = new { Email = "nobody@town.example", Account = Contact(call) },
        ["rules"] = Array.Empty<object>(),
    });

    private static object Stats(Call call) => new
    {
        UserCount = call.Town.Accounts(SocialNetwork.Mastodon).Count,
        StatusCount = call.Town.Posts(SocialNetwork.Mastodon).Count,
        DomainCount = 1,
    };

    private static AccountEntity Contact(Call call) => new MastodonView(call.Town, call.Origin, null).Show(call.Town.Official(SocialNetwork.Mastodon));
}
