using System.Globalization;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Writes a citation on one line, for tables of expected results.</summary>
internal static class ReadingRows
{
    public static string Of(string printed) =>
        Of(printed, Part.Kind, Part.Authors, Part.Title, Part.Container, Part.Year, Part.Volume, Part.Issue, Part.Pages);

    public static string Of(string printed, params Part[] parts)
    {
        var citation = CitationParser.Parse(printed);
        return string.Join(" | ", parts.Select(part => Of(citation, part)));
    }

    /// <summary>
    /// Reads a table with one row per line: the printed text, an arrow, the expected fields. An indented line continues the row above.
    /// </summary>
    public static TheoryData<string, string> Table(string rows)
    {
        var table = new TheoryData<string, string>();
        var lines = rows.ReplaceLineEndings("\n").Replace("\n    ", " ", StringComparison.Ordinal).Split('\n');
        foreach (var row in lines.Select(line => line.Split(" =>", 2)))
            table.Add(row[0], row[1].Length > 0 ? row[1][1..] : "");
        return table;
    }

    private static string? Of(Citation citation, Part part) => part switch
    {
        Part.Kind => citation.Kind.ToString(),
        Part.Authors => Authors(citation),
        Part.Title => citation.Title,
        Part.Container => citation.Container,
        Part.Year => citation.Year?.ToString(CultureInfo.InvariantCulture),
        Part.Volume => citation.Volume,
        Part.Issue => citation.Issue,
        Part.Pages => citation.Pages,
        Part.Editors => string.Join("; ", citation.Editors.Select(Name)),
        Part.Publisher => citation.Publisher,
        Part.Place => citation.Place,
        _ => citation.Edition,
    };

    private static string Authors(Citation citation) =>
        string.Join("; ", [.. citation.Authors.Select(Name), .. citation.EtAl ? new[] { "…" } : []]);

    private static string Name(PersonName name) => name.Given is null ? name.Family : $"{name.Family}, {name.Given}";
}

/// <summary>The parts of a citation that a table can state.</summary>
internal enum Part
{
    Kind,
    Authors,
    Title,
    Container,
    Year,
    Volume,
    Issue,
    Pages,
    Editors,
    Publisher,
    Place,
    Edition,
}
