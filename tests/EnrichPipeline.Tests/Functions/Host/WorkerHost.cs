using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EnrichPipeline.Tests.Functions.Host.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Tests.Functions.Host;

/// <summary>Starts the built Functions app as the Functions host does, and calls its functions over the worker's gRPC protocol.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    /// <summary>The version of the simulated host, on which the behaviour of a worker may depend.</summary>
    private const string HostVersion = "4.1037.0";

    private const string LargestMessage = "104857600";

    private readonly WorkerChannel _channel = new();
    private readonly Dictionary<string, FunctionMetadata> _functions = [];
    private readonly WebApplication _app;
    private Process? _worker;

    private WorkerHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(_channel);
        _app = builder.Build();
        _app.MapGrpcService<WorkerChannel>();
    }

    /// <summary>The path of the built app, in its own output folder with its own packages, not those of the tests.</summary>
    private static string App { get; } = typeof(WorkerHost).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "FunctionsApp").Value!;

    public IReadOnlyDictionary<string, FunctionMetadata> Functions => _functions;

    /// <summary>Starts the worker with these settings and loads all its functions.</summary>
    public static async Task<WorkerHost> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var host = new WorkerHost();
        try
        {
            await host._app.StartAsync();
            host._worker = Process.Start(host.Worker(settings)) ?? throw new InvalidOperationException("The worker did not start.");
            await host._channel.StartedAsync();
            await host.InitializeAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a function with the data of its trigger.</summary>
    public async Task<InvocationResponse> InvokeAsync(string function, Value trigger, IReadOnlyDictionary<string, string>? route = null)
    {
        var metadata = _functions[function];
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = metadata.FunctionId,
            TraceContext = new() { TraceParent = NewTrace() },
            RetryContext = new(),
        };
        var parameter = metadata.Bindings.Single(binding => binding.Value.Type.EndsWith("Trigger", StringComparison.Ordinal)).Key;
        request.InputData.Add(new Parameter { Name = parameter, Data = trigger });
        foreach (var (name, value) in route ?? new Dictionary<string, string>())
            request.TriggerMetadata.Add(name, new Value { String = value });
        return (await _channel.RequestAsync(new StreamingMessage { InvocationRequest = request })).InvocationResponse;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Complete();
        if (_worker is not null)
        {
            _worker.Kill(entireProcessTree: true);
            await _worker.WaitForExitAsync();
            _worker.Dispose();
        }

        await _app.DisposeAsync();
    }

    private ProcessStartInfo Worker(IReadOnlyDictionary<string, string> settings)
    {
        var address = new Uri(_app.Urls.Single());
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                App,
                "--host",
                address.Host,
                "--port",
                address.Port.ToString(CultureInfo.InvariantCulture),
                "--workerId",
                "worker",
                "--requestId",
                "start",
                "--grpcMaxMessageLength",
                LargestMessage,
                "--functions-uri",
                address.ToString(),
                "--functions-worker-id",
                "worker",
                "--functions-request-id",
                "start",
                "--functions-grpc-max-message-length",
                LargestMessage,
            },
            WorkingDirectory = Path.GetDirectoryName(App),
            Environment = { ["FUNCTIONS_APPLICATION_DIRECTORY"] = Path.GetDirectoryName(App) },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private async Task InitializeAsync()
    {
        var folder = Path.GetDirectoryName(App)!;
        var started = (
            await _channel.RequestAsync(
                new StreamingMessage
                {
                    WorkerInitRequest = new()
                    {
                        HostVersion = HostVersion,
                        WorkerDirectory = folder,
                        FunctionAppDirectory = folder,
                    },
                }
            )
        ).WorkerInitResponse;
        Require(started.Result);
        var metadata = (
            await _channel.RequestAsync(new StreamingMessage { FunctionsMetadataRequest = new() { FunctionAppDirectory = folder } })
        ).FunctionMetadataResponse;
        Require(metadata.Result);
        foreach (var function in metadata.FunctionMetadataResults)
        {
            var loaded = (
                await _channel.RequestAsync(
                    new StreamingMessage
                    {
                        FunctionLoadRequest = new() { FunctionId = function.FunctionId, Metadata = function },
                    }
                )
            ).FunctionLoadResponse;
            Require(loaded.Result);
            _functions.Add(function.Name, function);
        }
    }

    private static string NewTrace() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";

    private static void Require(Status status)
    {
        if (status.Status_ != Status.Types.Kind.Success)
            throw new InvalidOperationException($"The worker refused: {status.Exception?.Message}");
    }
}
