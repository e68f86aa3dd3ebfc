using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Cli.Articles;

/// <summary>The files that are written for an article.</summary>
internal sealed record ArticleOutputs(string Folder, string Article)
{
    public string Document => Path.Combine(Folder, DocumentNames.Document(Article));

    public string Report => Path.Combine(Folder, DocumentNames.Report(Article));

    public string Error => Path.Combine(Folder, DocumentNames.Error(Article));
}
