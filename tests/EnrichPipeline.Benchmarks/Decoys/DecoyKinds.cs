using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>The kinds of records that look like the work of a reference but are another.</summary>
internal static class DecoyKinds
{
    public static readonly IReadOnlyList<(string Name, Func<DecoySeed, MadeDecoy?> Make)> All =
    [
        (
            "thesis cited, article recorded",
            seed =>
                Absent(
                    $"{seed.Work.Authors[0].Family} {seed.Work.Authors[0].Given?[..1]}. {seed.Title}. PhD thesis, University of Utrecht, "
                    + $"{seed.Work.Year}.",
                    seed.Copy()
                )
        ),
        ("DOI of a neighbour in the list, work present", seed => new($"{seed.Text} doi:{seed.Other.Doi}", [seed.Other], [seed.Work])),
        ("DOI of a neighbour in the list, work absent", seed => new($"{seed.Text} doi:{seed.Other.Doi}", [seed.Other], [])),
        (
            "PMID with a wrong digit, work absent",
            seed => seed.Other.Pmid is { } pmid ? new($"{seed.Text} PMID: {pmid}", [seed.Other], []) : null
        ),
        (
            "PMID with a wrong digit, work present",
            seed => seed.Other.Pmid is { } pmid ? new($"{seed.Text} PMID: {pmid}", [seed.Other], [seed.Work]) : null
        ),
        (
            "a word of the title is another, no pages printed",
            seed =>
                SwapWord(seed) is { } title
                    ? Absent(seed.Print(seed.Title, place: false), seed.Copy() with { Title = title, Pages = seed.LaterPages(20) })
                    : null
        ),
        (
            "a word of the title is another, pages printed",
            seed =>
                SwapWord(seed) is { } title
                    ? Absent(seed.Print(seed.Title), seed.Copy() with { Title = title, Pages = seed.LaterPages(20) })
                    : null
        ),
        (
            "part 1 and part 2",
            seed =>
                Absent(
                    seed.Print($"{seed.Title}. Part 1"),
                    seed.Copy() with
                    {
                        Title = $"{seed.Title}. Part 2",
                        Pages = seed.LaterPages(8),
                    }
                )
        ),
        (
            "men and women, no pages printed",
            seed =>
                Absent(
                    seed.Print($"{seed.Title} in men", place: false),
                    seed.Copy() with
                    {
                        Title = $"{seed.Title} in women",
                        Pages = seed.LaterPages(30),
                    }
                )
        ),
        (
            "a code differs in a digit, no pages printed",
            seed =>
                Absent(
                    seed.Print($"CYP2C9 and {Lower(seed.Title)}", place: false),
                    seed.Copy() with
                    {
                        Title = $"CYP2C19 and {Lower(seed.Title)}",
                        Pages = seed.LaterPages(9),
                    }
                )
        ),
        (
            "update of another year, no pages printed",
            seed =>
                Absent(
                    seed.Print($"{seed.Title}: 2012 update", place: false),
                    seed.Copy() with
                    {
                        Title = $"{seed.Title}: 2014 update",
                        Years = [seed.Work.Year!.Value],
                    }
                )
        ),
        (
            "printed again in another journal",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Containers = seed.Other.Containers,
                        Volume = seed.Other.Volume,
                        Pages = seed.LaterPages(311),
                        Issue = null,
                    }
                )
        ),
        (
            "erratum under the same title",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Volume = seed.LaterVolume(1),
                        Pages = seed.LaterPages(400),
                        Type = "journal-article",
                        PublicationTypes = ["Published Erratum"],
                    }
                )
        ),
        ("comment under the article's DOI in PubMed", CommentUnderDoi),
        (
            "retraction notice",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Title = $"Retraction notice to \"{seed.Title}\"",
                        Years = [seed.Work.Year!.Value + 2],
                        Volume = seed.LaterVolume(2),
                        Pages = "99",
                    }
                )
        ),
        (
            "preprint only",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Type = "posted-content",
                        Containers = ["bioRxiv"],
                        Volume = null,
                        Issue = null,
                        Pages = null,
                        Pmid = null,
                    }
                )
        ),
        ("two references in one", TwoInOne),
        (
            "abstract in a supplement",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Issue = "Suppl 1",
                        Pages = "S117",
                        Volume = seed.LaterVolume(-1),
                        Years = [seed.Work.Year!.Value - 1],
                    }
                )
        ),
        (
            "commentary by others",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Title = $"{seed.Title}: a commentary",
                        Authors = seed.Other.Authors,
                        Pages = seed.LaterPages(-3),
                    }
                )
        ),
        (
            "the last year's meeting paper",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Type = "proceedings-article",
                        Containers = ["Proceedings of the Annual Meeting"],
                        Volume = null,
                        Issue = null,
                        Pages = "12-17",
                        Pmid = null,
                        Years = [seed.Work.Year!.Value - 1],
                    }
                )
        ),
        (
            "record of a registry without a place",
            seed =>
                Absent(
                    seed.Text,
                    seed.Copy() with
                    {
                        Type = "other",
                        Containers = ["Open Archive of Results"],
                        Volume = null,
                        Issue = null,
                        Pages = null,
                        Pmid = null,
                    }
                )
        ),
    ];

    private static MadeDecoy Absent(string text, BibliographicRecord decoy) => new(text, [decoy], []);

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static MadeDecoy CommentUnderDoi(DecoySeed seed)
    {
        var comment = seed.Copy() with
        {
            Doi = seed.Work.Doi,
            Title = $"Comment on: {seed.Title}",
            Pages = seed.LaterPages(100),
            PublicationTypes = ["Comment", "Letter"],
        };
        return new MadeDecoy(seed.Text, [comment], [seed.Work with { Pmid = null }]) { OnlyInPubMed = [comment] };
    }

    private static MadeDecoy? TwoInOne(DecoySeed seed) =>
        seed.Text.Length + seed.OtherText.Length < 600
            ? new MadeDecoy($"(a) {seed.Text.TrimEnd('.')}; (b) {seed.OtherText}", [seed.Work, seed.Other], [])
            : null;

    /// <summary>Returns the title with its longest word replaced by the longest word of another title.</summary>
    private static string? SwapWord(DecoySeed seed)
    {
        var mine = seed.Title.Split(' ').Where(word => word.All(char.IsLetter)).MaxBy(word => word.Length);
        var other = seed.Other.Title!.Split(' ').Where(word => word.All(char.IsLetter)).MaxBy(word => word.Length);
        return mine is { Length: > 5 } && other is { Length: > 5 } && mine != other
            ? seed.Title.Replace(mine, other, StringComparison.Ordinal)
            : null;
    }
}
