// Everything in the resource group, wired together.
param location string
param tags object
@minLength(5)
@maxLength(13)
param token string
param contactEmail string
param alertEmail string
@secure()
param ncbiApiKey string
@secure()
param crossRefPlusToken string
param instanceMemoryMB int
param maximumInstanceCount int
param privateNetwork bool
param runRetentionDays int
param logRetentionDays int
param monthlyBudget int
param budgetStart string
param operatorId string
param operatorType string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${token}'
  location: location
  tags: tags
}

var common = { location: location, tags: tags, token: token }
var app = { resourceId: identity.id, clientId: identity.properties.clientId, principalId: identity.properties.principalId }

module storage 'modules/storage.bicep' = {
  params: { common: common, appPrincipalId: app.principalId, privateNetwork: privateNetwork }
}

module containers 'modules/containers.bicep' = {
  params: { accountName: storage.outputs.name, runRetentionDays: runRetentionDays, operatorId: operatorId, operatorType: operatorType }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { common: common, appPrincipalId: app.principalId, retentionDays: logRetentionDays }
}

module vault 'modules/vault.bicep' = {
  params: {
    common: common
    appPrincipalId: app.principalId
    privateNetwork: privateNetwork
    ncbiApiKey: ncbiApiKey
    crossRefPlusToken: crossRefPlusToken
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { common: common, storageId: storage.outputs.id, vaultId: vault.outputs.id }
}

module function 'modules/function.bicep' = {
  params: {
    common: common
    app: app
    storageAccountName: containers.outputs.accountName
    insightsName: monitoring.outputs.insightsName
    contactEmail: contactEmail
    ncbiApiKeyUri: vault.outputs.ncbiApiKeyUri
    crossRefPlusTokenUri: vault.outputs.crossRefPlusTokenUri
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    subnetId: network.?outputs.appSubnetId ?? ''
  }
}

module events 'modules/events.bicep' = {
  params: { common: common, storageId: storage.outputs.id }
}

module watching 'modules/watching.bicep' = {
  params: {
    common: common
    insightsId: monitoring.outputs.insightsId
    systemTopicId: events.outputs.topicId
    alertEmail: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

output functionAppName string = function.outputs.name
output functionAppUrl string = function.outputs.url
output storageAccountName string = storage.outputs.name
output systemTopicName string = events.outputs.topicName
