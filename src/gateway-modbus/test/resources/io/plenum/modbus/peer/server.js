// A Modbus server of jsmodbus: prints its port, takes "set REGISTER HEX" and "bit NUMBER 0|1", "get REGISTER COUNT" and
// "coil NUMBER" of what can be written, ends when its input does.
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import modbus from 'jsmodbus'

const tables = { holding: Buffer.alloc(2000), input: Buffer.alloc(2000), coils: Buffer.alloc(100), discrete: Buffer.alloc(100) }
const net = createServer()
new modbus.server.TCP(net, tables)
net.listen(0, '127.0.0.1', () => console.log(net.address().port))

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [command, place, value] = line.split(' ')
    if (command === 'set') {
      for (const table of [tables.holding, tables.input]) Buffer.from(value, 'hex').copy(table, 2 * Number(place))
    } else if (command === 'get') {
      console.log(tables.holding.subarray(2 * Number(place), 2 * (Number(place) + Number(value))).toString('hex'))
      return
    } else if (command === 'coil') {
      console.log((tables.coils[Math.floor(Number(place) / 8)] >> Number(place) % 8) & 1)
      return
    } else {
      for (const table of [tables.coils, tables.discrete]) {
        const octet = Math.floor(Number(place) / 8)
        const mask = 1 << (Number(place) % 8)
        table[octet] = value === '1' ? table[octet] | mask : table[octet] & ~mask
      }
    }
    console.log('done')
  })
  .on('close', () => process.exit(0))
