namespace EnrichPipeline.Storage.Folder;

/// <summary>A queue as a folder with one file per message. Renaming the file receives the message; the file name is the receipt.</summary>
internal sealed class FolderQueue(string folder, string temporary, FolderClock clock) : IQueue
{
    /// <summary>The number of additional messages to look for, so that receivers that compete for the first ones find others.</summary>
    private const int Spare = 64;

    public async Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueLimits.RequireSendable(body, delay);
        using var staged = await StagedFile.WriteAsync(temporary, body.ToMemory(), cancellationToken);
        staged.Publish(PathOf(MessageFile.New(clock.Now, delay)));
        await staged.FlushAsync();
    }

    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(
        int most, TimeSpan visibility, CancellationToken cancellationToken)
    {
        QueueLimits.RequireReceivable(most, visibility);
        return await Task.Run(() => Receive(most, visibility, cancellationToken), cancellationToken);
    }

    public Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken)
    {
        QueueLimits.RequireHidable(visibility);
        cancellationToken.ThrowIfCancellationRequested();
        var file = MessageFile.Parse(message.Receipt);
        var hidden = file?.Hidden(clock.Now + visibility);
        var ours = file is not null && hidden is not null && TryRename(file, hidden);
        return Task.FromResult(ours ? message with { Receipt = hidden!.Name } : null);
    }

    public Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (MessageFile.Parse(message.Receipt) is { } file)
            File.Delete(PathOf(file));
        return Task.CompletedTask;
    }

    /// <summary>Counts the messages. A status may be read before the queue exists.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Directory.Exists(folder) ? DueMessages.Count(folder) : 0, cancellationToken);

    public Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Directory.Exists(folder) ? Oldest() : null, cancellationToken);

    private DateTimeOffset? Oldest() =>
        DueMessages.Find(folder, clock.Now, QueueLimits.MaxReceive).Min(file => (long?)file.InsertedAt) is { } ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private List<QueuedMessage> Receive(int most, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var taken = new List<QueuedMessage>(most);
        IReadOnlyList<MessageFile> due;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            due = DueMessages.Find(folder, clock.Now, most + Spare);
            taken.AddRange(due.Select(file => TryTake(file, visibility)).OfType<QueuedMessage>().Take(most));
        }
        while (taken.Count == 0 && due.Count > 0);
        return taken;
    }

    private QueuedMessage? TryTake(MessageFile file, TimeSpan visibility)
    {
        var taken = file.Received(clock.Now + visibility);
        return TryRename(file, taken) && TryReadAll(PathOf(taken)) is { } body
            ? new(taken.Id, taken.Name, BinaryData.FromBytes(body), taken.DequeueCount, new(taken.InsertedAt, TimeSpan.Zero))
            : null;
    }

    private bool TryRename(MessageFile from, MessageFile to)
    {
        try
        {
            File.Move(PathOf(from), PathOf(to), overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Reads a file, or returns null if another receiver took the message after a very short visibility timeout.</summary>
    private static byte[]? TryReadAll(string path)
    {
        try
        {
            // An empty file is not opened: it might be a pipe, which blocks.
            return FileState.Of(path) is { Length: 0 } ? [] : File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(MessageFile file) => Path.Combine(folder, file.Name);
}
