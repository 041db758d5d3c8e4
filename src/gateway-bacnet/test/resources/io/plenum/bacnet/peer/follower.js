'use strict';
// A workstation on @bacnet-js/client that is told what to do: its own address and the port of all are its arguments. Each line is a command
// and is answered by one line of JSON. "find DEVICE": its address; "read ADDRESS TYPE NUMBER PROPERTY": its value or values, a bit string as
// a number, the first bit the lowest, weeks and exceptions of schedules in words; "write ADDRESS TYPE NUMBER PRIORITY TAG VALUE": its present value, "-" releases; "follow ADDRESS TYPE NUMBER": subscribes for a minute; "heard": present values it was notified of.
const bacnet = require('@bacnet-js/client');

const [own, port] = process.argv.slice(2);
const BROADCAST = '127.255.255.255';
const PRESENT_VALUE = 85;
const client = new bacnet.default({ port: Number(port), interface: own, broadcastAddress: `${BROADCAST}:${port}`, apduTimeout: 3000 });
const found = new Map();
const heard = [];

const at = (address) => ({ address: `${address}:${port}` });
const object = (type, number) => ({ type: Number(type), instance: Number(number) });
const timed = ({ time, value }) => `${time.value.toTimeString().slice(0, 5)} ${value.value}`;
// A date as it is on the wire: 255 is open.
const date = ({ raw, value }) => {
    if (Array.isArray(value)) return value.map(date).join('..');
    return (raw ? [raw.year, raw.month, raw.day, raw.wday] : [value.month, value.week, value.wday]).join('-');
};
const exception = ({ date: days, events, priority }) => `${date(days)} (${priority.value}): ${events.map(timed).join(', ')}`;
const plain = ({ type, value }) => {
    if (type === bacnet.ApplicationTag.WEEKLY_SCHEDULE) return value.map((day) => day.map(timed).join(', '));
    if (type === bacnet.ApplicationTag.SPECIAL_EVENT) return value.map(exception);
    return value?.bitsUsed === undefined ? value : value.value[0];
};

const commands = {
    async find(device) {
        const instance = Number(device);
        client.whoIs({ lowLimit: instance, highLimit: instance });
        for (let wait = 0; wait < 300 && !found.has(instance); wait++) await new Promise((done) => setTimeout(done, 10));
        return found.get(instance) ?? null;
    },
    async read(address, type, number, property) {
        const { values } = await client.readProperty(at(address), object(type, number), Number(property));
        return values.length === 1 ? plain(values[0]) : values.map(plain);
    },
    async write(address, type, number, priority, tag, value) {
        const written = value === '-' ? { type: bacnet.ApplicationTag.NULL, value: null } : { type: Number(tag), value: Number(value) };
        await client.writeProperty(at(address), object(type, number), PRESENT_VALUE, [written], { priority: Number(priority) });
        return true;
    },
    async follow(address, type, number) {
        await client.subscribeCov(at(address), object(type, number), 7, false, false, 60);
        return true;
    },
    heard: async () => heard,
};

// A socket that stands on an address hears no broadcasts: the I-Am comes to one of its own. APDU: unconfirmed request, I-Am, object identifier.
const ears = require('node:dgram').createSocket({ type: 'udp4', reuseAddr: true });
ears.on('message', (packet, from) => {
    const device = packet.toString('hex').match(/1000c402([0-9a-f]{6})/);
    if (device) found.set(Number.parseInt(device[1], 16), from.address);
});
client.on('covNotifyUnconfirmed', ({ payload }) => {
    for (const { property, value } of payload.values) if (property.id === PRESENT_VALUE) heard.push(plain(value[0]));
});
client.on('error', (problem) => console.error(problem));
client.on('listening', () => ears.bind(Number(port), BROADCAST, () => console.log('"ready"')));
require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    const [name, ...words] = line.split(' ');
    const answer = await commands[name](...words).catch((refused) => ({ refused: String(refused.message) }));
    console.log(JSON.stringify(answer));
});
process.stdin.on('end', () => process.exit(0));
