targetScope = 'subscription'

@description('Name of the environment; every resource carries it as a tag and in its generated name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Azure region of everything; it must offer Functions Flex Consumption.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Whom CrossRef and NCBI can write to about our requests. Someone must read mail there; placeholders are refused at start.')
@minLength(6)
@maxLength(254)
param contactEmail string

@description('Who gets alerts and the budget warning; empty for the contact address.')
param alertEmail string = ''

@description('API key of an NCBI account, which lifts its limit from 3 to 10 requests a second; empty for none.')
@secure()
param ncbiApiKey string = ''

@description('Token of a Crossref Metadata Plus subscription; empty for none.')
@secure()
param crossRefPlusToken string = ''

@description('Memory of an instance in MB; it decides the CPU share and the price of a second.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Most instances of a group of functions. One uses the public limits to the full; some regions refuse fewer than 40. See docs/operating.md.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 1

@description('True puts storage and vault behind private endpoints and all outgoing calls behind one fixed address.')
param privateNetwork bool = false

@description('Days after which the working files of a run (never the pointers of living articles) are deleted.')
@minValue(365)
@maxValue(3650)
param runRetentionDays int = 1095

@description('Days that logs are kept.')
@allowed([30, 60, 90, 180, 365])
param logRetentionDays int = 30

@description('Monthly budget of the resource group, in the currency of the subscription; it warns, it does not stop anything.')
@minValue(1)
@maxValue(100000)
param monthlyBudget int = 25

@description('First day of the month in which the budget begins. Keep it: an existing budget cannot change it.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Object id of whoever drops articles and looks after the queues; empty for nobody.')
param operatorId string = deployer().objectId

@description('What the operator is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorType string = 'User'

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module pipeline 'pipeline.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: toLower(uniqueString(subscription().id, environmentName, location))
    contactEmail: contactEmail
    alertEmail: empty(alertEmail) ? contactEmail : alertEmail
    ncbiApiKey: ncbiApiKey
    crossRefPlusToken: crossRefPlusToken
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    privateNetwork: privateNetwork
    runRetentionDays: runRetentionDays
    logRetentionDays: logRetentionDays
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
    operatorId: operatorId
    operatorType: operatorType
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = pipeline.outputs.functionAppName
output FUNCTION_APP_URL string = pipeline.outputs.functionAppUrl
output STORAGE_ACCOUNT_NAME string = pipeline.outputs.storageAccountName
output SYSTEM_TOPIC_NAME string = pipeline.outputs.systemTopicName
