using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Articles;

/// <summary>A file to enrich and the folder of its outputs.</summary>
internal sealed record ArticleJob(string File, string Folder)
{
    /// <summary>The name of the article in its document: the file name.</summary>
    public string Name => Path.GetFileName(File);

    public string Document => Path.Combine(Folder, DocumentNames.Document(Name));

    public string Report => Path.Combine(Folder, DocumentNames.Report(Name));

    public string Error => Path.Combine(Folder, DocumentNames.Error(Name));

    /// <summary>Creates one job per file, even if it is named several times.</summary>
    /// <exception cref="Refusal">Two files would write the same document.</exception>
    public static IReadOnlyList<ArticleJob> Plan(IEnumerable<string> files, string? folder)
    {
        ArticleJob[] jobs = [.. files.Distinct().Select(file => new ArticleJob(file, folder ?? Path.GetDirectoryName(file) ?? file))];
        // Some file systems ignore case.
        if (jobs.GroupBy(job => job.Document, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } clash)
            throw new Refusal(
                ExitCode.Usage,
                $"{Named(clash)} would both be written to '{clash.Key}': use a separate --out folder for each."
            );
        var inputs = jobs.Select(job => job.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (jobs.FirstOrDefault(job => inputs.Contains(job.Document) || inputs.Contains(job.Report)) is { } eaten)
            throw new Refusal(ExitCode.Usage, $"The document of '{eaten.File}' would overwrite another article; use an --out folder.");
        return jobs;
    }

    private static string Named(IEnumerable<ArticleJob> jobs) =>
        string.Join(" and ", jobs.Take(2).Select(job => $"'{job.File}'"));
}
