using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnrichPipeline.Tests.Support;

/// <summary>Lets every byte pass to a server on this machine and back, and keeps what was sent to it.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MemoryStream> _sent = new();
    private readonly ConcurrentBag<Task> _passing = [];
    private readonly int _server;
    private readonly Task _serving;

    public RecordingProxy(int server)
    {
        _server = server;
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every request as it went over the wire; to be read when nothing passes any more.</summary>
    public string Sent => string.Concat(_sent.Select(bytes => Encoding.UTF8.GetString(bytes.ToArray())));

    /// <summary>The same address, by way of here.</summary>
    public Uri Around(Uri address) => new UriBuilder(address) { Host = "127.0.0.1", Port = Port }.Uri;

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        // Stopped only afterwards: a listener that is stopped between two connections throws at the next one.
        await _serving;
        _listener.Stop();
        await Task.WhenAll(_passing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _passing.Add(PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _stop.Token);
                var sent = new MemoryStream();
                _sent.Enqueue(sent);
                await Task.WhenAny(
                    CopyAsync(client.GetStream(), server.GetStream(), sent), CopyAsync(server.GetStream(), client.GetStream(), null));
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, MemoryStream? kept)
    {
        var buffer = new byte[65536];
        try
        {
            while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read)
            {
                kept?.Write(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ObjectDisposedException)
        {
        }
    }
}
