#!/bin/sh
# Has Event Grid call the app for every dropped article. Safe to repeat: the subscription is created or updated.
# The key comes from the running app and goes on by a pipe: it is neither printed nor on a command line.
set -eu

: "${AZURE_SUBSCRIPTION_ID:?}" "${AZURE_RESOURCE_GROUP:?}" "${FUNCTION_APP_NAME:?}" "${FUNCTION_APP_URL:?}" "${SYSTEM_TOPIC_NAME:?}"

read_key() {
  az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" \
    --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
    --query "systemKeys.blobs_extension || ''" --output tsv
}

tries=20
key=$(read_key) || key=''
while [ -z "$key" ]; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo "The app made no key for the blob trigger: see that it starts, then run 'azd hooks run postdeploy'." >&2
    exit 1
  fi
  echo "Waiting for the app to start ..." >&2
  sleep 15
  key=$(read_key) || key=''
done

printf '%s' "$FUNCTION_APP_URL/runtime/webhooks/blobs?functionName=Host.Functions.Ingest&code=$key" |
  az eventgrid system-topic event-subscription create --subscription "$AZURE_SUBSCRIPTION_ID" \
    --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$SYSTEM_TOPIC_NAME" --name articles \
    --endpoint-type webhook --endpoint @- \
    --included-event-types Microsoft.Storage.BlobCreated \
    --subject-begins-with /blobServices/default/containers/articles/blobs/ \
    --output none

echo "Event Grid now tells $FUNCTION_APP_NAME of every dropped article."
