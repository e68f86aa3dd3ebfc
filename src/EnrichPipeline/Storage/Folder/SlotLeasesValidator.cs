using Microsoft.Extensions.Options;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Validates that slot leases can be held in the storage folder or, if it is read-only, in a private folder of the user.</summary>
internal sealed class SlotLeasesValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        !options.IsAzure && FolderLeases.FindProblem(StorageFolder.Of(options), PrivateFolder.OfUser) is { } reason
            ? ValidateOptionsResult.Fail($"EnrichPipeline:{reason}")
            : ValidateOptionsResult.Success;
}
