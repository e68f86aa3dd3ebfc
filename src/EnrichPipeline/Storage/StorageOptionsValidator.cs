using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Storage;

/// <summary>Validates the storage settings. Messages never contain a connection string.</summary>
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        FindProblem(options) is { } reason ? ValidateOptionsResult.Fail($"EnrichPipeline:{reason}") : ValidateOptionsResult.Success;

    internal static string? FindProblem(StorageOptions options) => options switch
    {
        { ConnectionString: { Length: > 0 } text } => Parses(text)
            ? null
            : "Storage:ConnectionString is not the connection string of a storage account with blobs and queues.",
        { AccountName: { Length: > 0 } account } => AccountName.IsMatch(account)
            ? null
            : "Storage:AccountName must be the bare name of a storage account: 3 to 24 lower-case letters and digits.",
        _ => CanBeFolder(options) ? null : "Storage:Folder is not a folder and cannot become one.",
    };

    private static bool Parses(string connectionString)
    {
        try
        {
            _ = new BlobServiceClient(connectionString);
            _ = new QueueServiceClient(connectionString);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Returns whether the path is absolute and neither it nor an ancestor is a file.</summary>
    private static bool CanBeFolder(StorageOptions options)
    {
        try
        {
            var path = StorageFolder.Of(options);
            return Path.IsPathFullyQualified(path) && !Ancestry(path).Any(File.Exists);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Ancestry(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    [GeneratedRegex(@"^[a-z0-9]{3,24}\z", RegexOptions.NonBacktracking)]
    private static partial Regex AccountName { get; }
}
