using '../main.bicep'

// One library with some hundred articles a month.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'enrich-small')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param contactEmail = readEnvironmentVariable('ENRICH_CONTACT_EMAIL', 'contact@example.org')
param instanceMemoryMB = 512
param maximumInstanceCount = 1
param privateNetwork = false
param runRetentionDays = 1095
param logRetentionDays = 30
param monthlyBudget = 10
