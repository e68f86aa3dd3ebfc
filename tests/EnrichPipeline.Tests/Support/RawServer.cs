using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnrichPipeline.Tests.Support;

/// <summary>
/// A server that answers the one request of each connection with the given bytes, so that answers can be arbitrarily broken.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _serving;
    private int _served;

    public RawServer(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public RawServer(string answer) : this((stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer), token).AsTask())
    {
    }

    public string Url => $"http://{_listener.LocalEndpoint}/";

    public int Served => _served;

    /// <summary>Called with each request as it was received.</summary>
    public Action<string>? Asked { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // The listener is stopped last: one that is stopped between two connections throws at the next.
        await _serving;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var buffer = new byte[65536];
                var length = await stream.ReadAsync(buffer, _stop.Token);
                if (length == 0)
                    return;
                Asked?.Invoke(Encoding.UTF8.GetString(buffer, 0, length));
                Interlocked.Increment(ref _served);
                await _answer(stream, _stop.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
            }
        }
    }
}
