using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>The material of a decoy: a reference, its work, and another reference and work of the same data.</summary>
internal sealed record DecoySeed(
    string Text,
    BibliographicRecord Work,
    string OtherText,
    BibliographicRecord Other,
    int Number,
    Random Chance
)
{
    /// <summary>Returns a copy of the work with other ids, which can be changed into a decoy.</summary>
    public BibliographicRecord Copy() => Work with
    {
        Doi = Doi.Parse(string.Create(CultureInfo.InvariantCulture, $"10.5555/decoy.{Number}")),
        Pmid = Pmid.Parse(string.Create(CultureInfo.InvariantCulture, $"{90000000 + Number}")),
    };

    /// <summary>Prints a reference to the work in a common style, with or without its volume and pages.</summary>
    public string Print(string title, bool place = true) =>
        $"{string.Join(", ", Work.Authors.Take(3).Select(author => $"{author.Family} {author.Given?[..1]}"))}. {title}. {Work.Container}. "
        + $"{Work.Year}"
        + (place ? $";{Work.Volume}:{Work.Pages}." : ".");

    public string Title => Work.Title!.TrimEnd('.');

    public string LaterPages(int by) =>
        int.TryParse(Work.FirstPage, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? string.Create(CultureInfo.InvariantCulture, $"{first + by}-{first + by + 7}")
            : string.Create(CultureInfo.InvariantCulture, $"{1000 + by}-{1007 + by}");

    public string LaterVolume(int by) =>
        int.TryParse(Work.Volume, NumberStyles.None, CultureInfo.InvariantCulture, out var volume)
            ? (volume + by).ToString(CultureInfo.InvariantCulture)
            : "77";
}

/// <summary>A reference with the decoys made for it and the records of its work.</summary>
internal sealed record MadeDecoy(string Text, IReadOnlyList<BibliographicRecord> Decoys, IReadOnlyList<BibliographicRecord> Right)
{
    public IReadOnlyCollection<BibliographicRecord> OnlyInPubMed { get; init; } = [];
}
