param accountName string
param queueNames string[]
param operatorId string
param operatorType string

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' existing = [
  for name in queueNames: { name: '${accountName}/default/${name}' }
]

resource operatorPeeks 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in queueNames: {
    name: guid(queues[index].id, operatorId, '19e7f393-937e-4f77-808e-94535e297925')
    scope: queues[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '19e7f393-937e-4f77-808e-94535e297925')
      principalId: operatorId
      principalType: operatorType
      description: 'Looks into ${name} and counts its messages.'
    }
  }
]
