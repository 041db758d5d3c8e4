// An aedes broker on a free port of this machine; says which on its first line.
import { createServer } from 'node:net'
import { Aedes } from 'aedes'

const broker = await Aedes.createBroker()
const server = createServer(broker.handle)
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
