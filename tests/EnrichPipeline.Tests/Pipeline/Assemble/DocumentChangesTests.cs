using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Pipeline.Recheck;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests which changes are found between two versions of a document.</summary>
public sealed class DocumentChangesTests
{
    private static readonly Run _run = new("a.txt", new string('a', 64));
    private static readonly DateTimeOffset _asked = StoredArticle.Start.AddDays(7);
    private static readonly EnrichedReference _known = BareDocument.Reference(1);
    private static readonly CslItem _record = new() { Id = "1", Type = "article-journal", Title = "On rowing" };

    [Fact]
    public void What_says_the_same_has_not_changed() =>
        Assert.Empty(Between(_known with { Record = _record }, _known with { Record = _record with { }, ResolvedAt = _asked }));

    [Fact]
    public void A_verdict_and_ids_are_told_with_who_says_so_and_when()
    {
        var found = _known with { Doi = Doi.Parse("10.5555/work"), Pmid = Pmid.Parse("123"), Pmcid = Pmcid.Parse("PMC9") };

        var changes = Between(_known with { Verdict = Verdict.NotFound }, found, SourceName.CrossRef);

        Assert.Equal(
            [
                (ChangeKind.Verdict, "notFound", "matched", "crossRef"),
                (ChangeKind.Doi, null, "10.5555/work", "crossRef"),
                (ChangeKind.Pmid, null, "123", "pubMed"),
                (ChangeKind.Pmcid, null, "PMC9", "pubMed"),
            ],
            changes.Select(change => (change.What, change.Was, change.Is, change.Source)));
        Assert.All(changes, change => Assert.Equal((_asked, 1), (change.At, change.Ordinal)));
    }

    [Fact]
    public void An_id_that_is_gone_is_told_and_nobody_said_so()
    {
        var change = Assert.Single(Between(_known with { Doi = Doi.Parse("10.5555/work") }, _known));

        Assert.Equal((ChangeKind.Doi, "10.5555/work", null, null), (change.What, change.Was, change.Is, change.Source));
    }

    public static TheoryData<bool, bool> Records => new() { { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Records))]
    public void Another_record_of_the_same_work_is_told_without_its_text(bool before, bool after)
    {
        var change = Assert.Single(
            Between(
                _known with
                {
                    Record = before ? _record : null,
                },
                _known with
                {
                    Record = after ? _record with { Volume = "3" } : null,
                },
                SourceName.PubMed
            )
        );

        Assert.Equal((ChangeKind.Record, null, null, "pubMed"), (change.What, change.Was, change.Is, change.Source));
    }

    [Fact]
    public void The_record_of_another_work_is_no_change_of_its_own()
    {
        var other = _known with { Doi = Doi.Parse("10.5555/other"), Record = _record with { Title = "On sailing" } };

        Assert.Equal(
            [ChangeKind.Doi],
            Between(_known with { Doi = Doi.Parse("10.5555/work"), Record = _record }, other).Select(change => change.What)
        );
    }

    [Fact]
    public void Only_what_was_asked_can_have_changed()
    {
        var (before, after) = (BareDocument.Of(_run, _known, BareDocument.Reference(2)), BareDocument.Of(_run, NotFound(1), NotFound(2)));

        Assert.Equal([2], DocumentChanges.Between(before, after, Results(2)).Select(change => change.Ordinal));
    }

    [Fact]
    public void A_reference_that_was_not_there_before_has_not_changed() =>
        Assert.Empty(DocumentChanges.Between(BareDocument.Of(_run), BareDocument.Of(_run, _known), Results(1)));

    [Fact]
    public void The_article_itself_changes_like_a_reference_and_comes_first()
    {
        var before = BareDocument.Of(_run, NotFound(1)) with { Article = new EnrichedArticle { Title = "On boats" } };
        var after = BareDocument.Of(_run, _known) with
        {
            Article = before.Article with
            {
                Verdict = Verdict.Matched,
                Doi = Doi.Parse("10.5555/self"),
                Pmid = Pmid.Parse("7"),
                Pmcid = Pmcid.Parse("PMC7"),
            },
        };

        Assert.Equal(
            [(0, null, "matched"), (0, null, "10.5555/self"), (0, null, "7"), (0, null, "PMC7"), (1, "notFound", "matched")],
            DocumentChanges.Between(before, after, Results(0, 1)).Select(change => (change.Ordinal, change.Was, change.Is)));
    }

    private static EnrichedReference NotFound(int ordinal) => BareDocument.Reference(ordinal, Verdict.NotFound);

    private static Change[] Between(EnrichedReference before, EnrichedReference after, SourceName? source = null) =>
        [.. DocumentChanges.Between(BareDocument.Of(_run, before), BareDocument.Of(_run, after), Results(source, 1))];

    private static ResultList Results(params int[] ordinals) => Results(null, ordinals);

    private static ResultList Results(SourceName? source, params int[] ordinals) =>
        [
            .. ordinals.Select(ordinal => new ReferenceResult(
                ReferenceResult.CurrentSchemaVersion,
                ordinal,
                new Resolution { Verdict = Verdict.Matched, Source = source },
                _asked,
                null
            )),
        ];
}
