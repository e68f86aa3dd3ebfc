using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>
/// Fills in the authors of a reference that prints "———", "Ders." or "Idem" in place of those of the preceding reference, or nothing
/// because they stand once above several works.
/// </summary>
internal static class RepeatedAuthors
{
    private const string Dashes = "-–—―_‐−";

    /// <param name="own">The citation parsed from the text of the reference alone.</param>
    /// <param name="before">The preceding citation of the list, with its authors filled in; null for the first reference.</param>
    public static Citation Fill(Reference reference, Citation own, Citation? before)
    {
        var printed = reference.Printed;
        if (IsBelowNames(reference))
            return own with { Authors = before?.Authors ?? [], EtAl = before?.EtAl == true };
        if (StartReader.Of(printed) != StartKind.SameAuthor)
            return own;
        PersonName[] further = [.. own.Authors.SkipWhile(IsPlaceholder)];
        var rest = Rest(printed);
        // In "- Serres, Michel" the dash is a bullet.
        if (further.Length > 0 && rest is [' ', ..])
            return own;
        // In "Dass, P." the word for "the same author" is a family name.
        if (char.IsLetter(printed[0]) && further.Length == own.Authors.Count && further.Length > 0)
            return own;
        var repeated = before?.Authors ?? [];
        // In "———. Aramis. Paris" the name that was read is really the title; "———, and Peter Weibel" adds one more author.
        var isAll = rest is not [',' or ';' or '/' or '&', ..];
        return own with
        {
            Authors = isAll ? repeated : [.. repeated, .. further],
            Title = own.Title ?? (isAll && further is [var word] ? NameOf(word) : null),
            EtAl = own.EtAl || before?.EtAl == true,
            Confidence = own.Confidence is { } confidence ? confidence with { Authors = before?.Confidence?.Authors } : null,
        };
    }

    /// <summary>
    /// Returns the text with the names in place of the dash, so that sources and matching see them; other texts are returned unchanged.
    /// </summary>
    public static string WithAuthorNames(Reference reference, Citation citation)
    {
        var printed = reference.Printed;
        if (!IsBelowNames(reference) && StartReader.Of(printed) != StartKind.SameAuthor)
            return printed;
        string[] names = [.. citation.Authors.Where(name => !printed.Contains(name.Family, StringComparison.Ordinal)).Select(NameOf)];
        var rest = Rest(printed);
        var separator = rest is [var first, ..] && char.IsLetterOrDigit(first) ? ". " : "";
        return names.Length == 0 ? printed : string.Concat(string.Join(", ", names), separator, rest);
    }

    private static bool IsBelowNames(Reference reference) => reference.Boundary?.Kind == BoundaryKind.SameAuthors;

    public static string NameOf(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {name.Given}";

    // The parser reads "Ders." and "Idem" as a family name without a given name.
    private static bool IsPlaceholder(PersonName name) => name.Given is null && ListLexicon.Is(name.Family, WordKinds.Same);

    // Returns what follows the dash or the word.
    private static ReadOnlySpan<char> Rest(string printed)
    {
        var at = 0;
        while (at < printed.Length && char.IsLetter(printed[at]))
            at++;
        return at > 0 ? printed.AsSpan(at) : printed.AsSpan().TrimStart(Dashes);
    }
}
