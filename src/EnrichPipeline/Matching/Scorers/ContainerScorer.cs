using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// Compares the journal or book title: in full, abbreviated, or as initials (PNAS), in the parsed field or anywhere after the title.
/// </summary>
internal static class ContainerScorer
{
    private const double Same = 0.95;
    private const double Alike = 0.5;

    public static FieldComparison Score(MatchInput input)
    {
        var best = 0.0;
        var recorded = input.Record.Containers is [var first, ..] ? first : null;
        var names = input.Record.Containers.Select(ContainerName.Of).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var similarity = Math.Max(ContainerName.Compare(input.Printed.ContainerName, names[i]), InText(input, names[i]));
            if (similarity > best)
                (best, recorded) = (similarity, input.Record.Containers[i]);
        }
        var printed = input.Citation.Container;
        if (best >= Same && MisspeltAbbreviation(input, names) is { } misspelt)
            return new FieldComparison(Agreement.Nearly, ContainerName.Misprinted, printed, misspelt);
        if (recorded is null || (printed is null && best < Alike))
            return FieldComparison.Silence(printed, recorded);
        var agreement = best >= Same ? Agreement.Agrees : best >= Alike ? Agreement.Nearly : Agreement.Disagrees;
        return new FieldComparison(agreement, best, printed ?? recorded, recorded);
    }

    private static string? MisspeltAbbreviation(MatchInput input, ContainerName[] names)
    {
        var printed = input.Printed.ContainerName;
        if (names.Length < 2 || input.Printed.Container.Count == 0 || names.Any(name => name.IsSpeltAs(printed)))
            return null;
        var misspelt = Array.FindIndex(names, name => names.Any(full => name.IsMisspeltBy(printed, full)));
        return misspelt < 0 ? null : input.Record.Containers[misspelt];
    }

    // Searches only after the title, since "Cancer" and "Blood" are also ordinary words.
    private static double InText(MatchInput input, ContainerName name)
    {
        if (name.Count == 0)
            return 0;
        var best = 0.0;
        for (var i = input.HasTitle ? input.Title.To : 0; i < input.Words.Count && best < 1; i++)
        {
            if (input.Words[i][0] == name.Initial && !Number.HasDigit(input.Words[i]))
                best = Math.Max(best, name.SimilarityAt(input.Words, i));
        }
        return best;
    }
}
