using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Notes;

/// <summary>Finds the lines that begin numbered notes: the longest series of numbers, which may begin again on each page and may lack
/// numbers that text recognition did not read.</summary>
internal static class NoteNumbers
{
    private const int FarthestBack = 60;
    private const int MaxMissing = 100;
    private const double CostOfMissing = 0.3;
    private const double HighestCost = 2;
    private const double CostOfStart = 0.5;

    public static List<int> In(DocumentLines document)
    {
        var notes = Enumerable.Range(0, document.Lines.Length)
            .Select(line => new Candidate(line, NoteNumber.Of(document[line]).Value, document.Facts[line].Page))
            .Where(note => note.Number > 0)
            .ToList();
        var (scores, from) = (new double[notes.Count], new int[notes.Count]);
        for (var i = 0; i < notes.Count; i++)
        {
            (scores[i], from[i]) = (notes[i].Number == 1 ? 1 : CostOfStart, -1);
            for (var j = i - 1; j >= Math.Max(0, i - FarthestBack); j--)
            {
                if (scores[j] + 1 - Cost(notes[j], notes[i]) is var joined && joined > scores[i])
                    (scores[i], from[i]) = (joined, j);
            }
        }

        return Path(notes, from, Array.IndexOf(scores, scores.DefaultIfEmpty().Max()));
    }

    private static double Cost(Candidate before, Candidate note)
    {
        var missing = note.Number - before.Number - 1;
        return missing is >= 0 and <= MaxMissing ? Math.Min(HighestCost, missing * CostOfMissing)
            : note.Number == 1 && note.Page > before.Page ? 0
            : double.PositiveInfinity;
    }

    private static List<int> Path(List<Candidate> notes, int[] from, int last)
    {
        var path = new List<int>();
        for (var i = last; i >= 0; i = from[i])
            path.Add(notes[i].Line);
        path.Reverse();
        return path;
    }

    private readonly record struct Candidate(int Line, int Number, int Page);
}
