// An OPC UA server of node-opcua: takes the number of its variables, prints its port, takes "set VARIABLE VALUE", ends when its input does.
import { createInterface } from 'node:readline'
import { mkdirSync } from 'node:fs'
import * as opcua from 'node-opcua'

const count = Number(process.argv[2])
mkdirSync('pki', { recursive: true })
const certificates = new opcua.OPCUACertificateManager({ automaticallyAcceptUnknownCertificate: true, rootFolder: 'pki' })
const server = new opcua.OPCUAServer({
  port: Number(process.argv[3]),
  host: '127.0.0.1',
  hostname: '127.0.0.1',
  resourcePath: '/node',
  allowAnonymous: true,
  serverCertificateManager: certificates,
  securityPolicies: [opcua.SecurityPolicy.None, opcua.SecurityPolicy.Basic256Sha256],
  securityModes: [opcua.MessageSecurityMode.None, opcua.MessageSecurityMode.SignAndEncrypt],
  serverCapabilities: { maxMonitoredItems: 100000, maxMonitoredItemsPerSubscription: 100000, maxBrowseContinuationPoints: 10 },
})
await server.initialize()
const space = server.engine.addressSpace
const own = space.registerNamespace('urn:plenum:node')
const folder = own.addFolder(space.rootFolder.objects, { browseName: 'Plant', nodeId: 's=plant' })
const variables = []
for (let i = 0; i < count; i++) {
  variables.push(
    own.addVariable({
      componentOf: folder,
      browseName: `v${i}`,
      nodeId: `s=plant/${i}`,
      dataType: 'Double',
      value: { dataType: opcua.DataType.Double, value: i },
    }),
  )
}
await server.start()
console.log(server.endpoints[0].port)

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [, place, value] = line.split(' ')
    variables[Number(place)].setValueFromSource({ dataType: opcua.DataType.Double, value: Number(value) })
    console.log('done')
  })
  .on('close', () => process.exit(0))
