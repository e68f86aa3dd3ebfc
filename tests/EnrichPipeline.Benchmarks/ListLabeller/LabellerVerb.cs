namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>Trains the labeller of lines, and writes the resource that the library carries.</summary>
internal static class LabellerVerb
{
    private const int Seed = 7;

    /// <summary>Trains on everything in the folder and writes the resource.</summary>
    public static int Train(string data, string output)
    {
        var model = Fit(new Corpus(data), _ => false, Console.WriteLine);
        File.WriteAllBytes(output, model);
        Console.WriteLine(FormattableString.Invariant($"{model.Length} bytes"));
        return 0;
    }

    /// <summary>A model that has not seen what is left out.</summary>
    public static byte[] Fit(Corpus corpus, Func<string, bool> leaveOut, Action<string> tell)
    {
        var documents = new TrainingSet(corpus, Seed).Documents(leaveOut);
        var trainer = new LineTrainer();
        var lines = trainer.Read(documents);
        tell(FormattableString.Invariant($"{documents.Count} documents, {lines.Sum(document => document.Masks.Length)} lines"));
        trainer.Fit(lines, tell);
        return trainer.Write();
    }
}
