# Has Event Grid call the app for every dropped article. Safe to repeat: the subscription is created or updated.
# The key comes from the running app and goes on by a pipe: it is neither printed nor on a command line.
$ErrorActionPreference = 'Stop'

foreach ($name in 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP', 'FUNCTION_APP_NAME', 'FUNCTION_APP_URL', 'SYSTEM_TOPIC_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set: run this by 'azd hooks run postdeploy'." }
}

function Read-Key {
    az functionapp keys list --subscription $env:AZURE_SUBSCRIPTION_ID `
        --resource-group $env:AZURE_RESOURCE_GROUP --name $env:FUNCTION_APP_NAME `
        --query 'systemKeys.blobs_extension' --output tsv
}

$key = Read-Key
for ($tries = 20; -not $key; $key = Read-Key) {
    $tries--
    if ($tries -eq 0) {
        throw "The app made no key for the blob trigger: see that it starts, then run 'azd hooks run postdeploy'."
    }
    Write-Host 'Waiting for the app to start ...'
    Start-Sleep -Seconds 15
}

"$env:FUNCTION_APP_URL/runtime/webhooks/blobs?functionName=Host.Functions.Ingest&code=$key" |
    az eventgrid system-topic event-subscription create --subscription $env:AZURE_SUBSCRIPTION_ID `
        --resource-group $env:AZURE_RESOURCE_GROUP --system-topic-name $env:SYSTEM_TOPIC_NAME --name articles `
        --endpoint-type webhook --endpoint '@-' `
        --included-event-types Microsoft.Storage.BlobCreated `
        --subject-begins-with /blobServices/default/containers/articles/blobs/ `
        --output none
if ($LASTEXITCODE -ne 0) { throw 'Event Grid did not take the subscription: run ''azd hooks run postdeploy'' again.' }

Write-Host "Event Grid now tells $env:FUNCTION_APP_NAME of every dropped article."
