import { commonType } from 'common.bicep'

param common commonType
param storageId string
param vaultId string

// CrossRef and NCBI then see one address that is ours alone, not one shared with strangers.
resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip-${common.token}'
  location: common.location
  tags: common.tags
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource gateway 'Microsoft.Network/natGateways@2024-05-01' = {
  name: 'ng-${common.token}'
  location: common.location
  tags: common.tags
  sku: { name: 'Standard' }
  properties: { publicIpAddresses: [{ id: address.id }] }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${common.token}'
  location: common.location
  tags: common.tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.60.0.0/24'
          natGateway: { id: gateway.id }
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      { name: 'endpoints', properties: { addressPrefix: '10.60.1.0/24' } }
    ]
  }

  resource appSubnet 'subnets' existing = { name: 'app' }
  resource endpointSubnet 'subnets' existing = { name: 'endpoints' }
}

var targets = [
  { part: 'blob', id: storageId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { part: 'queue', id: storageId, zone: 'privatelink.queue.${environment().suffixes.storage}' }
  // Public DNS answers for vault.azure.net with a name under vaultcore.
  { part: 'vault', id: vaultId, zone: 'privatelink.vaultcore.${replace(environment().suffixes.keyvaultDns, '.vault.', '')}' }
]

module endpoints 'endpoint.bicep' = [
  for target in targets: {
    params: {
      common: common
      part: target.part
      targetId: target.id
      zoneName: target.zone
      networkId: network.id
      subnetId: network::endpointSubnet.id
    }
  }
]

output appSubnetId string = network::appSubnet.id
