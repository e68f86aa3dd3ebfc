using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Creates tables without borders, which other programs can parse.</summary>
internal static class PlainTable
{
    /// <summary>The number of spaces between columns.</summary>
    public const int Gap = 2;

    public static Table Of(params ReadOnlySpan<string> headers)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var header in headers)
            table.AddColumn(
                new TableColumn(new Text(header, new Style(decoration: Decoration.Bold)))
                {
                    Padding = new Padding(0, 0, Gap, 0),
                    NoWrap = true,
                }
            );
        table.Columns[^1].Padding = new Padding(0);
        return table;
    }
}
