// A Sparkplug edge node with one device whose temperature counts up each half second: node.cjs PORT
const { newClient } = require('sparkplug-client')

const client = newClient({
  serverUrl: `tcp://127.0.0.1:${process.argv[2]}`,
  username: '',
  password: '',
  groupId: 'npm',
  edgeNode: 'edge',
  clientId: 'npm-edge',
  version: 'spBv1.0',
  keepalive: 2,
})
let temperature = 20
const metrics = () => [
  { name: 'Air/Temperature', value: temperature, type: 'Double', properties: { engUnit: { type: 'String', value: '°C' } } },
  { name: 'Fan', value: true, type: 'Boolean' },
  { name: 'Setpoint', value: -5, type: 'Int16' },
]
let born = false
client.on('birth', () => {
  client.publishNodeBirth({ timestamp: Date.now(), metrics: [{ name: 'Node Control/Rebirth', type: 'Boolean', value: false }] })
  client.publishDeviceBirth('ahu', { timestamp: Date.now(), metrics: metrics() })
  born = true
})
client.on('ncmd', (payload) => {
  if (payload.metrics.some((each) => each.name === 'Node Control/Rebirth' && each.value)) client.emit('birth')
})
setInterval(() => {
  temperature += 1
  if (born) client.publishDeviceData('ahu', { timestamp: Date.now(), metrics: [metrics()[0]] })
}, 500)
