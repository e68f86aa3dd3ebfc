using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes author lists in the form of BibTeX: "Family, Given and {Group} and others".</summary>
internal static class BibTeXNames
{
    public static string? Of(IReadOnlyList<CslName>? names, bool more)
    {
        string[] parts = [.. (names ?? []).Select(NameOf), .. more ? ["others"] : Array.Empty<string>()];
        return names is null ? null : string.Join(" and ", parts);
    }

    private static string NameOf(CslName name) => (name.Family ?? name.Literal) is { } family && name.Given is { } given
        ? $"{Part(family)}, {(name.Suffix is { } suffix ? Part(suffix) + ", " : "")}{Part(GivenNames.Spaced(given))}"
        : $"{{{BibTeXText.Of(name.Literal ?? name.Family ?? name.Given)}}}";

    // Braces protect such names: a comma or the word "and" would split them, and "others" would end the list.
    private static string Part(string text)
    {
        var escaped = BibTeXText.Of(text)!;
        return text.Contains(',') || text.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) || text == "others"
            ? $"{{{escaped}}}"
            : escaped;
    }
}
