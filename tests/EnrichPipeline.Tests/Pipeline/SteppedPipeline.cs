using System.Diagnostics.Metrics;
using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using EnrichPipeline.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>
/// A pipeline of which a test takes single steps, over a folder and with its own clock. The test sets the answers of the sources, and
/// nothing is rechecked.
/// </summary>
internal sealed class SteppedPipeline : IReferenceResolver, IRecheckJob, IDisposable
{
    public const string Name = "a.txt";

    public static readonly DateTimeOffset Start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    /// <param name="before">Called before each step of the storage.</param>
    public SteppedPipeline(Func<string, Task>? before = null)
    {
        var nowhere = new Uri("http://127.0.0.1:9/");
        var services = TestPipeline.Services(
            nowhere,
            nowhere,
            (nameof(StorageOptions.Folder), _folder.Path),
            new Dictionary<string, string>()
        );
        Storage = new FolderStorage(_folder.Path, Time);
        Storage.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(Log));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(before is null ? Storage : new InterruptedStorage(Storage, before));
        services.AddSingleton<IReferenceResolver>(this);
        services.AddSingleton<IRecheckJob>(this);
        _services = services.BuildServiceProvider();
        Heard.Measure(Get<IMeterFactory>());
    }

    public FakeTimeProvider Time { get; } = new(Start);

    /// <summary>The storage itself, whose steps do not call <c>before</c>.</summary>
    public IStorage Storage { get; }

    public Listening Heard { get; } = new();

    public WholeLog Log { get; } = new();

    /// <inheritdoc cref="Storage"/>
    public RunStore Runs => new(Storage, Time);

    /// <summary>The answer that the resolver gives.</summary>
    public ResolutionAttempt Answer { get; set; } = new(new Resolution { Verdict = Verdict.NotFound });

    /// <summary>The exception that the resolver throws instead of an answer.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The questions that were asked. "afresh" means that no cached answer was allowed.</summary>
    public List<string> Asked { get; } = [];

    public int Rechecks { get; private set; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        Heard.Dispose();
        _services.Dispose();
        _folder.Dispose();
    }

    /// <summary>Begins a run with these references. None of its messages is queued.</summary>
    public async Task<Run> BeginAsync(params string[] printed)
    {
        var run = new Run(Name, new string('a', 64));
        var references = printed.Select((text, index) => new Reference(index + 1, $"{index + 1}.", text, 0, text.Length, []));
        await SetCurrentAsync(run);
        await Runs.OpenAsync(run, CancellationToken.None);
        await Runs.CreateManifestAsync(
            run,
            Manifest.Of(new Article(Name, run.Version, new ArticleMetadata(), [.. references]), Start),
            CancellationToken.None
        );
        return run;
    }

    /// <summary>Makes the run the current one of its article.</summary>
    public async Task SetCurrentAsync(Run run, string? problem = null)
    {
        var (_, etag) = await Runs.CurrentAsync(run.Article, CancellationToken.None);
        await Runs.TrySetCurrentAsync(
            new CurrentRun(CurrentRun.CurrentSchemaVersion, run.Article, run.Version, "etag", Queued: true, Start, problem),
            etag,
            CancellationToken.None
        );
    }

    public Task KnowAsync(Run run, int ordinal, Resolution resolution, DateTimeOffset? checkAgainAt = null) =>
        Runs.WriteResultAsync(
            run,
            new ReferenceResult(ReferenceResult.CurrentSchemaVersion, ordinal, resolution, Start.AddDays(-1), checkAgainAt),
            CancellationToken.None
        );

    public async Task<ReferenceResult?> ResultAsync(Run run, int ordinal = 1) =>
        await Runs.ResultAsync(run, ordinal, CancellationToken.None);

    public async Task<bool> IsOpenAsync(Run run) => await Runs.IsOpenAsync(run, CancellationToken.None);

    /// <summary>Returns the messages of references, and how many seconds each still waits.</summary>
    public IReadOnlyList<(ReferenceMessage Message, double Seconds)> References(string queue = StorageNames.References) =>
        [
            .. Waiting(queue)
                .Select(waiting =>
                    (
                        MessageFormat.TryRead(waiting.Body, out ReferenceMessage? message) ? message : throw new InvalidDataException(),
                        waiting.Seconds
                    )
                )
                .OrderBy(waiting => waiting.Item1.Ordinal),
        ];

    /// <summary>Returns the messages that ask for a document, and how many seconds each still waits.</summary>
    public IReadOnlyList<(AssemblyMessage Message, double Seconds)> Assemblies() =>
        [
            .. Waiting(StorageNames.Assemblies)
                .Select(waiting =>
                    (
                        MessageFormat.TryRead(waiting.Body, out AssemblyMessage? message) ? message : throw new InvalidDataException(),
                        waiting.Seconds
                    )
                )
                .OrderBy(waiting => waiting.Seconds),
        ];

    /// <summary>Returns the measurements with this name, each with its one attribute.</summary>
    public IEnumerable<(double Value, object? Attribute)> Measured(string name) => Heard.Measurements
        .Where(measurement => measurement.Name == name)
        .Select(measurement => (measurement.Value, measurement.Tags.Values.SingleOrDefault()));

    public Task<ResolutionAttempt> ResolveAsync(
        string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken) =>
        AnsweredAsync(printed);

    public Task<ResolutionAttempt> ResolveWithoutCacheAsync(
        string printed,
        Citation citation,
        ResumeState? resume,
        CancellationToken cancellationToken
    ) => AnsweredAsync($"afresh {printed}");

    public Task RunAsync(CancellationToken cancellationToken)
    {
        Rechecks++;
        return Task.CompletedTask;
    }

    private IEnumerable<(BinaryData Body, double Seconds)> Waiting(string queue) =>
        from path in Directory.GetFiles(Path.Combine(_folder.Path, "queues", queue))
        let visibleAt = new DateTimeOffset(MessageFile.Parse(Path.GetFileName(path))!.VisibleAt, TimeSpan.Zero)
        select (new BinaryData(File.ReadAllBytes(path)), (visibleAt - Time.GetUtcNow()).TotalSeconds);

    private Task<ResolutionAttempt> AnsweredAsync(string question)
    {
        Asked.Add(question);
        return Fault is null ? Task.FromResult(Answer) : Task.FromException<ResolutionAttempt>(Fault);
    }
}
