@description('Region of the container app.')
param location string = resourceGroup().location

@description('Name of the storage account that main.bicep made, or any with the same containers and queues.')
param storageAccountName string

@description('Name of the user-assigned identity that has the roles of docs/deploying.md on that account.')
param identityName string

@description('Image with the command line, as docs/deploying.md builds it: registry/name:tag.')
param image string

@description('Whom CrossRef and NCBI can write to about our requests.')
@minLength(6)
param contactEmail string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: 'enrich'
  location: location
  properties: {}
}

// One replica, always: it watches and works by itself, and uses the public limits to the full.
resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'enrich-serve'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: { activeRevisionsMode: 'Single' }
    template: {
      containers: [
        {
          name: 'serve'
          image: image
          args: ['serve', '--health', '8081']
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: 8081 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/health', port: 8081 }, periodSeconds: 30, timeoutSeconds: 10 }
          ]
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'EnrichPipeline__Storage__AccountName', value: storageAccountName }
            { name: 'EnrichPipeline__ContactEmail', value: contactEmail }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: 1 }
    }
  }
}
