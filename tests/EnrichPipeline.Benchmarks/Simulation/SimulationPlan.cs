using System.Globalization;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>The parameters of a simulation.</summary>
/// <param name="Enrich">The path of <c>enrich.dll</c>, built in Release.</param>
internal sealed record SimulationPlan(string Strings, string Records, string Journals, string Enrich)
{
    public int Instances { get; init; } = 20;

    public int References { get; init; } = 5_000;

    /// <summary>The number of references in one article.</summary>
    public int PerArticle { get; init; } = 50;

    /// <summary>The number of instances that are killed during the run. Each is replaced after half of <see cref="KillEvery"/>.</summary>
    public int Kills { get; init; } = 4;

    public TimeSpan KillEvery { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>The number of references that are also resolved the plain way, for comparison.</summary>
    public int Plain { get; init; } = 120;

    /// <summary>Whether the instances share a folder instead of Azurite.</summary>
    public bool OnFolder { get; init; }

    public static SimulationPlan Parse(string strings, string records, string journals, string enrich, IReadOnlyList<string> rest)
    {
        var plan = new SimulationPlan(strings, records, journals, enrich);
        foreach (var pair in rest.Chunk(2))
            plan = plan.With(pair[0], pair[1]);
        return plan;
    }

    private SimulationPlan With(string option, string value) =>
        option == "--storage" ? this with { OnFolder = value == "folder" } : With(option, int.Parse(value, CultureInfo.InvariantCulture));

    private SimulationPlan With(string option, int value) => option switch
    {
        "--instances" => this with { Instances = value },
        "--references" => this with { References = value },
        "--per-article" => this with { PerArticle = value },
        "--kills" => this with { Kills = value },
        "--kill-every" => this with { KillEvery = TimeSpan.FromSeconds(value) },
        "--plain" => this with { Plain = value },
        _ => throw new ArgumentException($"There is no option {option}.", nameof(option)),
    };
}
