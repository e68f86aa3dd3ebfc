using '../main.bicep'

// What azd up deploys when nothing is said.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'enrich-default')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param contactEmail = readEnvironmentVariable('ENRICH_CONTACT_EMAIL', 'contact@example.org')
param instanceMemoryMB = 2048
param maximumInstanceCount = 1
param privateNetwork = false
param runRetentionDays = 1095
param logRetentionDays = 30
param monthlyBudget = 25
