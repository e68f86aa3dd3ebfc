using System.Globalization;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Prints the table of articles and their progress.</summary>
internal sealed class StatusTable
{
    private readonly Table _table = PlainTable.Of("Article", "State", "Resolved", "Since", "Problem");

    public bool IsEmpty => _table.Rows.Count == 0;

    /// <param name="status">Null if the article is stored but not ingested yet.</param>
    public void Add(string article, ArticleStatus? status) =>
        _table.AddRow(
            new Text(PlainText.Of(article)),
            new Text(status?.State.ToString().ToLowerInvariant() ?? "waiting"),
            new Text(
                status is null or { Problem: not null }
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"{status.Resolved} of {status.References}")
            ),
            new Text(status?.StartedAt.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture) ?? ""),
            new Text(PlainText.Of(status?.Problem ?? ""))
        );

    public void Add(IgnoredFile file) =>
        _table.AddRow(
            new Text(PlainText.Of(file.Name)), new Text("ignored"), new Text(""), new Text(""), new Text(PlainText.Of(file.Reason)));

    public void Write(CommandEnvironment environment) => Screen.Output(environment).Write(_table);
}
