using Microsoft.EntityFrameworkCore;
using Millpond.Platform;
using Millpond.Platform.Audit;
using Millpond.Platform.Data;
using Millpond.Platform.Security;
using Millpond.Platform.Web;

namespace Millpond.Organization;

/// <summary>An API token as it is shown: never the token itself, except in the answer that makes it.</summary>
internal sealed record ApiTokenView(Guid Id, string Name, string Hint, IReadOnlyList<string> Scopes, DateTime CreatedAt, DateTime? LastUsedAt, DateTime? ExpiresAt, string? Token)
{
    public static ApiTokenView Of(ApiToken t, string? token = null) => new(t.Id, t.Name, t.Hint, Json.Read<List<string>>(t.Scopes), t.CreatedAt, t.LastUsedAt, t.ExpiresAt, token);
}

/// <summary>One's own tokens, or the workspace's service tokens; newest first.</summary>
internal sealed class ListApiTokens(MillpondDb db, Viewer viewer)
{
    public async Task<Outcome<Page<ApiTokenView>>> RunAsync(bool service, CancellationToken ct = default)
    {
        var tokens = await db.ApiTokens(viewer, service).AsNoTracking().OrderByDescending(t => t.Id).ToListAsync(ct);
        return new Page<ApiTokenView>(tokens.ConvertAll(t => ApiTokenView.Of(t)), null);
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me/tokens", async (ListApiTokens list, CancellationToken ct) => (await list.RunAsync(service: false, ct)).ToHttp()).WithName("ListMyTokens").WithSummary("The caller's own API tokens; their secrets are never shown again.").RequireViewer();
        api.MapGet("/tokens", async (ListApiTokens list, CancellationToken ct) => (await list.RunAsync(service: true, ct)).ToHttp()).WithName("ListServiceTokens").WithSummary("The workspace's service tokens, which belong to no member.").RequirePermission(OrganizationPermissions.Tokens);
    }
}

/// <summary>Makes a token for a program, for oneself or for a service. It is shown once.</summary>
/// <remarks>A token never may more than who makes it, and a token cannot make tokens that may more than itself.</remarks>
internal sealed class CreateApiToken(MillpondDb db, Viewer viewer, PermissionRegistry registry, TimeProvider clock)
{
    public async Task<Outcome<ApiTokenView>> RunAsync(bool service, Body body, CancellationToken ct = default)
    {
        if (Input.Text(body.Name, "name", ApiToken.MaxNameLength) is { } refusal) return refusal;
        if (!service && viewer.MemberId == Guid.Empty) return Outcome.Refused("member.none", "A service makes no personal tokens.");
        if (body.Scopes.Count == 0) return Outcome.Invalid("token.no_scopes", "scopes", "Name at least one permission.");
        if (body.Scopes.FirstOrDefault(s => !registry.Codes.Contains(s)) is { } unknown) return Outcome.Invalid("role.unknown_permission", "scopes", $"There is no permission '{unknown}'.");
        if (!body.Scopes.All(viewer.May)) return Outcome.Forbidden("role.beyond_own", "You cannot give rights that you do not have yourself.");
        if (service && viewer.Scope != DataScope.All) return Outcome.Forbidden("role.beyond_own", "A service token sees the whole workspace; you do not.");
        var now = clock.UtcNow();
        if (body.ExpiresAt <= now) return Outcome.Invalid("token.expired", "expiresAt", "This time is past.");

        var head = $"{ApiToken.Prefix}{viewer.WorkspaceId}_";
        var token = head + Tokens.New();
        var row = new ApiToken
        {
            WorkspaceId = viewer.WorkspaceId,
            Id = Ids.New(now),
            Name = body.Name.Trim(),
            MemberId = service ? null : new MemberId(viewer.MemberId),
            TokenHash = Tokens.Hash(token),
            Hint = token[..(head.Length + 4)],
            Scopes = Json.Write(body.Scopes.Distinct().Order().ToList()),
            CreatedBy = new MemberId(viewer.MemberId),
            CreatedAt = now,
            ExpiresAt = body.ExpiresAt is { } end ? DateTime.SpecifyKind(end, DateTimeKind.Utc) : null,
        };
        db.Add(row);
        db.Note(new AuditNote(service ? "organization.create_service_token" : "me.create_token", "token", row.Id.ToString(), After: new { row.Name, body.Scopes, row.ExpiresAt }));
        await db.SaveChangesAsync(ct);
        return ApiTokenView.Of(row, token);
    }

    internal sealed record Body(string Name, IReadOnlyList<string> Scopes, DateTime? ExpiresAt = null);

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/me/tokens", async (Body body, CreateApiToken create, CancellationToken ct) => (await create.RunAsync(service: false, body, ct)).ToCreated(t => $"/api/v1/me/tokens/{t.Id}"))
            .WithName("CreateMyToken").WithSummary("Makes a personal API token; its secret is in this answer and nowhere else.").RequireViewer();
        api.MapPost("/tokens", async (Body body, CreateApiToken create, CancellationToken ct) => (await create.RunAsync(service: true, body, ct)).ToCreated(t => $"/api/v1/tokens/{t.Id}"))
            .WithName("CreateServiceToken").WithSummary("Makes a service token with a role of its own; its secret is in this answer and nowhere else.").RequirePermission(OrganizationPermissions.Tokens);
    }
}

/// <summary>Ends a token at once.</summary>
internal sealed class EndApiToken(MillpondDb db, Viewer viewer, AdmissionCache cache)
{
    public async Task<Outcome> RunAsync(bool service, Guid id, CancellationToken ct = default)
    {
        var token = await db.ApiTokens(viewer, service).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (token is null) return Outcome.NotFound;
        db.Remove(token);
        db.Note(new AuditNote(service ? "organization.end_service_token" : "me.end_token", "token", id.ToString(), Before: new { token.Name }));
        await db.SaveChangesAsync(ct);
        cache.Forget();
        return Outcome.Done;
    }

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapDelete("/me/tokens/{id}", async (Guid id, EndApiToken end, CancellationToken ct) => (await end.RunAsync(service: false, id, ct)).ToHttp()).WithName("EndMyToken").WithSummary("Ends one of the caller's own tokens at once.").RequireViewer();
        api.MapDelete("/tokens/{id}", async (Guid id, EndApiToken end, CancellationToken ct) => (await end.RunAsync(service: true, id, ct)).ToHttp())
            .WithName("EndServiceToken").WithSummary("Ends a service token at once.").RequirePermission(OrganizationPermissions.Tokens);
    }
}
