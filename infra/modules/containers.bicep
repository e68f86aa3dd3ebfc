param accountName string
param runRetentionDays int
param operatorId string
param operatorType string

// The names of EnrichPipeline.Storage.StorageNames; a test compares them. The last holds the function app's package.
var containerNames = ['articles', 'enriched', 'runs', 'deployment']
var queueNames = ['references', 'references-poison', 'assemblies']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for name in containerNames: { parent: blobs, name: name, properties: { publicAccess: 'None' } }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for name in queueNames: { parent: queueService, name: name }
]

module retention 'retention.bicep' = {
  params: { accountName: accountName, runRetentionDays: runRetentionDays }
  dependsOn: [blobs]
}

resource operatorDropsArticles 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorId)) {
  name: guid(containers[0].id, operatorId, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  scope: containers[0]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: operatorId
    principalType: operatorType
    description: 'Drops articles and removes them.'
  }
}

resource operatorReadsDocuments 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorId)) {
  name: guid(containers[1].id, operatorId, '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1')
  scope: containers[1]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1')
    principalId: operatorId
    principalType: operatorType
    description: 'Reads the enriched documents.'
  }
}

module operatorPeeks 'operator-queues.bicep' = if (!empty(operatorId)) {
  params: { accountName: accountName, queueNames: queueNames, operatorId: operatorId, operatorType: operatorType }
  dependsOn: [queues]
}

output accountName string = account.name
