namespace EnrichPipeline.Sources.Quotas;

/// <summary>The states of the request that a permit is for.</summary>
internal enum PermitState
{
    /// <summary>Nothing was sent.</summary>
    Unused,

    /// <summary>It may leave at any moment.</summary>
    Begun,

    /// <summary>Its first bytes have left.</summary>
    Left,
}

/// <summary>The right to send one request. Disposing it marks the request as completed.</summary>
/// <param name="due">When the request should leave.</param>
/// <param name="expires">From here on it must not leave: the slots it counts on may be another instance's.</param>
internal sealed class Permit(RateLimiter limiter, TimeSpan due, TimeSpan expires) : IDisposable
{
    private static readonly AsyncLocal<Permit?> _current = new();
    private readonly Lock _lock = new();
    private PermitState _state;
    private object? _connection;
    private bool _disposed;

    /// <summary>The permit of the request that is being sent, for the connection that writes it.</summary>
    public static Permit? Current => _current.Value;

    public TimeSpan Due => due;

    /// <summary>The request is handed to a connection: what this asynchronous flow writes from here on belongs to it.</summary>
    public void Begin()
    {
        lock (_lock)
            _state = PermitState.Begun;
        _current.Value = this;
    }

    /// <summary>Whether bytes of the request may still be written.</summary>
    public bool IsGood()
    {
        lock (_lock)
            return !_disposed && (_state == PermitState.Left || limiter.IsBefore(expires));
    }

    /// <summary>Bytes of the request have just been written to this connection.</summary>
    public void Left(object connection)
    {
        lock (_lock)
        {
            if (ReferenceEquals(connection, _connection))
                return;
            limiter.Left(this, again: _disposed || _state == PermitState.Left);
            (_connection, _state) = (connection, PermitState.Left);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _disposed = true;
            limiter.Return(_state);
        }
    }
}
