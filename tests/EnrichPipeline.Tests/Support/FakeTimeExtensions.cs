using Microsoft.Extensions.Time.Testing;

namespace EnrichPipeline.Tests.Support;

internal static class FakeTimeExtensions
{
    // Much shorter than every delay of the code under test, so that an immediate answer never counts as late.
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(0.01);

    /// <summary>Advances the clock until the work is done. Other threads set timers at moments that a test cannot know.</summary>
    public static async Task<T> AdvanceUntilDoneAsync<T>(this FakeTimeProvider time, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            time.Advance(_step);
            await Task.Yield();
        }
        return await work;
    }
}
