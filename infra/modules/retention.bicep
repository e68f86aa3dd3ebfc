param accountName string
param runRetentionDays int

// A run's folder begins with a hexadecimal digit. "runs/current/" and "runs/open/" must outlive their articles, and
// "runs/slots/" holds the leases of the shared budget: "open", "slots", "looks" and "untold" begin with no such digit, and of the folders
// under "c" only those with a second one are named.
// A rule takes ten prefixes at most.
var runFolders = [
  ['runs/0', 'runs/1', 'runs/2', 'runs/3', 'runs/4', 'runs/5', 'runs/6', 'runs/7', 'runs/8', 'runs/9']
  ['runs/a', 'runs/b', 'runs/d', 'runs/e', 'runs/f']
  ['runs/c0', 'runs/c1', 'runs/c2', 'runs/c3', 'runs/c4', 'runs/c5', 'runs/c6', 'runs/c7', 'runs/c8', 'runs/c9']
  ['runs/ca', 'runs/cb', 'runs/cc', 'runs/cd', 'runs/ce', 'runs/cf']
]

var oldRuns = [
  for (prefixes, index) in runFolders: {
    name: 'old-runs-${index}'
    type: 'Lifecycle'
    definition: {
      filters: { blobTypes: ['blockBlob'], prefixMatch: prefixes }
      actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: runRetentionDays } } }
    }
  }
]

// Answers of the sources; none is believed for longer.
var oldAnswers = {
  name: 'old-answers'
  type: 'Lifecycle'
  definition: {
    filters: { blobTypes: ['blockBlob'], prefixMatch: ['runs/known/'] }
    actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } } }
  }
}

// Versioning holds for the whole account; what the pipeline overwrites in passing need not be kept for long.
var oldVersions = [
  for kept in items({ runs: 7, deployment: 30, articles: 90, enriched: 365 }): {
    name: 'old-versions-of-${kept.key}'
    type: 'Lifecycle'
    definition: {
      filters: { blobTypes: ['blockBlob'], prefixMatch: ['${kept.key}/'] }
      actions: { version: { delete: { daysAfterCreationGreaterThan: kept.value } } }
    }
  }
]

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: accountName
}

resource policy 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: { policy: { rules: concat(oldRuns, [oldAnswers], oldVersions) } }
}
