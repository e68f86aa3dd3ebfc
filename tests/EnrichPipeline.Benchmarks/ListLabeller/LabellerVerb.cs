using System.Globalization;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Trains the models that label lines and find places, and writes the resources that the library embeds.</summary>
internal static class LabellerVerb
{
    private const int Seed = 7;

    /// <summary>Trains on everything in the folder and writes the resource.</summary>
    public static int Train(string data, string output)
    {
        var model = Fit(new ListCorpus(data), _ => false, Console.WriteLine);
        File.WriteAllBytes(output, model);
        Console.WriteLine(FormattableString.Invariant($"{model.Length} bytes"));
        return 0;
    }

    /// <summary>Fits the model of places in running text and writes its resource.</summary>
    public static int TrainPlaces(string data, string output)
    {
        var model = new PlaceTrainer(new ListCorpus(data)).Fit(Console.WriteLine);
        File.WriteAllBytes(output, model);
        Console.WriteLine(FormattableString.Invariant($"{model.Length} bytes"));
        return 0;
    }

    /// <summary>For each fold of the other projects' lists, fits a model without it and measures the model on it.</summary>
    public static int Cross(string data, string? folds)
    {
        var (corpus, count) = (new ListCorpus(data), int.Parse(folds ?? "4", CultureInfo.InvariantCulture));
        var ids = corpus.Sections().Select(section => section.Id).Concat(corpus.Theses().Select(thesis => thesis.Id)).ToList();
        var (measure, covered) = (new SplitMeasure(0, 0, 0, 0, 0), new List<double>());
        for (var fold = 0; fold < count; fold++)
        {
            var own = ids.Where((_, i) => i % count == fold).ToHashSet(StringComparer.Ordinal);
            var model = LineModel.Read(Fit(corpus, own.Contains, Console.Error.WriteLine));
            measure = corpus.Sections().Where(section => own.Contains(section.Id))
                .Aggregate(measure, (sum, section) => sum.Plus(SplitMeasure.Of(section.Entries, Split(section.Text, model))));
            covered.AddRange(corpus.Theses().Where(thesis => own.Contains(thesis.Id))
                .Select(thesis => SplitMeasure.Covered(thesis.Lines, string
                .Concat(Split(thesis.Text, model).Select(SplitMeasure.Letters)))));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Documents} sections: F1 {measure.F1:P1}, lists found {measure.Found}; lines of {covered.Count} theses covered "
                + $"{covered.Average():P1}"
            )
        );
        return 0;
    }

    private static List<string> Split(string text, LineModel model)
    {
        var whole = new Passage(text, TextLines.Of(text).ToArray());
        return [.. ListFinder.Find(whole, new ListSearchReport(whole), model)
            .SelectMany(list => list.Entries.SelectMany(entry => new EntryText(list.Passage).Works(entry, 1)))
            .Select(reference => reference.Printed)];
    }

    /// <summary>Fits a model that has not seen the documents to leave out.</summary>
    public static byte[] Fit(ListCorpus corpus, Func<string, bool> leaveOut, Action<string> report)
    {
        var documents = new TrainingSet(corpus, Seed).Documents(leaveOut);
        var trainer = new LineTrainer();
        var lines = trainer.Read(documents);
        report(FormattableString.Invariant($"{documents.Count} documents, {lines.Sum(document => document.Masks.Length)} lines"));
        trainer.Fit(lines, report);
        return trainer.Write();
    }
}
