using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Millpond.Platform.Data;

namespace Millpond.Organization;

/// <summary>The door of this capability: what it registers and which routes it maps.</summary>
internal static class OrganizationCapability
{
    public static IServiceCollection AddOrganization(this IServiceCollection services)
    {
        services.AddModel(OrganizationData.Model, typeof(OrganizationCapability).Assembly);
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
        SetUp.Map, SignIn.Map, ShowMe.Map, SignOut.Map, SwitchWorkspace.Map, SetPresence.Map,
    ];

    private static void AddUseCases(IServiceCollection services) => services
        .AddScoped<SetUp>()
        .AddScoped<SignIn>()
        .AddScoped<OpenSession>()
        .AddScoped<ShowMe>()
        .AddScoped<SignOut>()
        .AddScoped<SwitchWorkspace>()
        .AddScoped<SetPresence>();

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
