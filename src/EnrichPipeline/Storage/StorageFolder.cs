namespace EnrichPipeline.Storage;

/// <summary>Determines the folder of the folder storage.</summary>
internal static class StorageFolder
{
    public static string Of(StorageOptions options) =>
        string.IsNullOrEmpty(options.Folder) ? Default : Path.GetFullPath(options.Folder);

    /// <summary>The default folder: one per user, so that all processes of a user share their quotas.</summary>
    private static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        nameof(EnrichPipeline));
}
