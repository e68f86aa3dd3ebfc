import { commonType, identityType } from 'common.bicep'

param common commonType
param app identityType
param storageAccountName string
param insightsName string
param contactEmail string
param ncbiApiKeyUri string
param crossRefPlusTokenUri string
param instanceMemoryMB int
param maximumInstanceCount int
param subnetId string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageAccountName }

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${common.token}'
  location: common.location
  tags: common.tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${common.token}'
  location: common.location
  tags: union(common.tags, { 'azd-service-name': 'pipeline' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${app.resourceId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: app.resourceId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}deployment'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: app.resourceId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: instanceMemoryMB, maximumInstanceCount: maximumInstanceCount }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: app.clientId
      // DefaultAzureCredential takes a user-assigned identity only by this name.
      AZURE_CLIENT_ID: app.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${app.clientId};Authorization=AAD'
      // One trace in ten; measurements are all sent.
      OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
      OTEL_TRACES_SAMPLER_ARG: '0.1'
      ReenrichSchedule: '0 */10 * * * *'
      EnrichPipeline__ContactEmail: contactEmail
      EnrichPipeline__Storage__AccountName: account.name
      EnrichPipeline__PubMed__ApiKey: empty(ncbiApiKeyUri) ? '' : '@Microsoft.KeyVault(SecretUri=${ncbiApiKeyUri})'
      EnrichPipeline__CrossRef__PlusToken: empty(crossRefPlusTokenUri) ? '' : '@Microsoft.KeyVault(SecretUri=${crossRefPlusTokenUri})'
    }
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource noPassword 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

output name string = site.name
output url string = 'https://${site.properties.defaultHostName}'
