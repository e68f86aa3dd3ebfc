import { commonType } from 'common.bicep'

param common commonType
param appPrincipalId string
param privateNetwork bool
@secure()
param ncbiApiKey string
@secure()
param crossRefPlusToken string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-${common.token}'
  location: common.location
  tags: common.tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: privateNetwork ? 'Deny' : 'Allow', bypass: 'AzureServices' }
  }
}

resource ncbi 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(ncbiApiKey)) {
  parent: vault
  name: 'NcbiApiKey'
  properties: { value: ncbiApiKey, contentType: 'text/plain' }
}

resource plus 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(crossRefPlusToken)) {
  parent: vault
  name: 'CrossRefPlusToken'
  properties: { value: crossRefPlusToken, contentType: 'text/plain' }
}

resource secretsUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, '4633458b-17de-408a-b874-0445c86b69e6')
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The app reads its two settings that are secret.'
  }
}

output id string = vault.id
// Addresses without a version, so that a new secret is taken up by itself; they are no secrets.
#disable-next-line outputs-should-not-contain-secrets
output ncbiApiKeyUri string = empty(ncbiApiKey) ? '' : '${vault.properties.vaultUri}secrets/NcbiApiKey'
#disable-next-line outputs-should-not-contain-secrets
output crossRefPlusTokenUri string = empty(crossRefPlusToken) ? '' : '${vault.properties.vaultUri}secrets/CrossRefPlusToken'
