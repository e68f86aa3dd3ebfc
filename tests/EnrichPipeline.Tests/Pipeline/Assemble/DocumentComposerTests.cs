using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests that a document contains its manifest and its results, each result with its own reference.</summary>
public sealed class DocumentComposerTests
{
    private static readonly DateTimeOffset _asked = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Notice _notice = new(NoticeKind.Correction, null, "publisher", 2007, NoticeDirection.About);

    private static readonly Manifest _manifest = Manifest.Of(
        new Article(
            "a.txt",
            new string('a', 64),
            new ArticleMetadata
            {
                Title = "A review of squirrels",
                Journal = "Anim Behav",
                Year = 2001,
                Keywords = ["squirrel"],
            },
            [Printed(1), Printed(2)]
        ),
        _asked
    );

    private static readonly Resolution _matched = new()
    {
        Verdict = Verdict.Matched,
        Doi = Doi.Parse("10.1006/anbe.1997.0613"),
        Pmid = Pmid.Parse("9480713"),
        Confidence = 0.99,
        Notices = [_notice],
    };

    private static readonly Resolution _notFound = new() { Verdict = Verdict.NotFound };

    private static readonly Resolution _open = new() { Verdict = Verdict.Matched, Unanswered = [Quota.Ncbi] };

    [Fact]
    public void Each_reference_gets_its_own_result()
    {
        var document = Composed(_notFound, _matched, _notFound);

        Assert.Equal(
            [(1, "Printed 1.", Verdict.Matched), (2, "Printed 2.", Verdict.NotFound)],
            document.References.Select(reference => (reference.Ordinal, reference.Printed, reference.Verdict))
        );
        Assert.Equal(
            (_matched.Doi, _matched.Pmid, 0.99, _asked),
            (document.References[0].Doi, document.References[0].Pmid, document.References[0].Confidence, document.References[0].ResolvedAt)
        );
        Assert.Equal("https://doi.org/10.1006/anbe.1997.0613", document.References[0].Links.Doi);
        Assert.Equal((2, 1, 1), (document.Summary.References, document.Summary.Matched, document.Summary.NotFound));
    }

    [Fact]
    public void The_article_gets_what_its_page_says_and_what_was_found_of_it()
    {
        var article = Composed(_matched, _notFound, _notFound).Article;

        Assert.Equal(("A review of squirrels", "Anim Behav", 2001), (article.Title, article.Journal, article.Year));
        Assert.Equal(
            (Verdict.Matched, _matched.Doi, _matched.Pmid, 0.99),
            (article.Verdict, article.Doi, article.Pmid, article.Confidence)
        );
        Assert.Equal([_notice], article.Notices);
    }

    [Fact]
    public void An_article_that_was_not_looked_up_has_neither_verdict_nor_notices()
    {
        var article = DocumentComposer.Compose(_manifest with { Self = null }, Results(null, _notFound, _notFound)).Article;

        Assert.Equal((null, null), (article.Verdict, article.Doi));
        Assert.Empty(article.Notices);
    }

    [Fact]
    public void A_document_is_complete_once_every_question_is_answered() =>
        Assert.Equal(DocumentStatus.Complete, Composed(_matched, _matched, _notFound).Status);

    [Fact]
    public void One_open_question_makes_it_partial()
    {
        Assert.Equal(DocumentStatus.Partial, Composed(_matched, _matched, _open).Status);
        Assert.Equal(DocumentStatus.Partial, Composed(_open, _matched, _matched).Status);
    }

    [Fact]
    public void A_first_document_has_no_history() =>
        Assert.Empty(DocumentComposer.Compose(_manifest, Results(_notFound, _notFound, _notFound), before: null).History);

    [Fact]
    public void The_history_goes_on_with_what_changed_since()
    {
        var first = Composed(_notFound, _notFound, _notFound);
        var second = DocumentComposer.Compose(_manifest, Results(_notFound, _matched, _notFound), first);
        var third = DocumentComposer.Compose(_manifest, Results(_notFound, _matched, _matched), second);

        Assert.Contains(second.History, change => change is { Ordinal: 1, What: ChangeKind.Verdict, Was: "notFound", Is: "matched" });
        Assert.Equal(second.History, third.History.Take(second.History.Count));
        Assert.All(third.History.Skip(second.History.Count), change => Assert.Equal(2, change.Ordinal));
        Assert.NotEqual(second.History.Count, third.History.Count);
    }

    [Fact]
    public void The_history_of_other_bytes_ends()
    {
        var before = Composed(_notFound, _notFound, _notFound);
        var other = before with { Source = before.Source with { Version = new string('b', 64) } };

        Assert.Empty(DocumentComposer.Compose(_manifest, Results(_notFound, _matched, _notFound), other).History);
    }

    [Fact]
    public void When_it_was_asked_and_by_which_schema_changes_nothing_said()
    {
        var document = Composed(_notFound, _matched, _notFound);
        var later = DocumentComposer.Compose(_manifest, Results(_notFound, _matched, _notFound, _asked.AddDays(30)));

        Assert.True(DocumentContent.AreSame(document, later with { SchemaVersion = 0 }));
        Assert.False(DocumentContent.AreSame(document, Composed(_notFound, _matched, _matched)));
    }

    private static Reference Printed(int ordinal) => new(ordinal, $"{ordinal}.", $"Printed {ordinal}.", 0, 10, []);

    private static EnrichedDocument Composed(Resolution self, Resolution one, Resolution two) =>
        DocumentComposer.Compose(_manifest, Results(self, one, two));

    private static ResultList Results(
        Resolution? self,
        Resolution one,
        Resolution two,
        DateTimeOffset? asked = null
    ) =>
        [
            .. new[] { self, one, two }
                .Select((resolution, ordinal) => (resolution, ordinal))
                .Where(result => result.resolution is not null)
                .Select(result => new ReferenceResult(
                    ReferenceResult.CurrentSchemaVersion,
                    result.ordinal,
                    result.resolution!,
                    asked ?? _asked,
                    asked?.AddDays(1)
                )),
        ];
}
