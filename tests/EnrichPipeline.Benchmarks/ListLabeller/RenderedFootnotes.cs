using System.Globalization;
using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Writes footnotes, some of which are references.</summary>
internal sealed class RenderedFootnotes(Random random, ProseSource prose)
{
    /// <summary>Writes one note in the middle of prose.</summary>
    public void WriteOne(TrainingText text, RenderedList list, string entry)
    {
        list.Space(1);
        var (number, lead) = (random.Next(1, 80), random.Pick("Vgl. ", "See ", "Siehe ", "Ebd., S. ", "Cf. ", ""));
        text.Line($"{number} {lead}{entry[..Math.Min(entry.Length, list.Width)]}", TrainingText.Outside);
        list.Space(1);
    }

    /// <summary>Writes pages of prose with footnotes, some of which are references.</summary>
    public void Write(TrainingText text, RenderedList list, IReadOnlyList<string> entries, bool asReferences, string language)
    {
        var (number, separator, page, indent) = (random.Next(1, 30), random.Pick("{0} ", "{0}  ", "{0}. ", "{0}) "), random
            .Next(1, 200), random.Pick(0, 0, 2, 4));
        string[] leads = random.Next(3) switch
        {
            0 => ["", "", "", "", "Vgl. ", "Siehe ", "Vgl. auch "],
            1 => [""],
            _ =>
            ["", "", "See ", "Cf. ", "See also "]
        };
        for (var next = 0; next < entries.Count; page++)
        {
            text.Lines(prose.Invented(random.Next(8, 40), list.Width, language), TrainingText.Outside);
            if (random.Next(10) < 4)
                list.Space(1);
            for (var notes = random.Next(1, 6); notes > 0 && next < entries.Count; notes--, number++)
            {
                var printed = string.Format(CultureInfo.InvariantCulture, separator, number);
                var choice = random.Next(20);
                var note = choice < 6 ? string.Join(' ', prose.Invented(random.Next(1, 4), list.Width, language))
                    : choice < 8 ? string.Format(CultureInfo.InvariantCulture,
                        random.Pick("Ebd.", "Ebd., S. {0}.", "Ibid., p. {0}.", "A.a.O., S. {0}."), random.Next(1, 300))
                        : leads[random.Next(leads.Length)] + entries[next++];
                var (first, rest) = choice < 8 ? (TrainingText.Outside, TrainingText.Outside) : asReferences
                    ? (TrainingText.First, TrainingText.Continuation)
                    : (TrainingText.First | TrainingText.Outside, TrainingText.Continuation | TrainingText.Outside);
                var words = (printed + note).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var lines = Wrapping.Lines(string.Join(' ', words), list.Width).ToList();
                for (var i = 0; i < lines.Count; i++)
                    text.Line((list.Bare || i == 0 ? "" : new string(' ', indent)) + lines[i], i == 0 ? first : rest);
            }

            if (random.Next(10) < 7)
                text.Line(page.ToString(CultureInfo.InvariantCulture), TrainingText.Outside);
            if (!list.Bare)
                text.NewPage();
        }
    }
}
