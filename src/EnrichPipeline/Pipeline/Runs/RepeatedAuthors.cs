using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Gives a reference that prints "———", "Ders." or "Idem" in place of its authors those of the reference before it.</summary>
internal static class RepeatedAuthors
{
    private const string Dashes = "-–—―_‐−";

    /// <param name="printed">The text of the reference.</param>
    /// <param name="own">What was read from that text alone.</param>
    /// <param name="before">The citation before it in the list, its own authors filled in; null for the first.</param>
    public static Citation Fill(string printed, Citation own, Citation? before)
    {
        if (StartReader.Of(printed) != StartKind.Repeated)
            return own;
        PersonName[] further = [.. own.Authors.SkipWhile(IsPlaceholder)];
        var rest = Rest(printed);
        // "- Serres, Michel": a bullet.
        if (further.Length > 0 && rest is [' ', ..])
            return own;
        // "Dass, P.": a family name like a word for the same author.
        if (char.IsLetter(printed[0]) && further.Length == own.Authors.Count && further.Length > 0)
            return own;
        var repeated = before?.Authors ?? [];
        // "———. Aramis. Paris": what was read as a name is the title; "———, and Peter Weibel": one author more.
        var isAll = rest is not [',' or ';' or '/' or '&', ..];
        return own with
        {
            Authors = isAll ? repeated : [.. repeated, .. further],
            Title = own.Title ?? (isAll && further is [var word] ? NameOf(word) : null),
            EtAl = own.EtAl || before?.EtAl == true,
            Confidence = own.Confidence is { } confidence ? confidence with { Authors = before?.Confidence?.Authors } : null,
        };
    }

    /// <summary>The text with the names in place of the dash, so that sources and matching see them; other texts unchanged.</summary>
    public static string Spelled(string printed, Citation citation)
    {
        if (StartReader.Of(printed) != StartKind.Repeated)
            return printed;
        string[] names = [.. citation.Authors.Where(name => !printed.Contains(name.Family, StringComparison.Ordinal)).Select(NameOf)];
        var rest = Rest(printed);
        var separator = rest is [var first, ..] && char.IsLetterOrDigit(first) ? ". " : "";
        return names.Length == 0 ? printed : string.Concat(string.Join(", ", names), separator, rest);
    }

    private static string NameOf(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {name.Given}";

    // "Ders.", "Idem": what the parser reads as a family name without a given name.
    private static bool IsPlaceholder(PersonName name) => name.Given is null && ListLexicon.Is(name.Family, WordKinds.Same);

    // What stands behind the dash or the word.
    private static ReadOnlySpan<char> Rest(string printed)
    {
        var at = 0;
        while (at < printed.Length && char.IsLetter(printed[at]))
            at++;
        return at > 0 ? printed.AsSpan(at) : printed.AsSpan().TrimStart(Dashes);
    }
}
