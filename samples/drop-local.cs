#!/usr/bin/env dotnet
#:package Azure.Storage.Blobs
// Puts a file into the container `articles` of a local Azurite and tells a local Functions host, as Event Grid would:
//   dotnet run samples/drop-local.cs -- FILE [NAME]
// ENRICH_HOST is the host (default http://localhost:7071), ENRICH_BLOBS_KEY its system key `blobs_extension` where it asks for one.
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;

if (args is not [var file, ..])
    return Fail("usage: dotnet run samples/drop-local.cs -- FILE [NAME]");
var name = args.Length > 1 ? args[1] : Path.GetFileName(file);
var host = Environment.GetEnvironmentVariable("ENRICH_HOST") ?? "http://localhost:7071";
var connection = Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true";

// An older version of the service's interface than the client's own, which Azurite may not know yet.
var articles = new BlobContainerClient(connection, "articles", new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_05_05));
await articles.CreateIfNotExistsAsync();
var blob = articles.GetBlobClient(name);
await blob.UploadAsync(file, overwrite: true);

var path = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
var notice = new JsonObject
{
    ["specversion"] = "1.0",
    ["id"] = Guid.NewGuid().ToString(),
    ["type"] = "Microsoft.Storage.BlobCreated",
    ["time"] = TimeProvider.System.GetUtcNow().ToString("O"),
    ["source"] = $"/subscriptions/0/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/{articles.AccountName}",
    ["subject"] = $"/blobServices/default/containers/articles/blobs/{name}",
    ["data"] = new JsonObject
    {
        ["api"] = "PutBlob",
        ["contentType"] = "application/octet-stream",
        ["blobType"] = "BlockBlob",
        ["url"] = blob.Uri.AbsoluteUri,
    },
};
var key = Environment.GetEnvironmentVariable("ENRICH_BLOBS_KEY") is { Length: > 0 } code ? $"&code={Uri.EscapeDataString(code)}" : "";
using var http = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, $"{host}/runtime/webhooks/blobs?functionName=Host.Functions.Ingest{key}");
request.Headers.Add("aeg-event-type", "Notification");
request.Content = new StringContent(notice.ToJsonString(), Encoding.UTF8, "application/json");
using var response = await http.SendAsync(request);
if (!response.IsSuccessStatusCode)
    return Fail($"{name} is in the container, but the host answered {(int)response.StatusCode} to its event.");
Console.WriteLine($"Dropped {name}: its state is at {host}/api/articles/{path}");
return 0;

static int Fail(string problem)
{
    Console.Error.WriteLine(problem);
    return 1;
}
