using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>Creates a response with a fault from the right response.</summary>
internal static class FaultyAnswer
{
    public static Answer Of(Fault fault, ApiQuota quota, ClientLimit limit, Answer right) =>
        fault switch
        {
            Fault.TooMany => quota.TooMany(limit, limit.PerSecond + 1),
            Fault.TooManyWithRetryAfter => quota.TooMany(limit, limit.PerSecond + 1) with
            {
                Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
            },
            Fault.ServerError => quota.ServerError(),
            Fault.BadGateway => Page(502, "502 Bad Gateway"),
            Fault.Unavailable => Page(503, "503 Service Temporarily Unavailable"),
            Fault.GatewayTimeout => Page(504, "504 Gateway Time-out"),
            Fault.EmptyBody => right with { Status = 200, Body = "" },
            Fault.Truncated => right with { Body = right.Body[..(right.Body.Length / 2)] },
            Fault.ConnectionReset => right with { Delivery = Delivery.Reset },
            Fault.HiddenError => quota.HiddenError(),
            Fault.ErrorBody => quota.ServerError() with { Status = 200 },
            Fault.InvalidSyntax => right with { Body = right.Body.Insert(right.Body.Length / 2, "}<\u0001") },
            Fault.BlockPage => Page(200, "NCBI - WWW Error Blocked Diagnostic"),
            Fault.WrongContentType => right with { ContentType = "text/html", Body = "<html>" + right.Body },
            Fault.GarbledGzip => right with { Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" } },
            Fault.RepeatedItems => ListFaults.Repeat(right),
            Fault.MissingItems => ListFaults.Drop(right),
            Fault.ForeignIds => ListFaults.Exchange(right),
            Fault.Redirect => right with
            {
                Status = 302,
                Body = "",
                Headers = new Dictionary<string, string> { ["Location"] = "works/10.5555%2Fgone" },
            },
            Fault.HugeBody => right with { Delivery = Delivery.Endless },
            Fault.CutMidBody => right with { Delivery = Delivery.CutMidBody },
            Fault.SlowDrip => right with { Delivery = Delivery.Drip },
            Fault.Hang => right with { Delivery = Delivery.Hang },
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

    private static Answer Page(int status, string title) =>
        Answer.Html($"<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>", status);
}
