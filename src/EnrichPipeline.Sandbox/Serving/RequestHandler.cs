using EnrichPipeline.Sandbox.Faults;
using EnrichPipeline.Sandbox.Limits;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Handles every request: counts, limits and delays it, and may inject a fault.</summary>
internal sealed class RequestHandler(SandboxOptions options, TimeProvider time, RequestCounter counter, FaultInjector faults)
{
    public async Task ServeAsync(HttpContext http, ApiEndpoint endpoint)
    {
        var request = await ApiRequest.ReadAsync(http);
        var limit = endpoint.Quota.LimitOf(request);
        Answer answer;
        using (var entered = counter.Enter(endpoint, limit))
        {
            foreach (var (name, value) in options.AnnounceLimits ? endpoint.Quota.Headers(limit, entered.InLastSecond) : [])
                http.Response.Headers[name] = value;
            answer = await AnswerAsync(endpoint, request, limit, entered, http.RequestAborted);
        }
        // The caller may send its next request as soon as it has read this response, so the count must be reduced before.
        try
        {
            await AnswerSender.SendAsync(http, answer, time);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has disconnected, which some faults provoke.
        }
    }

    private async Task<Answer> AnswerAsync(
        ApiEndpoint endpoint, ApiRequest request, ClientLimit limit, RequestInFlight entered, CancellationToken ct)
    {
        if (entered.IsOverLimit && options.EnforceLimits)
            return Counted(endpoint.Quota.TooMany(limit, entered.InLastSecond));
        if (request.LineLength > endpoint.Quota.LongestRequestLine)
            return Answer.Html("<html><head><title>414 Request-URI Too Large</title></head></html>", StatusCodes.Status414UriTooLong);
        if (LatencyOfThis() is var latency && latency > TimeSpan.Zero)
            await Task.Delay(latency, time, ct);
        return faults.Next(endpoint.Quota) is { } fault ? WithFault(fault, endpoint, request, limit) : endpoint.Answer(request);
    }

    private TimeSpan LatencyOfThis() => options.SlowestLatency is { } slowest && slowest > options.Latency
        ? options.Latency + ((slowest - options.Latency) * Random.Shared.NextDouble())
        : options.Latency;

    private Answer WithFault(Fault fault, ApiEndpoint endpoint, ApiRequest request, ClientLimit limit)
    {
        counter.CountFault();
        return Counted(FaultyAnswer.Of(fault, endpoint.Quota, limit, endpoint.Answer(request)));
    }

    private Answer Counted(Answer answer)
    {
        if (answer.Status == StatusCodes.Status429TooManyRequests)
            counter.CountTooMany();
        return answer;
    }
}
