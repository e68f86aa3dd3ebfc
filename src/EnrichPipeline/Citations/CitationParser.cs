using System.Text.Json;
using EnrichPipeline.Characters;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>Reads the fields of a printed reference in any style and language. If it lists several works, reads the first.</summary>
public static class CitationParser
{
    // No reference is longer, even with thousands of authors. What follows is not read.
    private const int LongestReference = 40_000;

    /// <summary>Returns the citation of a printed reference. Accepts any string and takes linear time.</summary>
    public static Citation Parse(string printed) => Parse(printed, Segmenter.Default);

    internal static Citation Parse(string printed, Segmenter segmenter)
    {
        var text = Plain(printed);
        var identifiers = IdentifierExtractor.Extract(text);
        var runs = new FieldRuns(segmenter.Segment(new TokenList(Bounded(identifiers.Rest))));
        return CitationFields.Read(text, identifiers, runs);
    }

    /// <summary>Returns the words and signs of a reference, each with the field that it was read as.</summary>
    public static IReadOnlyList<CitationToken> Explain(string printed)
    {
        var segmentation = Segmenter.Default.Segment(new TokenList(Bounded(WithoutIdentifiers(printed))));
        return
        [
            .. segmentation.Labels.Select((label, at) => new CitationToken(
                segmentation.Tokens.Span(at).ToString(),
                JsonNamingPolicy.CamelCase.ConvertName(label.ToString()),
                MathF.Round(segmentation.Confidences[at], 3))),
        ];
    }

    /// <summary>Returns the reference as the segmenter sees it: without markup, identifiers, access dates and later notices.</summary>
    internal static string WithoutIdentifiers(string printed) => IdentifierExtractor.Extract(Plain(printed)).Rest;

    private static string Bounded(string text) => text.Length <= LongestReference ? text : text[..LongestReference];

    private static string Plain(string printed) =>
        ShortForm.Cut(FootnoteOpenings.Cut(WorkSplitter.First(WithoutNotices(Markup.Strip(DetachedAccents.Join(printed))))));

    private static string WithoutNotices(string text) => PrintedErrata.Cut(NoticedPlace.Cut(text));
}
