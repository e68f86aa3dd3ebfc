using System.Collections.Concurrent;
using System.Threading.Channels;
using EnrichPipeline.Tests.Functions.Host.Protocol;
using EnrichPipeline.Tests.Support;
using Grpc.Core;

namespace EnrichPipeline.Tests.Functions.Host;

/// <summary>The host's end of the stream to one worker.</summary>
internal sealed class WorkerChannel : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _toWorker = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _awaited = new();

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream,
        IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context
    )
    {
        var receiving = ReceiveAsync(requestStream, context.CancellationToken);
        await foreach (var message in _toWorker.Reader.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(message, context.CancellationToken);
        await receiving;
    }

    /// <summary>Returns the first message of the worker.</summary>
    public Task<StreamingMessage> StartedAsync() => Awaited(nameof(StartStream)).Task.WaitAsync(Patience.Limit);

    /// <summary>Sends a message and waits for its answer.</summary>
    public async Task<StreamingMessage> RequestAsync(StreamingMessage message)
    {
        message.RequestId = Guid.NewGuid().ToString();
        var answer = Awaited(KeyOf(message));
        await _toWorker.Writer.WriteAsync(message);
        return await answer.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>Ends the stream.</summary>
    public void Complete() => _toWorker.Writer.TryComplete();

    private async Task ReceiveAsync(IAsyncStreamReader<StreamingMessage> fromWorker, CancellationToken cancellationToken)
    {
        while (await fromWorker.MoveNext(cancellationToken))
            Awaited(KeyOf(fromWorker.Current)).TrySetResult(fromWorker.Current);
    }

    private TaskCompletionSource<StreamingMessage> Awaited(string key) =>
        _awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Returns a key that is the same for a question and its answer.</summary>
    private static string KeyOf(StreamingMessage message) =>
        message.ContentCase switch
        {
            StreamingMessage.ContentOneofCase.StartStream => nameof(StartStream),
            StreamingMessage.ContentOneofCase.WorkerInitRequest or StreamingMessage.ContentOneofCase.WorkerInitResponse => nameof(
                InitRequest
            ),
            StreamingMessage.ContentOneofCase.FunctionsMetadataRequest or StreamingMessage.ContentOneofCase.FunctionMetadataResponse =>
                nameof(MetadataRequest),
            StreamingMessage.ContentOneofCase.FunctionLoadRequest => message.FunctionLoadRequest.FunctionId,
            StreamingMessage.ContentOneofCase.FunctionLoadResponse => message.FunctionLoadResponse.FunctionId,
            StreamingMessage.ContentOneofCase.InvocationRequest => message.InvocationRequest.InvocationId,
            StreamingMessage.ContentOneofCase.InvocationResponse => message.InvocationResponse.InvocationId,
            _ => "",
        };
}
