using System.Text;
using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class MessageFormatTests
{
    private const string Version = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static readonly ReferenceMessage _reference = new(
        1, "a/Größe.txt", Version, 8, "Norby K: De novo angiogensis. Microvasc Res 1996, 51:154–163.",
        new Citation { Kind = CitationKind.Article, Authors = [new("Norby", "K")], Year = 1996, Doi = Doi.Parse("10.1006/mvre.1996.0017") },
        Attempt: 2, Again: false);

    private static readonly BibliographicRecord _record = new()
    {
        Source = SourceName.PubMed,
        Pmid = Pmid.Parse("8812709"),
        Title = "De novo",
        Authors = [new("Norby", "K")],
        Containers = ["Microvasc Res"],
        Years = [1996],
        Volume = "51",
        Pages = "154-163",
    };

    [Fact]
    public void The_bytes_of_a_reference_message_are_pinned() =>
        Assert.Equal(
            """{"schemaVersion":1,"article":"a/Gr\u00F6\u00DFe.txt","v"""
            + """ersion":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":8"""
            + ""","printed":"Norby K: De novo angiogensis. Microvasc Res 1996, 51:154\u2013163.","citation":{"kind":"article","authors":["""
            + """{"family":"Norby","given":"K"}],"etAl":false,"year":1996,"editors":[]"""
            + ""","doi":"10.1006/mvre.1996.0017"},"attempt":2,"again":false}""",
            MessageFormat.Write(_reference).ToString());

    [Fact]
    public void The_bytes_of_a_reference_message_that_takes_along_what_was_heard_are_pinned() =>
        Assert.Equal(
            MessageFormat.Write(_reference).ToString()[..^1]
                + ""","heard":{"pubMed":true,"crossRef":false,"records":[{"source":"pubMed","pmid":"8812709","title":"De """
                + """novo","authors":[{"family":"Norby","given":"K"}],"containers":["Microvasc Res"],"issns":[],"years":[1996]"""
                + ""","volume":"51","pages":"154-163","publicationTypes":[],"notices":[],"relations":[]}]}}""",
            MessageFormat.Write(_reference with { Resume = new(PubMed: true, CrossRef: false, [_record]) }).ToString()
        );

    [Fact]
    public void A_message_from_before_citations_had_editors_is_read()
    {
        var older = MessageFormat.Write(_reference).ToString().Replace("\"editors\":[],", "", StringComparison.Ordinal);

        Assert.True(MessageFormat.TryRead(BinaryData.FromString(older), out ReferenceMessage? read));
        Assert.Empty(read.Citation.Editors);
    }

    [Fact]
    public void The_bytes_of_a_reference_message_that_failed_are_pinned() =>
        Assert.Equal(
            MessageFormat.Write(_reference).ToString()[..^1] + ""","failures":2}""",
            MessageFormat.Write(_reference.Failed().Failed()).ToString());

    [Theory]
    [InlineData("The International HapMap Consortium (2003) The international HapMap project. Nature 426:789-796")]
    [InlineData("Brandt JD, Chen K, for the Bimatoprost Study Group (2001) Once or twice daily. Ophthalmology 108: 1023-1031")]
    [InlineData("Nothing of a citation")]
    public void What_the_parser_could_not_read_of_a_citation_does_no_harm(string printed)
    {
        var sent = _reference with { Printed = printed, Citation = CitationParser.Parse(printed) };

        Assert.True(MessageFormat.TryRead(MessageFormat.Write(sent), out ReferenceMessage? read));

        Assert.Equal(MessageFormat.Write(sent).ToString(), MessageFormat.Write(read).ToString());
    }

    [Fact]
    public void Remembered_answers_are_restored()
    {
        var noticed = _record with
        {
            Authors = [new("Group", null)],
            Notices = [new(NoticeKind.Other, null, null, null, NoticeDirection.About)],
        };
        var sent = _reference with { Resume = new(PubMed: true, CrossRef: false, [_record, noticed]) };

        Assert.True(MessageFormat.TryRead(MessageFormat.Write(sent), out ReferenceMessage? read));

        Assert.Equal(MessageFormat.Write(sent).ToString(), MessageFormat.Write(read).ToString());
    }

    [Fact]
    public void What_was_heard_is_left_out_where_it_would_not_fit()
    {
        var heard = new ResumeState(PubMed: true, CrossRef: false, [_record with { Title = new string('x', MessageFormat.LargestBody) }]);

        Assert.Equal(MessageFormat.Write(_reference).ToString(), MessageFormat.Write(_reference with { Resume = heard }).ToString());
    }

    [Fact]
    public void The_bytes_of_an_assembly_message_are_pinned() =>
        Assert.Equal(
            """{"schemaVersion":1"""
            + ""","article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","attempt":0}""",
            MessageFormat.Write(new AssemblyMessage(1, "a.txt", Version, 0)).ToString());

    [Fact]
    public void An_assembly_message_for_an_open_run_only_says_so_at_its_end() =>
        Assert.EndsWith(
            ""","attempt":0,"onlyIfOpen":true}""",
            MessageFormat.Write(new AssemblyMessage(1, "a.txt", Version, 0) { OnlyIfOpen = true }).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void The_trace_stands_at_the_end_where_there_is_one()
    {
        Assert.Equal(
            MessageFormat.Write(_reference).ToString()[..^1] + $",\"trace\":\"{Trace}\"}}",
            MessageFormat.Write(_reference with { Trace = Trace }).ToString());
        Assert.Equal(
            MessageFormat.Write(new AssemblyMessage(1, "a.txt", Version, 0)).ToString()[..^1] + $",\"trace\":\"{Trace}\"}}",
            MessageFormat.Write(new AssemblyMessage(1, "a.txt", Version, 0, Trace)).ToString());
    }

    [Fact]
    public void A_message_without_a_trace_or_with_fields_of_a_later_version_is_read()
    {
        Assert.True(MessageFormat.TryRead(MessageFormat.Write(_reference), out ReferenceMessage? old));
        Assert.Null(old.Trace);
        var later = MessageFormat.Write(_reference with { Trace = Trace }).ToString()[..^1] + ",\"later\":{\"a\":1}}";
        Assert.True(MessageFormat.TryRead(BinaryData.FromString(later), out ReferenceMessage? read));
        Assert.Equal(Trace, read.Trace);
    }

    [Fact]
    public void A_message_comes_back_as_it_was_sent()
    {
        Assert.True(MessageFormat.TryRead(MessageFormat.Write(_reference), out ReferenceMessage? read));

        Assert.Equal(MessageFormat.Write(_reference).ToString(), MessageFormat.Write(read).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"schemaVersion":1,"article":"a.txt"}""")]
    [InlineData(
        """{"schemaVersion":2,"article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":1"""
        + ""","printed":"x","citation":{},"attempt":0,"again":false}"""
    )]
    [InlineData(
        """{"schemaVersion":1,"version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":1"""
        + ""","printed":"x","citation":{},"attempt":0,"again":false}"""
    )]
    [InlineData(
        """{"schemaVersion":1,"article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":1"""
        + ""","citation":{}}"""
    )]
    [InlineData(
        """{"schemaVersion":1,"article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":1"""
        + ""","printed":"x"}"""
    )]
    [InlineData(
        """{"schemaVersion":1,"article":null,"version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":1"""
        + ""","printed":"x","citation":{},"attempt":0,"again":false}"""
    )]
    [InlineData(
        """{"schemaVersion":1,"article":"a.txt","version":"short","ordinal":1,"printed":"x","citation":{},"attempt":0,"again":false}"""
    )]
    [InlineData(
        """{"schemaVersion":1"""
        + ""","article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","ordinal":-1"""
        + ""","printed":"x","citation":{},"attempt":0,"again":false}"""
    )]
    [InlineData("{\"schemaVersion\":1,\"citation\":", 100_000)]
    [InlineData("[", 100_000)]
    public void What_is_no_reference_message_is_not_read(string body, int times = 1) =>
        Assert.False(
            MessageFormat.TryRead(BinaryData.FromString(string.Concat(Enumerable.Repeat(body, times))), out ReferenceMessage? message),
            message?.ToString()
        );

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData(
        """{"schemaVersion":2,"article":"a.txt","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","attempt":0}"""
    )]
    [InlineData("""{"schemaVersion":1,"article":"a.txt","version":"9f86","attempt":0}""")]
    public void What_is_no_assembly_message_is_not_read(string body) =>
        Assert.False(MessageFormat.TryRead(BinaryData.FromString(body), out AssemblyMessage? message), message?.ToString());

    [Fact]
    public void The_longest_message_fits_the_queue()
    {
        var text = new string('\u4e00', 100_000);
        var citation = new Citation
        {
            Authors = [.. Enumerable.Repeat(new PersonName(text, text), 1_000)],
            Title = text,
            Container = text,
            Volume = text,
            Issue = text,
            Pages = text,
            AbstractNumber = text,
        };
        var entry = new EnrichPipeline.Pipeline.Runs.ManifestEntry(new(1, text, text, 0, 0, []), citation);

        var message = MessageFormat.Write(ReferenceMessage.For(new("a.txt", Version), entry, again: false) with { Trace = Trace });

        Assert.InRange(message.ToMemory().Length, 1, MessageFormat.LargestBody);
    }

    [Fact]
    public void Half_a_character_is_never_sent()
    {
        var text = new string('a', ReferenceMessage.LongestPrinted - 1) + "😀";
        var entry = new EnrichPipeline.Pipeline.Runs.ManifestEntry(new(1, null, text, 0, 0, []), new Citation());

        var message = ReferenceMessage.For(new("a.txt", Version), entry, again: false);

        Assert.Equal(ReferenceMessage.LongestPrinted - 1, Encoding.UTF8.GetByteCount(message.Printed));
    }
}
