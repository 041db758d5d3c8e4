'use strict';
// A BACnet device on @bacnet-js/client: address, port and device instance are its arguments. Says "ready" when it listens; a line "set N VALUE"
// changes the value of an analog value and is answered by "done".
const bacnet = require('@bacnet-js/client');

const address = process.argv[2];
const [port, instance] = process.argv.slice(3).map(Number);
const ALL = 0xffffffff;
const ANALOG_VALUE = 2;
const DEVICE = 8;
const SPOILT = 7;
const Tag = bacnet.ApplicationTag;
const values = new Map(Array.from({ length: 20 }, (_, number) => [number, 20 + number]));
const list = [{ type: DEVICE, instance }, ...[...values.keys()].map((number) => ({ type: ANALOG_VALUE, instance: number }))];

const services = { value: [0, 0, 0, 0, 0], bitsUsed: 40 };
for (const bit of [12, 14, 26, 34]) services.value[bit >> 3] |= 1 << (bit & 7); // ReadProperty, -Multiple, I-Am, Who-Is

const text = (value) => [{ type: Tag.CHARACTER_STRING, value }];
const number = (value) => [{ type: Tag.UNSIGNED_INTEGER, value }];
const enumerated = (value) => [{ type: Tag.ENUMERATED, value }];
const object = (value) => ({ type: Tag.OBJECTIDENTIFIER, value });

function ofDevice(property, index) {
    switch (property) {
        case 75: return [object({ type: DEVICE, instance })]; // object-identifier
        case 76: // object-list
            if (index === ALL) return list.map(object);
            if (index === 0) return number(list.length);
            return list[index - 1] ? [object(list[index - 1])] : null;
        case 77: return text('Device of another hand'); // object-name
        case 62: return number(1476); // max-apdu-length-accepted
        case 107: return enumerated(3); // segmentation-supported: none
        case 97: return [{ type: Tag.BIT_STRING, value: services }]; // protocol-services-supported
        case 112: return enumerated(0); // system-status
        case 121: return text('Nobody here'); // vendor-name
        case 70: return text('bacnet-js'); // model-name
        case 44: return text('3.3.2'); // firmware-revision
        default: return null;
    }
}

function ofValue(id, property) {
    if (!values.has(id)) return undefined;
    switch (property) {
        case 75: return [object({ type: ANALOG_VALUE, instance: id })];
        case 77: return text('value ' + id);
        case 28: return text('Wert ' + id + ' °C'); // description
        case 117: return enumerated(62); // units: degrees Celsius
        case 85: return id === SPOILT ? null : [{ type: Tag.REAL, value: values.get(id) }]; // present-value
        case 111: return [{ type: Tag.BIT_STRING, value: { value: [0], bitsUsed: 4 } }]; // status-flags
        default: return null;
    }
}

/** undefined: no such object; null: no such property. */
function read(id, property) {
    if (id.type === DEVICE) return id.instance === instance ? ofDevice(property.id, property.index) : undefined;
    return id.type === ANALOG_VALUE ? ofValue(id.instance, property.id) : undefined;
}

const error = (value) => (value === undefined ? [1, 31] : [2, 32]); // object: unknown-object; property: unknown-property

const client = new bacnet.default({ port, interface: address, broadcastAddress: '127.255.255.255' });

client.on('whoIs', ({ header, payload }) => {
    const { lowLimit = 0, highLimit = 4194303 } = payload ?? {};
    if (lowLimit <= instance && instance <= highLimit) client.iAmResponse(header.sender, instance, 3, 999);
});

client.on('readProperty', ({ header, invokeId, service, payload }) => {
    const value = read(payload.objectId, payload.property);
    if (value == null) client.errorResponse(header.sender, service, invokeId, ...error(value));
    else client.readPropertyResponse(header.sender, invokeId, payload.objectId, payload.property, value);
});

client.on('readPropertyMultiple', ({ header, invokeId, payload }) => {
    const answers = payload.properties.map(({ objectId, properties }) => ({
        objectId,
        values: properties.map((property) => {
            const value = read(objectId, property);
            if (value != null) return { property, value };
            const [errorClass, errorCode] = error(value);
            return { property, value: [{ type: 0, value: { type: 'BacnetError', errorClass, errorCode } }] };
        }),
    }));
    client.readPropertyMultipleResponse(header.sender, invokeId, answers);
});

client.on('error', (problem) => console.error(problem));
client.on('listening', () => console.log('ready'));

require('node:readline')
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
        const [, id, value] = line.split(' ');
        values.set(Number(id), Number(value));
        console.log('done');
    })
    .on('close', () => process.exit(0));
