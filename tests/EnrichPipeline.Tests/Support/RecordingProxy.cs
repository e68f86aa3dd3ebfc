using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnrichPipeline.Tests.Support;

/// <summary>A proxy that passes every byte to a server on this machine and back, and records what was sent to it.</summary>
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

    /// <summary>All requests as sent over the wire. To be read only when no more bytes are passed.</summary>
    public string Sent => string.Concat(_sent.Select(bytes => Encoding.UTF8.GetString(bytes.ToArray())));

    /// <summary>Returns the address with this proxy in place of the server.</summary>
    public Uri Around(Uri address) => new UriBuilder(address) { Host = "127.0.0.1", Port = Port }.Uri;

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        // The listener is stopped last: one that is stopped between two connections throws at the next.
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
