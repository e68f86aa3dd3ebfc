using EnrichPipeline.Pipeline;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class LotAdmissionTests
{
    [Fact]
    public async Task Once_full_it_admits_again_when_a_quarter_is_free()
    {
        var admission = new LotAdmission(8);
        for (var i = 0; i < 8; i++)
            await admission.EnterAsync(CancellationToken.None);
        var ninth = admission.EnterAsync(CancellationToken.None).AsTask();
        admission.Leave();
        Assert.False(ninth.IsCompleted);
        admission.Leave();
        await ninth;
        Assert.True(admission.EnterAsync(CancellationToken.None).IsCompletedSuccessfully);
        Assert.False(admission.EnterAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task One_at_a_time_is_possible()
    {
        var admission = new LotAdmission(1);
        await admission.EnterAsync(CancellationToken.None);
        var second = admission.EnterAsync(CancellationToken.None).AsTask();
        admission.Leave();
        await second;
    }
}
