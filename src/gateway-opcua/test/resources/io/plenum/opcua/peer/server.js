// An OPC UA server of node-opcua: takes the number of its variables, prints its port, takes "set VARIABLE VALUE", "put NAME VALUE" and
// "get NAME" of those that take commands, ends when its input does.
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
const commands = {}
function command(name, dataType, value, more) {
  commands[name] = own.addVariable({ componentOf: folder, browseName: name, nodeId: `s=${name}`, dataType, value: { dataType, value }, ...more })
}
command('double', opcua.DataType.Double, 20)
command('float', opcua.DataType.Float, 20)
command('byte', opcua.DataType.Byte, 20)
command('int16', opcua.DataType.Int16, 20)
command('uint32', opcua.DataType.UInt32, 20)
command('truth', opcua.DataType.Boolean, false)
command('fixed', opcua.DataType.Double, 20, { accessLevel: 'CurrentRead' })
command('foreign', opcua.DataType.Double, 20, { userAccessLevel: 'CurrentRead' })
command('array', opcua.DataType.Double, [20, 21], { valueRank: 1, arrayDimensions: [2] })
command('text', opcua.DataType.String, '20')
commands.ranged = own.addAnalogDataItem({
  componentOf: folder,
  browseName: 'ranged',
  nodeId: 's=ranged',
  dataType: 'Double',
  instrumentRange: { low: 10, high: 30 },
  engineeringUnitsRange: { low: 10, high: 30 },
  value: { dataType: opcua.DataType.Double, value: 20 },
})
commands.mode = own.addMultiStateDiscrete({
  componentOf: folder,
  browseName: 'mode',
  nodeId: 's=mode',
  enumStrings: ['off', 'day', 'night'],
  value: 0,
})
await server.start()
console.log(server.endpoints[0].port)

// The stack writes there, too, whatever it finds remarkable.
function answer(text) {
  console.log(`= ${text}`)
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [what, name, value] = line.split(' ')
    if (what === 'get') {
      answer(Number(commands[name].readValue().value.value))
      return
    }
    const variable = what === 'set' ? variables[Number(name)] : commands[name]
    const dataType = variable.readValue().value.dataType
    variable.setValueFromSource({ dataType, value: dataType === opcua.DataType.Boolean ? value !== '0.0' : Number(value) })
    answer('done')
  })
  .on('close', () => process.exit(0))
