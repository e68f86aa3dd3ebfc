import { commonType } from 'common.bicep'

param common commonType
param storageId string

// The subscription needs a key that the running app makes up, so a script adds it after the code is there.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${common.token}'
  location: common.location
  tags: common.tags
  properties: {
    source: storageId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

output topicId string = topic.id
output topicName string = topic.name
