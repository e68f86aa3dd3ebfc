using Microsoft.Extensions.Time.Testing;

namespace EnrichPipeline.Tests.Support;

internal static class FakeTimeExtensions
{
    // Far below every delay of the code under test, so that what answers at once is never taken for late.
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(0.01);

    /// <summary>Moves the clock forward until the work is done: other threads set timers at moments that a test cannot know.</summary>
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
