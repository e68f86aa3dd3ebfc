using EnrichPipeline.Storage.Folder;

namespace EnrichPipeline.Cli.Articles;

/// <summary>Finds the articles of a folder and of the folders below it.</summary>
internal static class ArticleFolder
{
    // Links are not followed, since they could form a cycle.
    private static readonly EnumerationOptions _visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>Returns all files in the order of their names, except hidden files, earlier outputs and the output folder.</summary>
    /// <exception cref="CommandException">There are no articles in the folder.</exception>
    public static IReadOnlyList<string> Files(string folder, string? output)
    {
        ReadableFolder.Require(folder);
        var all = Directory.EnumerateFiles(folder, "*", _visible).Where(file => !IsIn(file, output)).ToHashSet();
        foreach (var made in all.SelectMany(file => OutputsBeside(file, all)).ToArray())
            all.Remove(made);
        return all.Count > 0
            ? [.. all.Order(StringComparer.Ordinal)]
            : throw new CommandException(ExitCode.InputUnreadable, $"There are no articles in the folder '{folder}'.");
    }

    private static bool IsIn(string file, string? output) => output is not null
        && file.StartsWith(Path.TrimEndingDirectorySeparator(output) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> OutputsBeside(string file, HashSet<string> all)
    {
        var outputs = new ArticleOutputs(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        return all.Contains(outputs.Document) || all.Contains(outputs.Error) ? [outputs.Document, outputs.Report, outputs.Error] : [];
    }
}
