import { commonType } from 'common.bicep'

param common commonType
param insightsId string
param actionGroupId string

// Queries look for words that we or the host log: a test knows them. Executions are the host's requests; spans of the app, role "enrich", are none.
var rules = [
  {
    name: 'poison'
    title: 'Poison messages'
    severity: 2
    window: 'PT1H'
    query: '''
      traces | where message has "failed for good" or message has "poisoned message" or message has "assembly message could not be read"
          or message has "Moving message to queue"
    '''
  }
  {
    name: 'lost-articles'
    title: 'Lost articles'
    severity: 2
    window: 'PT1H'
    query: 'traces | where message has "its event was lost or given up" or message has "has no run and could not be ingested"'
  }
  {
    name: 'lane-blocked'
    title: 'Quota blocked'
    severity: 1
    window: 'PT1H'
    query: 'traces | where message has "the service refuses us"'
  }
  {
    name: 'queue-age'
    title: 'Queue age'
    severity: 2
    window: 'P1D'
    query: '''
      let told = traces | parse message with "Article " article ": " rest;
      let started = told | where rest == "Started" | summarize at = min(timestamp) by article;
      let written = told | where rest startswith "document " | distinct article;
      started | where at < ago(6h) | join kind=leftanti written on article
    '''
  }
  {
    name: 'failure-rate'
    title: 'Failure rate'
    severity: 2
    window: 'PT1H'
    query: '''
      requests
      | where cloud_RoleName != "enrich"
      | summarize failed = countif(success == false), all = count()
      | where failed >= 10 and failed * 20 > all
    '''
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${rule.name}-${common.token}'
    location: common.location
    tags: common.tags
    kind: 'LogAlert'
    properties: {
      displayName: 'EnrichPipeline: ${rule.title}'
      description: 'What it means and what to do: docs/operating.md, "${rule.title}".'
      severity: rule.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: rule.window == 'P1D' ? 'PT1H' : 'PT15M'
      windowSize: rule.window
      criteria: {
        allOf: [{ query: rule.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }]
      }
      autoMitigate: true
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
