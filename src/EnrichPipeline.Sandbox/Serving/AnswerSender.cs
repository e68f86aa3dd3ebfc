using System.Text;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Sends a response in the way that its delivery asks for.</summary>
internal static class AnswerSender
{
    private static readonly TimeSpan _betweenDrops = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] _blanks = [.. Enumerable.Repeat((byte)' ', 65536)];

    public static async Task SendAsync(HttpContext http, Answer answer, TimeProvider time)
    {
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        switch (answer.Delivery)
        {
            case Delivery.Whole:
                Announce(http, answer, bytes.Length);
                await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
                return;
            case Delivery.CutMidBody:
                Announce(http, answer, bytes.Length);
                await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                break;
            case Delivery.Drip or Delivery.Endless or Delivery.Hang:
                await UntilGoneAsync(http, answer, time);
                break;
        }
        http.Abort();
    }

    private static async Task UntilGoneAsync(HttpContext http, Answer answer, TimeProvider time)
    {
        if (answer.Delivery == Delivery.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, time, http.RequestAborted);
        Announce(http, answer, null);
        while (true)
        {
            await http.Response.Body.WriteAsync(answer.Delivery == Delivery.Drip ? _blanks.AsMemory(0, 1) : _blanks, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            if (answer.Delivery == Delivery.Drip)
                await Task.Delay(_betweenDrops, time, http.RequestAborted);
        }
    }

    private static void Announce(HttpContext http, Answer answer, long? length)
    {
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = length;
    }
}
