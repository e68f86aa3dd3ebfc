using Microsoft.Extensions.Configuration;

namespace EnrichPipeline.Settings;

/// <summary>A configuration section that is bound to options.</summary>
internal record SettingsSection(string Path);

/// <summary>The configuration section that is bound to <typeparamref name="TOptions"/>.</summary>
internal sealed record SettingsSection<TOptions>(IConfigurationSection Section) : SettingsSection(Section.Path);
