using System.Globalization;
using System.Text;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Makes invented works that differ as real ones do.</summary>
internal static class SampleWork
{
    private static readonly string[] _words =
    [
        "angiogenesis",
        "receptor",
        "signalling",
        "thalidomide",
        "analogues",
        "myeloma",
        "kinase",
        "inhibition",
        "endothelial",
        "growth",
        "cells",
        "therapy",
    ];

    private static readonly string[] _names = ["Norby", "Folkman", "Dredge", "Bartlett", "Anderson", "Rajkumar", "Singhal", "Corral"];

    private static readonly DateTimeOffset _then = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Printed(int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name(number)} K, {Name(number + 1)} JB: {Title(number)}. Microvasc Res {Year(number)}, "
            + $"{Volume(number)}:{Page(number)}-{Page(number) + 9}."
        );

    public static byte[] Article(int references) => Article(references, number => $"{number}. {Printed(number)}\n");

    /// <summary>Returns a list in which only the text shows where a reference begins.</summary>
    public static byte[] Paragraph(int references) => Article(references, number => $"{Printed(number)} ");

    private static byte[] Article(int references, Func<int, string> entry) =>
        Encoding.UTF8.GetBytes("Angiogenesis, a review\n\nReferences\n\n" + string.Concat(Enumerable.Range(1, references).Select(entry)));

    public static BibliographicRecord Record(int number) => new()
    {
        Source = SourceName.CrossRef,
        Doi = Doi.Parse(string.Create(CultureInfo.InvariantCulture, $"10.1000/sample.{number}")),
        Type = "journal-article",
        Title = Title(number),
        Authors = [new(Name(number), "Klas"), new(Name(number + 1), "J B")],
        Containers = ["Microvascular Research", "Microvasc Res"],
        Years = [Year(number)],
        Volume = $"{Volume(number)}",
        Pages = $"{Page(number)}-{Page(number) + 9}",
    };

    public static Manifest Manifest(int references) =>
        EnrichPipeline.Pipeline.Runs.Manifest.Of(new ArticleReader().Read("a.txt", Article(references)).Article!, _then);

    public static ReferenceResult Result(int ordinal)
    {
        var context = ResolutionContext.FromRecords(
            Printed(ordinal),
            CitationParser.Parse(Printed(ordinal)),
            new Matcher(),
            [Record(ordinal), Record(ordinal + 1)]
        );
        return new(ReferenceResult.CurrentSchemaVersion, ordinal, Decision.Of(context, new MatchingOptions()), _then, null);
    }

    public static EnrichedDocument Document(int references) =>
        DocumentComposer.Compose(Manifest(references), [.. Enumerable.Range(1, references).Select(Result)]);

    private static string Title(int number) =>
        string.Join(' ', Enumerable.Range(0, 8).Select(place => _words[(number * 7 + place * (1 + (number % 5))) % _words.Length]))
        + string.Create(CultureInfo.InvariantCulture, $" in study {number}");

    private static string Name(int number) => _names[number % _names.Length];

    private static int Year(int number) => 1980 + (number % 40);

    private static int Volume(int number) => 1 + (number % 90);

    private static int Page(int number) => 1 + (number * 13 % 900);
}
