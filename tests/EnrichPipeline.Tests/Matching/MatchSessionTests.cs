using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Matching;

public sealed class MatchSessionTests
{
    private const string Printed = "Abel R, Bond T. Growth of cells in salt lakes. J Foo 2001;12:34-56.";

    private static readonly BibliographicRecord _right = Work("10.1000/right", "Growth of cells in salt lakes", "Abel", "34-56");
    private static readonly BibliographicRecord _rival = Work("10.1000/rival", "Growth of cells in salt lakes", "Abel", "57-60");
    private static readonly BibliographicRecord _other = Work("10.1000/other", "Rain in spring", "Cole", "1-2");

    [Fact]
    public void Records_that_come_one_after_another_weigh_as_if_they_came_together()
    {
        var citation = CitationParser.Parse(Printed);
        var session = new Matcher().Begin(Printed, citation);

        session.Rank([_other]);
        session.Rank([_other, _rival]);
        var last = session.Rank([_other, _rival, _right]);

        var together = new Matcher().Rank(Printed, citation, [_other, _rival, _right]);
        Assert.Equal(_right, last[0].Record);
        Assert.Equal(
            together.Select(candidate => (candidate.Record, candidate.Confidence)),
            last.Select(candidate => (candidate.Record, candidate.Confidence))
        );
        Assert.All(together.Zip(last), input => Assert.Equal(input.First.Evidence, input.Second.Evidence));
    }

    [Fact]
    public void A_rival_that_comes_later_takes_from_the_best()
    {
        var session = new Matcher().Begin(Printed, CitationParser.Parse(Printed));

        var alone = session.Rank([_right])[0].Confidence;

        Assert.True(session.Rank([_right, _rival])[0].Confidence < alone);
    }

    [Fact]
    public void A_record_that_was_weighed_is_not_looked_into_again()
    {
        var session = new Matcher().Begin(Printed, CitationParser.Parse(Printed));

        var first = session.Rank([_right])[0];

        Assert.Same(first.Evidence, session.Rank([_rival, _right])[0].Evidence);
    }

    private static BibliographicRecord Work(string doi, string title, string author, string pages) => new()
    {
        Source = SourceName.CrossRef,
        Doi = Doi.Parse(doi),
        Type = "journal-article",
        Title = title,
        Authors = [new(author, "Rita"), new("Bond", "Tom")],
        Containers = ["Journal of Foo", "J Foo"],
        Years = [2001],
        Volume = "12",
        Pages = pages,
    };
}
