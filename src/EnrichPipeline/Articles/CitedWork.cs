using EnrichPipeline.Model;

namespace EnrichPipeline.Articles;

/// <summary>A reference that the file gives as fields instead of printed text.</summary>
internal sealed record CitedWork
{
    /// <summary>The names as references print them: "Doe J".</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Title { get; init; }

    public string? Container { get; init; }

    public IReadOnlyList<string> Editors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    /// <summary>The kind of work, in the word that references print after a title: "thesis", "dataset".</summary>
    public string? Medium { get; init; }

    /// <summary>Whether the work is a chapter, so that the container is its book.</summary>
    public bool IsChapter { get; init; }

    /// <summary>The reference as its source printed it; if present, it replaces the fields.</summary>
    public string? Raw { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    public TaggedIds? Ids() => TaggedIds.OfAny(Doi, Pmid, Pmcid);

    /// <summary>Returns the raw text, or else the fields as a reference would print them: authors. Title. Container
    /// year;volume(issue):pages.</summary>
    public string Printed() => Raw ?? string.Join(' ', new[]
    {
        Sentence(string.Join(", ", Authors.Count > 0 ? Authors : IsChapter ? [] : Editors.Select(name => name + " (ed.)"))),
        Sentence(Medium is null || Title is null ? Title : $"{Title} [{Medium}]"),
        ContainerPart(),
        Sentence(Publisher is null ? null : Year is null ? Publisher : Publisher + ";"),
        Sentence(Place()),
    }.Where(part => !string.IsNullOrEmpty(part))).Replace(";. ", "; ", StringComparison.Ordinal);

    private string? ContainerPart()
    {
        if (!IsChapter || Container is null)
            return Publisher is null ? Container : Sentence(Container);
        var editors = Editors.Count == 0 ? "" : string.Join(", ", Editors) + (Editors.Count == 1 ? ", editor. " : ", editors. ");
        return $"In: {editors}{Sentence(Container)}";
    }

    private string Place()
    {
        var issue = Issue is null ? null : $"({Issue})";
        var volume = Volume is null ? issue : $"{Volume}{issue}";
        var pages = Pages is null ? null : IsChapter && Volume is null ? $". p. {Pages}" : $":{Pages}";
        if (volume is null && pages?[0] == '.')
            return Year + pages;
        return $"{Year}{(volume is null ? pages : $";{volume}{pages}")}".TrimStart(';', ':');
    }

    private static string? Sentence(string? text) =>
        string.IsNullOrEmpty(text) ? null : text[^1] is '.' or '?' or '!' or ';' ? text : text + ".";
}
