using CsCheck;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Records;
using Xunit;
using Record = EnrichPipeline.Records.Record;

namespace EnrichPipeline.Tests.Matching;

public class MatcherPropertyTests
{
    private static readonly Matcher Matcher = new();

    private static readonly string[] Odd = ["", " ", "ü", "1", "Smith", "α", "…", "In:", "12-34", "(", "a b c d e f", "\uD800"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    private static readonly Gen<string?> Maybe = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<Record> Records = Gen.Select(
        Maybe, Maybe, Gen.Select(Text, Maybe, (family, given) => new PersonName(family, given)).Array[0, 4], Text.Array[0, 3], Gen.Int[0, 3000].Array[0, 3], Gen.Select(Maybe, Maybe, Maybe),
        (title, subtitle, authors, containers, years, numbers) => new Record
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
        });

    [Fact]
    public void Nothing_throws_and_confidences_are_chances() =>
        Gen.Select(Text, Records.Array[0, 4]).Sample((printed, records) =>
        {
            var weighed = Matcher.Weigh(printed, CitationParser.Parse(printed), records);
            Assert.Equal(records.Length, weighed.Count);
            Assert.All(weighed, candidate => Assert.InRange(candidate.Confidence, 0, 1));
        });

    [Fact]
    public void A_citation_that_has_nothing_to_do_with_the_text_is_borne() =>
        Gen.Select(Text, Maybe, Maybe, Maybe, Records).Sample((printed, title, container, pages, record) =>
            Assert.Single(Matcher.Weigh(printed, new Citation { Title = title, Container = container, Pages = pages, Volume = pages }, [record])));

    [Fact]
    public void The_order_of_the_records_does_not_matter() =>
        Gen.Shuffle(SeedReferences.All.Values.Select(seed => seed.Work).ToArray()).Sample(shuffled =>
        {
            var (printed, work) = SeedReferences.All[21];
            var best = Matcher.Weigh(printed, CitationParser.Parse(printed), shuffled)[0];
            Assert.Same(work, best.Record);
            Assert.Equal(Matcher.Weigh(printed, CitationParser.Parse(printed), [.. SeedReferences.All.Values.Select(seed => seed.Work)])[0].Confidence, best.Confidence, 9);
        }, iter: 50);
}
