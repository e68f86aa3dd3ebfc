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
        var repeated = before?.Authors ?? [];
        PersonName[] further = [.. own.Authors.SkipWhile(name => ListLexicon.Is(name.Family, WordKinds.Same))];
        var rest = Rest(printed);
        // "- Serres, Michel": a bullet.
        if (further.Length > 0 && rest is [' ', ..])
            return own;
        // "———. Aramis. Paris": what was read as a name is the title; "———, and Peter Weibel": one author more.
        var isAll = rest is ['.' or ':', ..];
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
        return names.Length == 0 ? printed : string.Concat(string.Join(", ", names), Rest(printed));
    }

    private static string NameOf(PersonName name) => name.Given is null ? name.Family : $"{name.Family} {name.Given}";

    private static ReadOnlySpan<char> Rest(string printed) =>
        char.IsLetter(printed[0]) ? printed.AsSpan(printed.AsSpan().IndexOfAny(" .,:/")) : printed.AsSpan().TrimStart(Dashes);
}
