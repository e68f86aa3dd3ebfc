namespace EnrichPipeline.Storage;

/// <summary>Which folder the embedded storage uses.</summary>
internal static class StorageFolder
{
    public static string Of(StorageOptions options) =>
        string.IsNullOrEmpty(options.Folder) ? Default : Path.GetFullPath(options.Folder);

    /// <summary>One per user, so that all programs of ours share one budget.</summary>
    private static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        nameof(EnrichPipeline));
}
