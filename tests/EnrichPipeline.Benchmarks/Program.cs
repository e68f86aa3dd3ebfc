using System.Globalization;
using EnrichPipeline.Benchmarks.Baselines;
using EnrichPipeline.Benchmarks.Calibration;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Benchmarks.Decoys;
using EnrichPipeline.Benchmarks.Fields;
using EnrichPipeline.Benchmarks.Fuzzing;
using EnrichPipeline.Benchmarks.Integrity;
using EnrichPipeline.Benchmarks.Layouts;
using EnrichPipeline.Benchmarks.ListLabeller;
using EnrichPipeline.Benchmarks.Reliability;
using EnrichPipeline.Benchmarks.Segmenter;
using EnrichPipeline.Benchmarks.Simulation;
using EnrichPipeline.Benchmarks.Soak;
using EnrichPipeline.Benchmarks.Speed;

return args switch
{
    ["split", var articles, .. var rest] => SplitVerb.Run(articles, rest),
    ["lists", "train", var data, var output] => LabellerVerb.Train(data, output),
    ["lists", "train-places", var data, var output] => LabellerVerb.TrainPlaces(data, output),
    ["lists", "cross", var data, .. var rest] => LabellerVerb.Cross(data, rest.ElementAtOrDefault(0)),
    ["fields", .. var rest] => FieldAccuracy.Run(rest),
    ["train-citations", var peers, var strings, var records, var journals, var output] => TrainCitationsVerb.Train(
        peers,
        strings,
        records,
        journals,
        output
    ),
    ["cross-validate-citations", var peers, var strings, var records, var journals, var folds, .. var rest] =>
        TrainCitationsVerb.CrossValidate(
            peers,
            strings,
            records,
            journals,
            int.Parse(folds, CultureInfo.InvariantCulture),
            int.Parse(rest.ElementAtOrDefault(0) ?? folds, CultureInfo.InvariantCulture)
        ),
    ["fit", .. var rest] => FitVerb.Run(rest),
    ["decoys", .. var rest] => await DecoysVerb.RunAsync(rest),
    ["damage", .. var rest] => DamageVerb.Run(rest),
    ["compare", var strings, var records, .. var rest] => await CompareVerb.RunAsync(
        strings,
        records,
        rest.ElementAtOrDefault(0),
        rest.ElementAtOrDefault(1)
    ),
    ["simulate", var strings, var records, var journals, var enrich, .. var rest] => await SimulateVerb.RunAsync(
        SimulationPlan.Parse(strings, records, journals, enrich, rest)
    ),
    ["quota-use", var processes, var seconds, var kills, .. var rest] => await QuotaUseVerb.RunAsync(
        int.Parse(processes, CultureInfo.InvariantCulture),
        TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)),
        int.Parse(kills, CultureInfo.InvariantCulture),
        onFolder: rest.ElementAtOrDefault(0) == "folder"),
    ["quota-client"] => await QuotaUseVerb.RunClientAsync(),
    ["latency", var enrich, var sample] => await LatencyVerb.RunAsync(enrich, sample),
    ["speed"] => SpeedVerb.Run(),
    ["growth", var plot] => await GrowthVerb.RunAsync(plot),
    ["crash", var enrich, var count, var kills, .. var rest] => await CrashVerb.RunAsync(
        enrich,
        int.Parse(count, CultureInfo.InvariantCulture),
        int.Parse(kills, CultureInfo.InvariantCulture),
        rest.ElementAtOrDefault(0),
        rest.ElementAtOrDefault(1),
        rest.ElementAtOrDefault(2)
    ),
    ["faults", var enrich, .. var rest] => await FaultsVerb.RunAsync(
        enrich, int.Parse(rest.ElementAtOrDefault(0) ?? "20", CultureInfo.InvariantCulture), rest.ElementAtOrDefault(1)),
    ["limits", var enrich, .. var rest] => await LimitsVerb.RunAsync(
        enrich, int.Parse(rest.ElementAtOrDefault(0) ?? "100000", CultureInfo.InvariantCulture)),
    ["soak", var enrich, var articles, var records, var minutes, var plot] => await SoakVerb.RunAsync(
        enrich,
        articles,
        records,
        double.Parse(minutes, CultureInfo.InvariantCulture),
        plot
    ),
    ["integrity-fit", var labels, var strings, var records, var registered, var set, var kept, .. var rest] =>
        await IntegrityFitVerb.RunAsync(
        labels,
        strings,
        records,
        registered,
        set,
        kept,
        rest
    ),
    ["integrity", "ordinary", var strings, var records, var kept, .. var rest] => await IntegrityVerb.RunOrdinaryAsync(
        strings,
        records,
        kept,
        rest.ElementAtOrDefault(0)
    ),
    ["integrity", var labels, var strings, var records, var registered, var set, var kept, .. var rest] => await IntegrityVerb.RunAsync(
        labels,
        strings,
        records,
        registered,
        set,
        kept,
        rest.ElementAtOrDefault(0)
    ),
    ["fuzz", var minutes, .. var rest] => FuzzVerb.Run(double.Parse(minutes, CultureInfo.InvariantCulture), rest),
    ["long-list", var strings, var count, var file] => await LongListVerb.WriteAsync(
        strings, int.Parse(count, CultureInfo.InvariantCulture), file),
    ["hostile", .. var rest] => HostileVerb.Run(rest.ElementAtOrDefault(0), rest.ElementAtOrDefault(1)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("split ARTICLES.jsonl.gz [LAYOUT]   exact-text rate and F1 of the reference splitter, layout by layout");
    Console.Error.WriteLine(
        "lists train DATA RESOURCE   fits the model that labels lines to the labelled lists of a folder and writes the library's resource"
    );
    Console.Error.WriteLine("lists train-places DATA RESOURCE   fits the model that finds where entries begin that run together");
    Console.Error.WriteLine("lists cross DATA [FOLDS]   accuracy of the line model on lists that it was not fitted to");
    Console.Error.WriteLine(
        "fields STRINGS.jsonl RECORDS.jsonl.gz [JOURNALS.tsv.gz] [--misses FIELD]   accuracy of the citation parser, field by field"
    );
    Console.Error.WriteLine(
        "fit STRINGS.jsonl RECORDS.jsonl.gz WEIGHTS.cs [IDS-SET-ASIDE [PLOT.png]]   fits the matcher's weights and writes them; "
        + "prints their accuracy and every error"
    );
    Console.Error.WriteLine(
        "decoys FOLDER | decoys STRINGS.jsonl RECORDS.jsonl.gz [COUNT [SEED]]   how many references are matched to decoys "
        + "among the records"
    );
    Console.Error.WriteLine(
        "train-citations PEERS-DIR STRINGS.jsonl RECORDS.jsonl.gz JOURNALS.tsv.gz OUT   trains the citation parser and writes its weights "
        + "(src/EnrichPipeline/Citations/Segmenting/fields.bin)"
    );
    Console.Error.WriteLine(
        "cross-validate-citations PEERS-DIR STRINGS.jsonl RECORDS.jsonl.gz JOURNALS.tsv.gz FOLDS [FIRST]   accuracy of the citation "
        + "parser on folds that it was not trained on, set by set"
    );
    Console.Error.WriteLine(
        "damage STRINGS.jsonl RECORDS.jsonl.gz   accuracy of the matcher on strings that are damaged in several ways, and its speed"
    );
    Console.Error.WriteLine(
        "compare STRINGS.jsonl RECORDS.jsonl.gz [JOURNALS.tsv.gz [IDS-SET-ASIDE]]   accuracy beside the first hit and Crossref's "
        + "published rules, in one run"
    );
    Console.Error.WriteLine(
        "simulate STRINGS.jsonl RECORDS.jsonl.gz JOURNALS.tsv.gz ENRICH.dll [--instances N] [--references N] [--per-article N] [--kills N] "
        + "[--kill-every SECONDS] [--plain N] [--storage folder]   many instances under the public limits"
    );
    Console.Error.WriteLine(
        "quota-use PROCESSES SECONDS KILLS [folder]   how much of CrossRef's list limit is used by processes that always "
        + "have a search to send"
    );
    Console.Error.WriteLine("latency ENRICH.dll ARTICLE   time from drop to document, with answers after 300 ms and no limits");
    Console.Error.WriteLine("speed   time of each step by BenchmarkDotNet, short and in process");
    Console.Error.WriteLine("growth PLOT.svg   the pipeline's own time and memory by the number of references in an article");
    Console.Error.WriteLine("The next four print one table (what, how often, held, note), and exit with 1 if anything did not hold:");
    Console.Error.WriteLine(
        "crash ENRICH.dll COUNT KILLS [folder|azurite|CONNECTION [ARTICLES.jsonl.gz RECORDS.jsonl.gz]]   kills enrich serve while COUNT "
        + "articles are dropped and a fifth of all answers is faulty"
    );
    Console.Error.WriteLine(
        "faults ENRICH.dll [COUNT [FAULT]]   every kind of API fault against enrich references and serve, with COUNT references each");
    Console.Error.WriteLine("hostile [NAME [FOLDER]]   time and memory of reading hostile files, which are kept in FOLDER");
    Console.Error.WriteLine("limits ENRICH.dll [COUNT]   COUNT tiny articles at once through one enrich serve: time and memory");
    Console.Error.WriteLine("long-list STRINGS.jsonl COUNT FILE   an article of COUNT references, to measure time and memory with");
    Console.Error.WriteLine(
        "soak ENRICH.dll ARTICLES.jsonl.gz RECORDS.jsonl.gz MINUTES PLOT.svg   one enrich serve under a steady load: memory and handles, "
        + "sampled every ten seconds"
    );
    Console.Error.WriteLine(
        "integrity-fit LABELS.jsonl.gz STRINGS.jsonl.gz RECORDS.jsonl.gz REGISTERED.tsv.gz SET KEPT.jsonl "
            + "[ORDINARY.jsonl RECORDS.jsonl.gz KEPT.jsonl]   "
            + "the weights of the integrity model; answers are kept in KEPT; real references count as right"
    );
    Console.Error.WriteLine(
        "integrity LABELS.jsonl.gz STRINGS.jsonl.gz RECORDS.jsonl.gz REGISTERED.tsv.gz SET KEPT.jsonl [ERRORS.tsv]   detection, false "
        + "alarms and the error of the score, class by class"
    );
    Console.Error.WriteLine(
        "integrity ordinary STRINGS.jsonl RECORDS.jsonl.gz KEPT.jsonl [ERRORS.tsv]   how many real references are flagged"
    );
    Console.Error.WriteLine(
        "fuzz MINUTES [SEED [FOLDER]]   reads and parses damaged files of every format; findings go to FOLDER; run it "
        + "in the folder that contains samples/"
    );
    return 2;
}
