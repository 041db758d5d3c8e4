'use strict';
// A workstation on @bacnet-js/client: its own address, the port of both and the address of a device are its arguments. Finds the device,
// reads all of its objects, tries to write the first, and prints what it got as one line of JSON.
const bacnet = require('@bacnet-js/client');

const [own, port, device] = process.argv.slice(2);
const address = { address: `${device}:${port}` };
const client = new bacnet.default({ port: Number(port), interface: own, broadcastAddress: '127.255.255.255', apduTimeout: 3000 });
const PROPERTIES = { name: 77, description: 28, value: 85, units: 117, reliability: 103, texts: 110 };

const plain = ({ values }) => (values.length === 1 ? values[0].value : values.map((each) => each.value));

async function read(object, id) {
    try {
        return plain(await client.readProperty(address, object, id));
    } catch (refused) {
        return String(refused.message);
    }
}

async function look(instance) {
    const list = (await client.readProperty(address, { type: 8, instance }, 76)).values.map((each) => each.value);
    const objects = [];
    for (const object of list.filter((each) => each.type !== 8)) {
        const found = { id: `${object.type},${object.instance}` };
        for (const [name, id] of Object.entries(PROPERTIES)) found[name] = await read(object, id);
        found.flags = (await client.readProperty(address, object, 111)).values[0].value.value[0];
        objects.push(found);
    }
    const value = [{ type: bacnet.ApplicationTag.REAL, value: 99 }];
    const written = await client
        .writeProperty(address, { type: 0, instance: 7 }, 85, value, {})
        .then(() => 'written')
        .catch((refused) => String(refused.message));
    console.log(JSON.stringify({ instance, objects, written }));
    process.exit(0);
}

// A socket that stands on an address hears no broadcasts: the I-Am comes to one of its own. APDU: unconfirmed request, I-Am, object identifier.
const ears = require('node:dgram').createSocket({ type: 'udp4', reuseAddr: true });
ears.on('message', (packet, from) => {
    const found = from.address === device ? packet.toString('hex').match(/1000c402([0-9a-f]{6})/) : null;
    if (found) look(Number.parseInt(found[1], 16));
});
client.on('error', (problem) => console.error(problem));
client.on('listening', () => ears.bind(Number(port), '127.255.255.255', () => client.whoIs(address)));
setTimeout(() => process.exit(1), 15_000);
