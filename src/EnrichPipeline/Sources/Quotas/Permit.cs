namespace EnrichPipeline.Sources.Quotas;

/// <summary>The state of the request that a permit is for.</summary>
internal enum PermitState
{
    /// <summary>Nothing has been sent.</summary>
    Unused,

    /// <summary>The request has been handed to a connection and may be sent at any moment.</summary>
    Started,

    /// <summary>The first bytes of the request have been sent.</summary>
    Sent,
}

/// <summary>The right to send one request. Disposing it marks the request as completed.</summary>
/// <param name="due">When the request should be sent.</param>
/// <param name="expires">When the request must no longer be sent, since its slots may by then belong to another instance.</param>
internal sealed class Permit(RateLimiter limiter, TimeSpan due, TimeSpan expires) : IDisposable
{
    private static readonly AsyncLocal<Permit?> _current = new();
    private readonly Lock _lock = new();
    private PermitState _state;
    private object? _connection;
    private bool _disposed;

    /// <summary>
    /// The permit of the request that this asynchronous flow is sending; the connection that writes the request needs it.
    /// </summary>
    public static Permit? Current => _current.Value;

    public TimeSpan Due => due;

    /// <summary>Marks the request as handed to a connection: what this asynchronous flow writes from now on belongs to it.</summary>
    public void MarkStarted()
    {
        lock (_lock)
            _state = PermitState.Started;
        _current.Value = this;
    }

    /// <summary>Returns whether bytes of the request may still be sent.</summary>
    public bool MaySend()
    {
        lock (_lock)
            return !_disposed && (_state == PermitState.Sent || limiter.IsBefore(expires));
    }

    /// <summary>Records that bytes of the request have just been written to this connection.</summary>
    public void MarkSent(object connection)
    {
        lock (_lock)
        {
            if (ReferenceEquals(connection, _connection))
                return;
            limiter.RecordSent(this, again: _disposed || _state == PermitState.Sent);
            (_connection, _state) = (connection, PermitState.Sent);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _disposed = true;
            limiter.RecordFinished(_state);
        }
    }
}
