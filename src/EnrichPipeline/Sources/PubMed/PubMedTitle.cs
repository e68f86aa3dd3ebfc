using EnrichPipeline.Reading;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Removes what PubMed adds to titles: a full stop at the end, and square brackets around a translation.</summary>
internal static class PubMedTitle
{
    public static string? Read(string? printed)
    {
        var title = WithoutStop(Markup.Strip(printed ?? ""));
        if (title is ['[', .. var translated, ']'] && !translated.Contains('['))
            title = WithoutStop(translated);
        return title.Length == 0 ? null : title;
    }

    private static string WithoutStop(string title) =>
        title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;
}
