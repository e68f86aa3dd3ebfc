using EnrichPipeline.Benchmarks.Fields;

return args switch
{
    ["fields", .. var rest] => FieldAccuracy.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("fields STRINGS.jsonl RECORDS.jsonl.gz [JOURNALS.tsv.gz] [--misses FIELD]");
    return 2;
}
