using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Millpond.Platform.Data;
using Millpond.Platform.Exports;

namespace Millpond.Organization;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OrganizationCapability
{
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddModel(OrganizationData.Model, typeof(OrganizationCapability).Assembly);
        services.AddExport<Member>("members", m => m.OrderBy(x => x.Id));
        services.AddExport<Team>("teams", t => t.OrderBy(x => x.Id));
        services.AddExport<MemberTeam>("member_teams", t => t.OrderBy(x => x.MemberId).ThenBy(x => x.TeamId));
        services.AddExport<Unit>("units", u => u.OrderBy(x => x.Id));
        services.AddExport<Role>("roles", r => r.OrderBy(x => x.Id), json: [nameof(Role.Permissions)]);
        services.AddExport<MemberRole>("member_roles", r => r.OrderBy(x => x.MemberId).ThenBy(x => x.RoleId));
        services.AddPermissions("organization", OrganizationPermissions.All);
        AddUsers(services);
        services.AddSingleton<AdmissionCache>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<CurrentSession>();
        services.AddScoped<FindViewer>();
        AddUseCases(services);
        services.AddScoped(s => new OrganizationDirectory(
            s.GetRequiredService<MillpondDb>(), s.GetRequiredService<Platform.CurrentViewer>(), s.GetRequiredService<Users>(), s.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Finds out who is asking (session cookie or API token) and sets the viewer of the request.</summary>
    public static IApplicationBuilder UseOrganization(this IApplicationBuilder app) => app.UseMiddleware<Admission>();

    public static RouteGroupBuilder MapOrganization(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Organization");
        foreach (var map in Maps) map(group);
        return api;
    }

    private static readonly Action<RouteGroupBuilder>[] Maps =
    [
        ShowInvitation.Map, AcceptInvitation.Map, ListApiTokens.Map, CreateApiToken.Map, EndApiToken.Map, ChangeMe.Map, ChangeMember.Map,
        CreateMember.Map, ListHoldings.Map, LetMemberLeave.Map, InviteMember.Map, ListInvitations.Map, WithdrawInvitation.Map, ListMembers.Map,
        ShowMe.Map, ChangePassword.Map, BeginSecondFactor.Map, ConfirmSecondFactor.Map, EndSecondFactor.Map, ListMySessions.Map, EndMySession.Map,
        ListRoles.Map, ListPermissions.Map, CreateRole.Map, ChangeRole.Map, DeleteRole.Map, SetPresence.Map, SetUp.Map, ShowMember.Map, SignIn.Map,
        SignOut.Map, SwitchWorkspace.Map, ListTeams.Map, CreateTeam.Map, ChangeTeam.Map, DeleteTeam.Map, ListUnits.Map, CreateUnit.Map,
        ChangeUnit.Map, DeleteUnit.Map, ShowWorkspace.Map, ChangeWorkspace.Map, CreateWorkspace.Map,
    ];

    private static void AddUseCases(IServiceCollection services) => services
        .AddScoped<AcceptInvitation>()
        .AddScoped<BeginSecondFactor>()
        .AddScoped<ChangeMe>()
        .AddScoped<ChangeMember>()
        .AddScoped<ChangePassword>()
        .AddScoped<ChangeRole>()
        .AddScoped<ChangeTeam>()
        .AddScoped<ChangeUnit>()
        .AddScoped<ChangeWorkspace>()
        .AddScoped<CheckCredentials>()
        .AddScoped<ConfirmSecondFactor>()
        .AddScoped<CreateApiToken>()
        .AddScoped<CreateMember>()
        .AddScoped<CreateRole>()
        .AddScoped<CreateTeam>()
        .AddScoped<CreateUnit>()
        .AddScoped<CreateWorkspace>()
        .AddScoped<DeleteRole>()
        .AddScoped<DeleteTeam>()
        .AddScoped<DeleteUnit>()
        .AddScoped<EndApiToken>()
        .AddScoped<EndMySession>()
        .AddScoped<EndSecondFactor>()
        .AddScoped<FillTeam>()
        .AddScoped<InviteMember>()
        .AddScoped<LetMemberLeave>()
        .AddScoped<ListApiTokens>()
        .AddScoped<ListHoldings>()
        .AddScoped<ListInvitations>()
        .AddScoped<ListMembers>()
        .AddScoped<ListMySessions>()
        .AddScoped<ListPermissions>()
        .AddScoped<ListRoles>()
        .AddScoped<ListTeams>()
        .AddScoped<ListUnits>()
        .AddScoped<MemberGuard>()
        .AddScoped<MemberPlace>()
        .AddScoped<OpenSession>()
        .AddScoped<SetPresence>()
        .AddScoped<SetUp>()
        .AddScoped<ShowInvitation>()
        .AddScoped<ShowMe>()
        .AddScoped<ShowMember>()
        .AddScoped<ShowWorkspace>()
        .AddScoped<SignIn>()
        .AddScoped<SignOut>()
        .AddScoped<SwitchWorkspace>()
        .AddScoped<WithdrawInvitation>();

    private static void AddUsers(IServiceCollection services)
    {
        services.AddIdentityCore<User>(identity =>
        {
            // Length beats composition rules (NIST SP 800-63B); what everybody tries first is refused by NoObviousPassword.
            identity.Password = new PasswordOptions { RequiredLength = 10, RequiredUniqueChars = 4, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
            identity.User = new UserOptions { AllowedUserNameCharacters = "", RequireUniqueEmail = false };
        })
            .AddUserStore<UserStore>()
            .AddUserManager<Users>()
            .AddPasswordValidator<NoObviousPassword>();
        services.AddScoped<ILookupNormalizer, AddressNormalizer>();
    }
}
