using '../main.bicep'

// A hundred thousand articles with a Metadata Plus token, private, with logs for a season.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'enrich-large')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param contactEmail = readEnvironmentVariable('ENRICH_CONTACT_EMAIL', 'contact@example.org')
param instanceMemoryMB = 2048
param maximumInstanceCount = 40
param privateNetwork = true
param runRetentionDays = 1825
param logRetentionDays = 90
param monthlyBudget = 1000
