using EnrichPipeline.Sandbox.Faults;
using EnrichPipeline.Sandbox.Limits;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Every request passes here: it is counted, limited, delayed and perhaps spoilt.</summary>
internal sealed class Door(SandboxOptions options, TimeProvider time, Ledger ledger, FaultDice dice)
{
    public async Task ServeAsync(HttpContext http, ApiEndpoint endpoint)
    {
        var request = await ApiRequest.ReadAsync(http);
        var allowance = endpoint.Lane.AllowanceOf(request);
        Answer answer;
        using (var ticket = ledger.Enter(endpoint, allowance))
        {
            foreach (var (name, value) in options.AnnounceLimits ? endpoint.Lane.Headers(allowance, ticket.InLastSecond) : [])
                http.Response.Headers[name] = value;
            answer = await AnswerAsync(endpoint, request, allowance, ticket, http.RequestAborted);
        }
        // The caller may send its next request the moment it has read this one: it must be out of the count before.
        try
        {
            await Post.SendAsync(http, answer, time);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone, as some of these answers want it to.
        }
    }

    private async Task<Answer> AnswerAsync(ApiEndpoint endpoint, ApiRequest request, RecheckQuota allowance, Ticket ticket, CancellationToken ct)
    {
        if (ticket.IsOverLimit && options.EnforceLimits)
            return Counted(endpoint.Lane.TooMany(allowance, ticket.InLastSecond));
        if (request.LineLength > endpoint.Lane.LongestRequestLine)
            return Answer.Html("<html><head><title>414 Request-URI Too Large</title></head></html>", StatusCodes.Status414UriTooLong);
        if (LatencyOfThis() is var latency && latency > TimeSpan.Zero)
            await Task.Delay(latency, time, ct);
        return dice.Roll(endpoint.Lane) is { } fault ? Spoilt(fault, endpoint, request, allowance) : endpoint.Answer(request);
    }

    private TimeSpan LatencyOfThis() => options.SlowestLatency is { } slowest && slowest > options.Latency
        ? options.Latency + ((slowest - options.Latency) * Random.Shared.NextDouble())
        : options.Latency;

    private Answer Spoilt(Fault fault, ApiEndpoint endpoint, ApiRequest request, RecheckQuota allowance)
    {
        ledger.CountFault();
        return Counted(FaultyAnswer.Of(fault, endpoint.Lane, allowance, endpoint.Answer(request)));
    }

    private Answer Counted(Answer answer)
    {
        if (answer.Status == StatusCodes.Status429TooManyRequests)
            ledger.CountTooMany();
        return answer;
    }
}
