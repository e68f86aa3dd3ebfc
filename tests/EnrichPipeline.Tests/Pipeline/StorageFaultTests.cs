using Azure;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests that a fault of our own storage does not count as a failure of the reference that meets it.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private const string Printed = "Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460";

    private readonly SteppedPipeline _step;
    private Exception? _fault;

    public StorageFaultTests() => _step = new SteppedPipeline(BeforeAsync);

    public static TheoryData<Exception> FaultsOfTheStorage =>
        new(
            new RequestFailedException(503, "Server busy."),
            new RequestFailedException(404, "No such container.", "ContainerNotFound", null),
            new RequestFailedException(409, "Being deleted.", "ContainerBeingDeleted", null),
            new RequestFailedException(403, "No role yet.", "AuthorizationPermissionMismatch", null),
            new RequestFailedException(0, "No connection."),
            new AggregateException(
                "Retry failed after 5 tries.",
                new TaskCanceledException(),
                new RequestFailedException(500, "Internal error.")
            ),
            new IOException("No space left on device."),
            new DirectoryNotFoundException(),
            new UnauthorizedAccessException(),
            new HttpRequestException(),
            new TimeoutException(),
            new OperationCanceledException("Another caller gave up."),
            new TryLaterException("It keeps changing.")
        );

    public static TheoryData<Exception> FaultsOfTheMessage => new(
        new RequestFailedException(400, "Invalid input.", "InvalidInput", null),
        new RequestFailedException(413, "Too large.", "RequestBodyTooLarge", null),
        new PathTooLongException(),
        new InvalidOperationException("A fault of ours."),
        new AggregateException(new InvalidOperationException("A fault of ours.")),
        new FormatException());

    public void Dispose() => _step.Dispose();

    [Theory]
    [MemberData(nameof(FaultsOfTheStorage))]
    public async Task A_result_that_cannot_be_written_is_asked_for_again_and_never_failed(Exception fault)
    {
        var run = await _step.BeginAsync(Printed);
        var message = MessageOf(run);
        _fault = fault;
        for (var receipt = 0; receipt < 2 * ReferenceMessage.MaxFailures; receipt++)
            await ResolveAsync(message);

        Assert.All(_step.References(), waiting => Assert.Equal((Text(message), 60), (Text(waiting.Message), waiting.Seconds)));
        Assert.Empty(_step.References(EnrichPipeline.Storage.StorageNames.ReferencesPoison));
        Assert.Contains((1, "storageDown"), _step.Measured("enrich.references.deferred"));

        _fault = null;
        await ResolveAsync(message);
        Assert.Equal(Verdict.NotFound, (await _step.ResultAsync(run))!.Resolution.Verdict);
    }

    [Theory]
    [MemberData(nameof(FaultsOfTheMessage))]
    public async Task A_fault_that_follows_the_message_counts(Exception fault)
    {
        var run = await _step.BeginAsync(Printed);
        _fault = fault;

        await ResolveAsync(MessageOf(run));

        Assert.Equal([1], _step.References().Select(waiting => waiting.Message.Failures));
    }

    private Task BeforeAsync(string step) =>
        _fault is { } fault && step.StartsWith("write runs/", StringComparison.Ordinal) ? Task.FromException(fault) : Task.CompletedTask;

    private static string Text(ReferenceMessage message) => MessageFormat.Write(message).ToString();

    private static ReferenceMessage MessageOf(Run run) =>
        new(
            ReferenceMessage.CurrentSchemaVersion,
            run.Article,
            run.Version,
            1,
            Printed,
            EnrichPipeline.Citations.CitationParser.Parse(Printed),
            Attempt: 0,
            Again: false
        );

    private Task ResolveAsync(ReferenceMessage message) =>
        _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(message), CancellationToken.None);
}
