using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Storage.Folder;

namespace EnrichPipeline.Cli.Articles;

/// <summary>A file to enrich and the outputs to write.</summary>
/// <param name="Outputs">The outputs, or null if no files are written.</param>
internal sealed record ArticleJob(string File, ArticleOutputs? Outputs)
{
    /// <summary>The name of an article that is read from stdin.</summary>
    private const string Standard = "stdin";

    /// <summary>The name of the article in its document: the file name.</summary>
    public string Name => NameOf(File);

    /// <summary>Creates one job per file, even if it is named several times.</summary>
    /// <param name="environment">The environment of the command.</param>
    /// <param name="files">Files, folders and - as named on the command line.</param>
    /// <param name="output">The folder of all outputs, or null to write them beside each file.</param>
    /// <param name="printed">Whether documents are printed, so that nothing is written beside the files.</param>
    /// <exception cref="CommandException">Two files would write the same document.</exception>
    public static IReadOnlyList<ArticleJob> Plan(
        CommandEnvironment environment, IEnumerable<string> files, string? output, bool printed)
    {
        var folder = environment.PathOfOptional(output);
        ArticleJob[] jobs = [.. files.SelectMany(file => Of(environment, file, folder, printed)).DistinctBy(job => job.File)];
        RequireDistinctOutputs([.. jobs.Where(job => job.Outputs is not null)]);
        return jobs;
    }

    private static IEnumerable<ArticleJob> Of(CommandEnvironment environment, string file, string? output, bool printed)
    {
        if (InputFile.IsStandard(file))
            return [new(file, output is null ? null : new(output, NameOf(file)))];
        var path = environment.PathOf(file);
        if (!Directory.Exists(path))
            return [new(path, OutputsOf(path, Path.GetDirectoryName(path) ?? path, output, printed))];
        var files = ArticleFolder.Files(path, output);
        foreach (var unreadable in ReadableFolder.UnreadableBelow(path))
            environment.Error.WriteLine($"enrich: {PlainText.Of(unreadable)}: {ReadableFolder.Problem} It is left out.");
        return files.Select(found => new ArticleJob(found, OutputsOf(found, path, output, printed)));
    }

    /// <summary>Returns the outputs of a file. Folders below a named folder are repeated below the output folder.</summary>
    private static ArticleOutputs? OutputsOf(string file, string named, string? output, bool printed)
    {
        var folder = Path.GetDirectoryName(file) ?? file;
        if (output is not null)
            return new(Path.GetFullPath(Path.GetRelativePath(named, folder), output), NameOf(file));
        return printed ? null : new(folder, NameOf(file));
    }

    private static string NameOf(string file) => InputFile.IsStandard(file) ? Standard : Path.GetFileName(file);

    private static void RequireDistinctOutputs(ArticleJob[] jobs)
    {
        // Some file systems ignore case.
        var outputs = jobs.GroupBy(job => job.Outputs!.Document, StringComparer.OrdinalIgnoreCase);
        if (outputs.FirstOrDefault(same => same.Count() > 1) is { } clash)
            throw new CommandException(
                ExitCode.Usage,
                $"{Named(clash)} would both be written to '{clash.Key}': use a separate --out folder for each."
            );
        var inputs = jobs.Select(job => job.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (jobs.FirstOrDefault(job => inputs.Contains(job.Outputs!.Document) || inputs.Contains(job.Outputs.Report)) is { } overwriting)
            throw new CommandException(
                ExitCode.Usage, $"The document of '{overwriting.File}' would overwrite another article; use an --out folder.");
    }

    private static string Named(IEnumerable<ArticleJob> jobs) =>
        string.Join(" and ", jobs.Take(2).Select(job => $"'{job.File}'"));
}
