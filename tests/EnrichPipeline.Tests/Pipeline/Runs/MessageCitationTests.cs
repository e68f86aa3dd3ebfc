using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests that a citation in a message keeps all that identifies a work, and that no field is too long for a message.</summary>
public sealed class MessageCitationTests
{
    [Fact]
    public void An_ordinary_citation_is_left_as_it_is()
    {
        var citation = CitationParser.Parse("Norby K: De novo angiogenesis. Microvasc Res 1996, 51(2):154-163. doi:10.1006/mvre.1996.0017");

        Assert.Equivalent(citation, MessageCitation.Bounded(citation), strict: true);
    }

    [Fact]
    public void What_a_citation_does_not_tell_is_not_made_up() =>
        Assert.Equivalent(
            new Citation { Authors = [new("The Group", null)] },
            MessageCitation.Bounded(new Citation { Authors = [new("The Group", null)] }),
            strict: true
        );

    [Theory]
    [InlineData(500, "", 500)]
    [InlineData(501, "", 500)]
    [InlineData(499, "😀", 499)]
    [InlineData(498, "😀", 500)]
    public void Titles_and_journals_end_after_five_hundred_characters_never_in_the_middle_of_one(int length, string then, int kept)
    {
        var text = new string('a', length) + then;

        var bounded = MessageCitation.Bounded(new Citation { Title = text, Container = text });

        Assert.Equal((text[..kept], text[..kept]), (bounded.Title, bounded.Container));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(61, 60)]
    public void Numbers_and_names_end_after_sixty(int length, int kept)
    {
        var (text, cut) = (new string('1', length), new string('1', kept));

        var bounded = MessageCitation.Bounded(
            new Citation
            {
                Authors = [new(text, text)],
                Volume = text,
                Issue = text,
                Pages = text,
                AbstractNumber = text,
            }
        );

        Assert.Equal((cut, cut, cut, cut), (bounded.Volume, bounded.Issue, bounded.Pages, bounded.AbstractNumber));
        Assert.Equal([new PersonName(cut, cut)], bounded.Authors);
    }

    [Fact]
    public void The_first_four_editors_are_named_and_imprints_are_short()
    {
        PersonName[] editors = [.. Enumerable.Range(1, 5).Select(number => new PersonName($"Editor{number}", "A"))];
        var text = new string('a', 300);

        var bounded = MessageCitation.Bounded(
            new Citation
            {
                Editors = editors,
                Publisher = text,
                Place = text,
                Edition = text,
                Series = text,
                Url = text,
            }
        );

        Assert.Equal(editors[..4], bounded.Editors);
        Assert.Equal(
            [60, 60, 60, 60, 200],
            new[] { bounded.Publisher, bounded.Place, bounded.Edition, bounded.Series, bounded.Url }.Select(field => field!.Length)
        );
    }

    [Fact]
    public void The_first_twelve_authors_are_named()
    {
        PersonName[] authors = [.. Enumerable.Range(1, 13).Select(number => new PersonName($"Author{number}", "A"))];

        Assert.Equal(authors[..12], MessageCitation.Bounded(new Citation { Authors = authors }).Authors);
    }
}
