import { commonType } from 'common.bicep'

param common commonType
param insightsId string
param systemTopicId string
param alertEmail string
param monthlyBudget int
param budgetStart string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${common.token}'
  location: 'global'
  tags: common.tags
  properties: {
    groupShortName: 'enrich'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

module alerts 'alerts.bicep' = {
  params: { common: common, insightsId: insightsId, actionGroupId: people.id }
}

resource lostEvents 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'events-lost-${common.token}'
  location: 'global'
  tags: common.tags
  properties: {
    description: 'Event Grid gave up on telling the app of a dropped article. See docs/operating.md, "Events lost".'
    severity: 1
    enabled: true
    scopes: [systemTopicId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        { name: 'dropped', criterionType: 'StaticThresholdCriterion', metricName: 'DroppedEventCount', timeAggregation: 'Total', operator: 'GreaterThan', threshold: 0 }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(resourceGroup().id, 'workbook')
  location: common.location
  tags: common.tags
  kind: 'shared'
  properties: {
    displayName: 'EnrichPipeline'
    category: 'workbook'
    sourceId: insightsId
    serializedData: loadTextContent('workbook.json')
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'budget-${common.token}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      forecast: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: [alertEmail] }
      spent: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: [alertEmail] }
    }
  }
}
