using EnrichPipeline.Model;
using EnrichPipeline.Sources.Lanes;

namespace EnrichPipeline.Sources.Http;

/// <summary>The last of our code that a request passes: tells the budget that it leaves now.</summary>
internal sealed class SendingHandler(Lane lane, ILaneBudget budget) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        budget.Sending(lane);
        return base.SendAsync(request, cancellationToken);
    }
}
