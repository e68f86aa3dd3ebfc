using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Articles.Formats.Plain;
using EnrichPipeline.Citations;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>Checks the rules that the reader must keep for any bytes.</summary>
internal sealed class Check
{
    private const int MostParsed = 100;
    private const int MostLines = 20;
    private readonly ArticleReader _reader = new();

    /// <summary>Returns a rough description of the outcome. An input with a new outcome is worth further changes.</summary>
    public string Of(byte[] input)
    {
        var reading = _reader.Read("fuzzed", input);
        Require(reading.Succeeded || !string.IsNullOrWhiteSpace(reading.Problem), "neither article nor problem");
        if (reading.Article is { } article)
            References(article, null);
        if (
            new DroppedFile("fuzzed", input).Text is { } text
            && PlainText.Read(new DroppedFile("fuzzed", input), text).Article is { } plain
        )
            References(plain, text);
        if (new DroppedFile("fuzzed", input).Text is { } printed)
            SingleCitations(printed);
        return reading.Article is { } read
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{int.Log2(read.References.Count)} {read.References[0].Label?.Length} "
                + $"{read.References.Any(reference => reference.Hints.Count > 0)} {read.References[0].TaggedIds is null} "
                + $"{read.Metadata.Title is null} {read.Metadata.Authors.Count > 0} {read.Metadata.Doi is null}"
            )
            : string.Concat(reading.Problem!.Where(char.IsLetter).Take(60));
    }

    private static void References(Article article, string? text)
    {
        Require(article.References.Count > 0, "an article without references");
        var before = 0;
        foreach (var reference in article.References)
        {
            Require(!string.IsNullOrWhiteSpace(reference.Printed), $"reference {reference.Ordinal} prints nothing");
            Require(
                reference.Offset >= before && reference.Length >= 0,
                $"reference {reference.Ordinal} lies at {reference.Offset}, the one before ends at {before}"
            );
            before = reference.Offset + reference.Length;
            if (text is not null)
                Require(
                    before <= text.Length && IsIn(reference.Printed, text.AsSpan(reference.Offset, reference.Length)),
                    $"reference {reference.Ordinal} is not what stands at {reference.Offset}"
                );
        }

        Require(
            article.References.Select(reference => reference.Ordinal).SequenceEqual(Enumerable.Range(1, article.References.Count)),
            "ordinals do not count from 1"
        );
        foreach (var reference in article.References.Take(MostParsed))
            Require(CitationParser.Parse(reference.Printed) is { Authors: not null }, "no citation");
    }

    // Each line is also parsed as if it were a reference.
    private static void SingleCitations(string text)
    {
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Take(MostLines))
        {
            var citation = CitationParser.Parse(line);
            Require(
                new[] { citation.Title, citation.Container, citation.Volume, citation.Issue, citation.Pages, citation.Publisher }.All(
                    field => field is null || !string.IsNullOrWhiteSpace(field)
                ),
                "a field that is there and empty"
            );
            Require(citation.Authors.All(author => author.Family.Any(char.IsLetter)), "an author without letters");
            Require(citation.Year is null or (> 1000 and < 2100), "a year that is none");
            Require(CitationParser.Explain(line).All(token => token.Confidence is >= 0 and <= 1.001f), "a confidence that is none");
        }
    }

    private static bool IsIn(string printed, ReadOnlySpan<char> span)
    {
        foreach (var c in printed)
        {
            if (c == ' ')
                continue;
            var at = span.IndexOf(c);
            if (at < 0)
                return false;
            span = span[(at + 1)..];
        }

        return true;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
            throw new InvalidOperationException(problem);
    }
}
