using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Settings;

/// <summary>Binds options to their sections of the configuration and validates them at start.</summary>
internal static class SettingsRegistration
{
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
    {
        var bound = new SettingsSection<TOptions>(configuration.GetSection(section));
        services.AddOptions<TOptions>().Bind(bound.Section);
        return services.AddSingleton(bound).AddSingleton<SettingsSection>(bound).AddSettingsValidation<TOptions>();
    }

    /// <summary>Adds validation of options, whether bound to a section or set in code. Safe to call more than once.</summary>
    public static IServiceCollection AddSettingsValidation<TOptions>(this IServiceCollection services) where TOptions : class
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, SettingsValidator<TOptions>>());
        services.AddOptions<TOptions>().ValidateOnStart();
        return services;
    }
}
