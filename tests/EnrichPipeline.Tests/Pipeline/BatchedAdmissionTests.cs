using EnrichPipeline.Pipeline;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class BatchedAdmissionTests
{
    [Fact]
    public async Task Once_full_it_admits_again_when_a_quarter_is_free()
    {
        var admission = new BatchedAdmission(8);
        for (var i = 0; i < 8; i++)
            await admission.EnterAsync(CancellationToken.None);
        var ninth = admission.EnterAsync(CancellationToken.None).AsTask();
        admission.Leave();
        Assert.False(ninth.IsCompleted);
        admission.Leave();
        await ninth;
        var tenth = admission.EnterAsync(CancellationToken.None).AsTask();
        Assert.True(tenth.IsCompletedSuccessfully);
        var eleventh = admission.EnterAsync(CancellationToken.None).AsTask();
        Assert.False(eleventh.IsCompleted);
    }

    [Fact]
    public async Task One_at_a_time_is_possible()
    {
        var admission = new BatchedAdmission(1);
        await admission.EnterAsync(CancellationToken.None);
        var second = admission.EnterAsync(CancellationToken.None).AsTask();
        admission.Leave();
        await second;
    }
}
