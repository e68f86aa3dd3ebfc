using EnrichPipeline.Benchmarks.Layouts;

return args switch
{
    ["split", var articles, .. var rest] => SplitVerb.Run(articles, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("split DEV-ARTICLES.jsonl.gz [LAYOUT]   exact-text rate and F1 of the reference splitter, layout by layout");
    return 2;
}
