using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Journal or book: full, abbreviated by any rule, or by its initials (PNAS), where parsed or anywhere after the title.</summary>
internal static class ContainerScorer
{
    private const double Same = 0.95;
    private const double Alike = 0.5;

    public static Finding Score(Pair pair)
    {
        var best = 0.0;
        var recorded = pair.Record.Containers is [var first, ..] ? first : null;
        var names = pair.Record.Containers.Select(ContainerName.Of).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var similarity = Math.Max(ContainerName.Compare(pair.Printed.ContainerName, names[i]), InText(pair, names[i]));
            if (similarity > best)
                (best, recorded) = (similarity, pair.Record.Containers[i]);
        }
        var printed = pair.Citation.Container;
        if (best >= Same && Missed(pair, names) is { } missed)
            return new Finding(Agreement.Nearly, ContainerName.Misprinted, printed, missed);
        if (recorded is null || (printed is null && best < Alike))
            return Finding.Silence(printed, recorded);
        return new Finding(best >= Same ? Agreement.Agrees : best >= Alike ? Agreement.Nearly : Agreement.Disagrees, best, printed ?? recorded, recorded);
    }

    private static string? Missed(Pair pair, ContainerName[] names)
    {
        var printed = pair.Printed.ContainerName;
        if (names.Length < 2 || pair.Printed.Container.Count == 0 || names.Any(name => name.IsSpeltAs(printed)))
            return null;
        var missed = Array.FindIndex(names, name => names.Any(full => name.IsMissedBy(printed, full)));
        return missed < 0 ? null : pair.Record.Containers[missed];
    }

    // Not in the title: "Cancer" and "Blood" are words before they are journals.
    private static double InText(Pair pair, ContainerName name)
    {
        if (name.Count == 0)
            return 0;
        var best = 0.0;
        for (var i = pair.HasTitle ? pair.Title.To : 0; i < pair.Words.Count && best < 1; i++)
        {
            if (pair.Words[i][0] == name.Initial && !Number.Is(pair.Words[i]))
                best = Math.Max(best, name.RunFrom(pair.Words, i));
        }
        return best;
    }
}
