using System.Globalization;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Prints the table of articles and their progress.</summary>
internal static class StatusTable
{
    public static void Write(CommandEnvironment environment, IEnumerable<ArticleLine> articles)
    {
        var table = PlainTable.Of("Article", "State", "Answered", "Since", "Problem");
        foreach (var article in articles)
            table.AddRow(
                new Text(PlainText.Of(article.Article)),
                new Text(article.State),
                new Text(AnsweredOf(article)),
                new Text(article.Since?.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture) ?? ""),
                new Text(PlainText.Of(article.Problem ?? ""))
            );
        Screen.Output(environment).Write(table);
    }

    private static string AnsweredOf(ArticleLine article) =>
        article.References is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{article.Answered} of {article.References}");
}
