// A few lines in the shape of Microsoft.Azure.Functions.Worker and its extensions, so that the Functions project's
// two files compile here without the packages. They prove spelling, injection and delegation; they prove no binding.
#pragma warning disable IDE0130, CA1822, CS9113 // Namespaces and shapes are the packages', not ours.
using System.Net;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker
{
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class FunctionAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    public enum BlobTriggerSource
    {
        LogsAndContainerScan,
        EventGrid,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class BlobTriggerAttribute(string blobPath) : Attribute
    {
        public string BlobPath { get; } = blobPath;

        public BlobTriggerSource Source { get; set; }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class QueueTriggerAttribute(string queueName) : Attribute
    {
        public string QueueName { get; } = queueName;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class TimerTriggerAttribute(string schedule) : Attribute
    {
        public string Schedule { get; } = schedule;
    }

    public sealed class TimerInfo;

    public enum AuthorizationLevel
    {
        Anonymous,
        User,
        Function,
        System,
        Admin,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
    {
        public AuthorizationLevel AuthLevel { get; } = authLevel;

        public string[] Methods { get; } = methods;

        public string? Route { get; set; }
    }
}

namespace Microsoft.Azure.Functions.Worker.Http
{
    public sealed class HttpRequestData
    {
        public Stream Body { get; init; } = Stream.Null;

        public HttpResponseData CreateResponse() => new();
    }

    public sealed class HttpResponseData
    {
        public HttpStatusCode StatusCode { get; set; }

        public Dictionary<string, string> Headers { get; } = [];

        public MemoryStream Body { get; } = new();

        public Task WriteBytesAsync(byte[] value) => Body.WriteAsync(value, 0, value.Length);
    }
}

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public static class FunctionsApplication
    {
        public static HostApplicationBuilder CreateBuilder(string[] args) => Host.CreateApplicationBuilder(args);
    }
}
