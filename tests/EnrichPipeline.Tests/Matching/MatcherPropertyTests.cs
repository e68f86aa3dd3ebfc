using CsCheck;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Matching;

public class MatcherPropertyTests
{
    private static readonly Matcher _matcher = new();

    private static readonly string[] _odd = ["", " ", "ü", "1", "Smith", "α", "…", "In:", "12-34", "(", "a b c d e f", "\uD800"];

    private static readonly Gen<string> _text = Gen.OneOf(Gen.String, Gen.Int[0, _odd.Length - 1].Select(i => _odd[i]));

    private static readonly Gen<string?> _maybe = Gen.OneOf(_text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<BibliographicRecord> _records = Gen.Select(
        _maybe,
        _maybe,
        Gen.Select(_text, _maybe, (family, given) => new PersonName(family, given)).Array[0, 4],
        _text.Array[0, 3],
        Gen.Int[0, 3000].Array[0, 3],
        Gen.Select(_maybe, _maybe, _maybe),
        (title, subtitle, authors, containers, years, numbers) =>
            new BibliographicRecord
            {
                Source = SourceName.CrossRef,
                Title = title,
                Subtitle = subtitle,
                Authors = authors,
                Containers = containers,
                Years = years,
                Volume = numbers.Item1,
                Issue = numbers.Item2,
                Pages = numbers.Item3,
            }
    );

    [Fact]
    public void Nothing_throws_and_confidences_are_chances() =>
        Gen.Select(_text, _records.Array[0, 4]).Sample((printed, records) =>
        {
            var weighed = _matcher.Rank(printed, CitationParser.Parse(printed), records);
            Assert.Equal(records.Length, weighed.Count);
            Assert.All(weighed, candidate => Assert.InRange(candidate.Confidence, 0, 1));
        });

    [Fact]
    public void A_citation_that_has_nothing_to_do_with_the_text_is_borne() =>
        Gen.Select(_text, _maybe, _maybe, _maybe, _records)
            .Sample(
                (printed, title, container, pages, record) =>
                    Assert.Single(
                        _matcher.Rank(
                            printed,
                            new Citation
                            {
                                Title = title,
                                Container = container,
                                Pages = pages,
                                Volume = pages,
                            },
                            [record]
                        )
                    )
            );

    [Fact]
    public void The_order_of_the_records_does_not_matter() =>
        Gen.Shuffle(SeedReferences.All.Values.Select(seed => seed.Work).ToArray())
            .Sample(
                shuffled =>
                {
                    var (printed, work) = SeedReferences.All[21];
                    var best = _matcher.Rank(printed, CitationParser.Parse(printed), shuffled)[0];
                    Assert.Same(work, best.Record);
                    Assert.Equal(
                        _matcher
                            .Rank(printed, CitationParser.Parse(printed), [.. SeedReferences.All.Values.Select(seed => seed.Work)])[0]
                            .Confidence,
                        best.Confidence,
                        9
                    );
                },
                iter: 50
            );
}
