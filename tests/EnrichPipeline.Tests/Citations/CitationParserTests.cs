using CsCheck;
using EnrichPipeline.Characters;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

public sealed class CitationParserTests
{
    private static readonly string[] _pieces =
    [
        "Smith", "J", "A.", "B.", "et al.", "de", "van", ",", ";", ":", ".", "(", ")", "[", "]", "<", ">", "&", "and", "-", "–", "/",
        "2005", "(2006)", "12", "345-67", "e123", "S24", "Suppl", "vol.", "no.", "pp.", "In:", "(eds)", "Nature", "J. Biol. Chem.",
        "title", "words",
        "“", "”", "doi:", "10.1000/a(b)c", "https://", "PMID:", "[abstract]", "arXiv:", "1.", "’", "\t", "\uD800", "Å", "&lt;", "Jan",
        "Press", "ed.",
    ];

    private static readonly Gen<string> _references = Gen.OneOf(
        Gen.String,
        Gen.Select(
            Gen.Int[0, _pieces.Length - 1].Select(n => _pieces[n]).List[0, 40],
            Gen.Bool.Select(spaced => spaced ? " " : ""),
            (pieces, gap) => string.Join(gap, pieces)
        )
    );

    [Fact]
    public void Every_text_has_a_citation_and_its_words_are_the_text_s_own() => _references.Sample(printed =>
    {
        var citation = CitationParser.Parse(printed);
        var text = TextFold.Fold(Markup.Strip(printed));

        foreach (var field in Fields(citation))
            Assert.True(IsWithin(TextFold.Fold(field ?? ""), text), $"{field} is not in {printed}");
    });

    [Fact]
    public void No_field_is_blank() => _references.Sample(printed =>
    {
        var citation = CitationParser.Parse(printed);

        foreach (var field in Fields(citation).Append(citation.Pages).Append(citation.AbstractNumber))
            Assert.False(field is not null && string.IsNullOrWhiteSpace(field), printed);
    });

    // If the parser needed more than linear time, this would not end within hours.
    [Theory]
    [InlineData("1")]
    [InlineData("12-")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("A. ")]
    [InlineData("In: A B, eds ")]
    [InlineData("10.1000/( ")]
    [InlineData("&lt;")]
    [InlineData("<a x=")]
    [InlineData("[abstract ")]
    [InlineData("2005;12(3):4-5, ")]
    [InlineData("synthesis ")]
    public void A_megabyte_of_anything_is_read(string piece) =>
        Assert.NotNull(CitationParser.Parse(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))));

    [Fact]
    public void Parsing_at_once_gives_what_parsing_in_turn_gives()
    {
        var texts = Enumerable
            .Range(0, 200)
            .Select(n => $"Smith J, Doe A. Title number {n}. J Biol 2001;{n + 1}:{n + 5}-{n + 9}.")
            .ToArray();

        var atOnce = texts.AsParallel().AsOrdered().Select(ReadingRows.Of).ToArray();

        Assert.Equal(texts.Select(ReadingRows.Of), atOnce);
    }

    private static IEnumerable<string?> Fields(Citation citation) =>
        [citation.Title, citation.Container, citation.Volume, citation.Issue, .. citation.Authors.Select(author => author.Family)];

    private static bool IsWithin(string field, string text)
    {
        var at = 0;
        foreach (var letter in text)
            at += at < field.Length && field[at] == letter ? 1 : 0;
        return at == field.Length;
    }
}
