using System.Text;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Makes lists in which almost nothing but the words, and the room at the ends of lines, shows where entries begin.</summary>
internal sealed class PlainLists(IReadOnlyList<CitedWorkRecord> records, Random random)
{
    private const int Count = 160;
    private const int Entries = 25;

    public IEnumerable<TrainingDocument> Documents()
    {
        var synthetic = new SyntheticReferences(records, random);
        for (var i = 0; i < Count; i++)
        {
            var entries = i % 4 == 3 ? synthetic.Sciences(Entries) : synthetic.SocialSciences(Entries);
            yield return Document(i % 2 == 0 ? entries.ConvertAll(entry => entry.TrimEnd('.')) : entries);
        }
    }

    private TrainingDocument Document(List<string> entries)
    {
        var (text, width, typeset) = (new TrainingText(), random.Next(45, 100), random.Next(2) == 0);
        var hang = random.Next(3) == 0 ? random.Next(2, 6) : 0;
        text.Line("Literatur", TrainingText.Heading);
        foreach (var entry in entries)
        {
            var mask = TrainingText.First;
            foreach (var line in Wrapped(entry, width, typeset))
            {
                text.Line(mask == TrainingText.First ? line : new string(' ', hang) + line, mask);
                mask = TrainingText.Continuation;
            }
        }

        return text.Build(TrainingSource.Rendered);
    }

    // If letters differ in width, full lines differ in the number of letters.
    private IEnumerable<string> Wrapped(string entry, int width, bool typeset)
    {
        var (line, room) = (new StringBuilder(), Room());
        foreach (var word in entry.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line.ToString();
                line.Clear();
                room = Room();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();

        int Room() => typeset ? width * random.Next(92, 108) / 100 : width;
    }
}
