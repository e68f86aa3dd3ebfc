using System.Reflection;
using EnrichPipeline.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Reliability;

/// <summary>Tests the benchmark commands that check reliability, each with as little work as possible.</summary>
[Trait("Kind", "Slow")]
public sealed class ReliabilityCommandTests
{
    private static readonly string _enrich = typeof(EnrichCommand).Assembly.Location;

    public static TheoryData<string, int> Commands => new()
    {
        { "crash ENRICH 1 1", 4 },
        { "faults ENRICH 2 Truncated", 2 },
        { "hostile itself", 3 },
        { "limits ENRICH 2", 3 },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_prints_the_same_table_and_all_holds(string command, int trials)
    {
        string[] arguments = [.. command.Split(' ').Select(word => word == "ENRICH" ? _enrich : word)];

        var output = await Programs.RunAsync("dotnet", [Benchmarks(), .. arguments], folder: AppContext.BaseDirectory);

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("| what | how often | held | note |", lines[0]);
        Assert.Equal(trials, lines.Length - 2);
        Assert.All(lines[2..], line => Assert.Matches(@"^\| [^|]+ \| [1-9][\d,]* \| yes \| [^|]+ \|$", line));
    }

    private static string Benchmarks() => typeof(ReliabilityCommandTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(Benchmarks)).Value!;
}
