using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Storage.Folder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EnrichPipeline;

/// <summary>Registers the storage that the options select: an Azure account by connection string or by name, or a folder.</summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, SlotLeasesValidator>());
        services.TryAddSingleton<IStorage>(provider => Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        return services.AddOptions();
    }

    internal static IStorage Create(StorageOptions options, TimeProvider time) => options switch
    {
        { ConnectionString: { Length: > 0 } connectionString } => AzureClients.ByConnectionString(connectionString),
        { AccountName: { Length: > 0 } accountName } => AzureClients.ByIdentity(accountName),
        _ => new FolderStorage(StorageFolder.Of(options), time),
    };
}
