using EnrichPipeline.Benchmarks.Calibration;

return args switch
{
    ["fit", .. var rest] => FitVerb.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: fit STRINGS RECORDS");
    return 2;
}
