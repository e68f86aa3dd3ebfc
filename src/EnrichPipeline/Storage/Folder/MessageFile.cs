using System.Globalization;

namespace EnrichPipeline.Storage.Folder;

/// <summary>The file name of a message. It contains the whole state, so that a rename changes the state atomically.</summary>
/// <param name="Change">Grows with each rename, so that receipts are unique even if the clock does not advance.</param>
internal sealed record MessageFile(long VisibleAt, string Id, long DequeueCount, long Change, long InsertedAt)
{
    private const string Extension = ".msg";
    private const int TicksLength = 20;

    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"{VisibleAt:D20}-{Id}-{DequeueCount}-{Change}-{InsertedAt}{Extension}");

    public static MessageFile New(DateTimeOffset now, TimeSpan delay) =>
        new((now + delay).UtcTicks, Guid.NewGuid().ToString("N"), DequeueCount: 0, Change: 0, now.UtcTicks);

    public MessageFile Received(DateTimeOffset visibleAt) =>
        this with { VisibleAt = visibleAt.UtcTicks, DequeueCount = DequeueCount + 1, Change = Change + 1 };

    public MessageFile Hidden(DateTimeOffset visibleAt) =>
        this with { VisibleAt = visibleAt.UtcTicks, Change = Change + 1 };

    /// <summary>Parses a file name, or returns null if it is not that of a message.</summary>
    public static MessageFile? Parse(string name)
    {
        var parts = Path.GetFileNameWithoutExtension(name).Split('-');
        if (parts.Length != 5
            || !TryVisibleAt(name, out var visibleAt)
            || !TryNumber(parts[2], out var dequeueCount)
            || !TryNumber(parts[3], out var change)
            || !TryNumber(parts[4], out var insertedAt))
            return null;
        var file = new MessageFile(visibleAt, parts[1], dequeueCount, change, insertedAt);
        return file.Name == name ? file : null;
    }

    /// <summary>Parses only the visibility time, without allocation, since a receiver calls this for every file in the queue.</summary>
    public static bool TryVisibleAt(ReadOnlySpan<char> name, out long ticks)
    {
        ticks = 0;
        return name.Length > TicksLength && name.EndsWith(Extension) && TryNumber(name[..TicksLength], out ticks);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
