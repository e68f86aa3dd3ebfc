using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Gives a reference that prints "———", "Ders." or "Idem" in place of its authors those of the reference before it.</summary>
internal static class RepeatedAuthors
{
    /// <param name="printed">The text of the reference.</param>
    /// <param name="own">What was read from that text alone.</param>
    /// <param name="before">The citation before it in the list, its own authors filled in; null for the first.</param>
    public static Citation Fill(string printed, Citation own, Citation? before)
    {
        if (before is not { Authors.Count: > 0 } || StartReader.Of(printed) != StartKind.Repeated)
            return own;
        PersonName[] further = [.. own.Authors.SkipWhile(name => ListLexicon.Is(name.Family, WordKinds.Same))];
        if (further.Length > 0 && StandsApart(printed))
            return own;
        return own with
        {
            Authors = [.. before.Authors, .. further],
            EtAl = own.EtAl || before.EtAl,
            Confidence = own.Confidence is { } confidence ? confidence with { Authors = before.Confidence?.Authors } : null,
        };
    }

    // "- Serres, Michel": a bullet; "———, and Peter Weibel": the authors before, and one more.
    private static bool StandsApart(string printed) => printed.AsSpan().TrimStart("-–—―_‐−") is [' ', ..];
}
