'use strict';
// A controller on @bacnet-js/client whose objects take commands: address, port and device instance are its arguments. Each line is a command and
// is answered by one line of JSON. "array TYPE NUMBER": who commands it; "slot TYPE NUMBER PRIORITY VALUE": as if somebody had written it there,
// "-" for nobody; "shown TYPE NUMBER": its present value; "writes": how often it was written; "odd WORD": what its program does wrong from now
// on, see below.
const bacnet = require('@bacnet-js/client');

const address = process.argv[2];
const [port, instance] = process.argv.slice(3).map(Number);
const ALL = 0xffffffff;
const DEVICE = 8;
const Tag = bacnet.ApplicationTag;
const NONE = Array(16).fill(null);

const objects = new Map();
const add = (type, number, tag, value, more = {}) =>
    objects.set(`${type},${number}`, { type, number, tag, value, fallback: value, slots: [...NONE], hand: false, ...more });
add(1, 0, Tag.REAL, 20); // analog-output
add(2, 0, Tag.REAL, 20); // analog-value
add(2, 1, Tag.REAL, 20, { slots: null }); // without priorities
add(4, 0, Tag.ENUMERATED, 0); // binary-output
add(19, 0, Tag.UNSIGNED_INTEGER, 1); // multi-state-value
add(45, 0, Tag.SIGNED_INTEGER, -5); // integer-value
add(46, 0, Tag.DOUBLE, 1e10); // large-analog-value
add(48, 0, Tag.UNSIGNED_INTEGER, 5); // positive-integer-value
add(0, 0, Tag.REAL, 21, { slots: null }); // analog-input

let odd = '';
let writes = 0;
let stays = 0;

// ReadProperty, WriteProperty, I-Am, Who-Is, ReadPropertyMultiple
const services = () => {
    const bits = { value: [0, 0, 0, 0, 0], bitsUsed: 40 };
    const offered = [12, 15, 26, 34, ...(odd === 'single' ? [] : [14])];
    for (const bit of offered) bits.value[bit >> 3] |= 1 << (bit & 7);
    return bits;
};

const list = () => [{ type: DEVICE, instance }, ...[...objects.values()].map(({ type, number }) => ({ type, instance: number }))];
const text = (value) => [{ type: Tag.CHARACTER_STRING, value }];
const number = (value) => [{ type: Tag.UNSIGNED_INTEGER, value }];
const enumerated = (value) => [{ type: Tag.ENUMERATED, value }];
const identifier = (value) => ({ type: Tag.OBJECTIDENTIFIER, value });

function ofDevice(property, index) {
    switch (property) {
        case 75: return [identifier({ type: DEVICE, instance })];
        case 76: // object-list
            if (index === ALL) return list().map(identifier);
            if (index === 0) return number(list().length);
            return list()[index - 1] ? [identifier(list()[index - 1])] : null;
        case 77: return text('Controller of another hand');
        case 62: return number(1476); // max-apdu-length-accepted
        case 107: return enumerated(3); // segmentation-supported: none
        case 97: return [{ type: Tag.BIT_STRING, value: services() }];
        case 112: return enumerated(0); // system-status
        default: return null;
    }
}

const command = (object) => object.slots?.find((slot) => slot !== null) ?? (object.slots ? object.fallback : object.value);
const shown = (object) => (odd === 'lagging' ? object.fallback : command(object));
const encoded = (object, value) => (value === null ? { type: Tag.NULL, value: null } : { type: object.tag, value });

// What no sane program answers, another thing each time.
const NONSENSE = [
    () => text('nobody knows'),
    () => Array(3).fill({ type: Tag.NULL, value: null }),
    () => Array(40).fill({ type: Tag.REAL, value: 1 }),
    () => Array(16).fill({ type: Tag.CHARACTER_STRING, value: 'x' }),
    () => [{ type: Tag.REAL, value: NaN }],
    () => [{ type: Tag.BIT_STRING, value: { value: [255, 255], bitsUsed: 16 } }],
    () => enumerated(4000000),
    () => [identifier({ type: 1023, instance: 4194303 })],
    () => [],
];
let turn = 0;

function ofObject(object, property, index) {
    if (odd === 'nonsense' && [81, 85, 87, 104, 111].includes(property)) return NONSENSE[turn++ % NONSENSE.length]();
    switch (property) {
        case 75: return [identifier({ type: object.type, instance: object.number })];
        case 77: return text(`object ${object.type} ${object.number}`);
        case 81: return [{ type: Tag.BOOLEAN, value: odd === 'cut-off' }]; // out-of-service
        case 85: return [encoded(object, shown(object))];
        case 87: // priority-array
            if (!object.slots) return null;
            if (index === ALL) return odd === 'elements' ? 'refuse' : object.slots.map((slot) => encoded(object, slot));
            return index === 0 ? number(16) : [encoded(object, object.slots[index - 1])];
        case 104: return object.slots ? [encoded(object, object.fallback)] : null; // relinquish-default
        case 111: return [{ type: Tag.BIT_STRING, value: { value: [object.hand ? 4 : 0], bitsUsed: 4 } }]; // status-flags
        default: return null;
    }
}

/** undefined: no such object; null: no such property. */
function read(id, property) {
    if (id.type === DEVICE) return id.instance === (odd === 'moved' ? 99 : instance) ? ofDevice(property.id, property.index) : undefined;
    const object = objects.get(`${id.type},${id.instance}`);
    return object ? ofObject(object, property.id, property.index) : undefined;
}

const error = (value) => (value === undefined ? [1, 31] : value === 'refuse' ? [2, 27] : [2, 32]); // 27: read-access-denied

const client = new bacnet.default({ port, interface: address, broadcastAddress: '127.255.255.255' });
const ok = (value) => value != null && value !== 'refuse';

client.on('readProperty', ({ header, invokeId, service, payload }) => {
    const value = read(payload.objectId, payload.property);
    if (ok(value)) client.readPropertyResponse(header.sender, invokeId, payload.objectId, payload.property, value);
    else client.errorResponse(header.sender, service, invokeId, ...error(value));
});

client.on('readPropertyMultiple', ({ header, invokeId, service, payload }) => {
    if (odd === 'single') return client.errorResponse(header.sender, service, invokeId, 5, 29);
    const answers = payload.properties.map(({ objectId, properties }) => ({
        objectId,
        values: properties.map((property) => {
            const value = read(objectId, property);
            if (ok(value)) return { property, value };
            const [errorClass, errorCode] = error(value);
            return { property, value: [{ type: 0, value: { type: 'BacnetError', errorClass, errorCode } }] };
        }),
    }));
    return client.readPropertyMultipleResponse(header.sender, invokeId, answers);
});

client.on('writeProperty', ({ header, invokeId, service, payload }) => {
    writes++;
    const { property, value, priority } = payload.value;
    const object = objects.get(`${payload.objectId.type},${payload.objectId.instance}`);
    const refuse = (code) => client.errorResponse(header.sender, service, invokeId, 2, code);
    if (!object || property.id !== 85 || odd === 'denied') return refuse(40); // write-access-denied
    const [{ type, value: wanted }] = value;
    if (type !== Tag.NULL && type !== object.tag) return refuse(9); // invalid-data-type
    if (type !== Tag.NULL && object.tag === Tag.REAL && Math.abs(wanted) > 1000) return refuse(37); // value-out-of-range
    const kept = type === Tag.NULL ? null : odd === 'rounding' ? Math.round(wanted * 2) / 2 : wanted;
    if (odd === 'idle' || (odd === 'keeping' && kept === null)) {
        // It says that it has done it.
    } else if (object.slots) object.slots[priority - 1] = kept;
    else if (kept !== null) object.value = kept;
    if (odd === 'silent' && stays-- > 0) return undefined;
    return client.simpleAckResponse(header.sender, service, invokeId);
});

client.on('error', (problem) => console.error(problem));
client.on('listening', () => console.log('"ready"'));

const of = (type, id) => objects.get(`${type},${id}`);
const commands = {
    array: (type, id) => of(type, id).slots,
    shown: (type, id) => shown(of(type, id)),
    slot(type, id, priority, value) {
        of(type, id).slots[priority - 1] = value === '-' ? null : Number(value);
        return true;
    },
    plain(type, id, value) {
        of(type, id).value = Number(value);
        return true;
    },
    writes: () => writes,
    // idle: says done and does nothing; rounding: keeps the next half; keeping: forgets to release; lagging: shows no command; denied: refuses
    // all; silent N: does it, and N acknowledgements get lost; elements: does not tell its priorities but one by one; single: several
    // properties at once are too much; cut-off: out of service; hand: overridden at the controller; moved: it
    // is another device; nonsense: see above.
    odd(word, many) {
        odd = word ?? '';
        stays = Number(many ?? 0);
        for (const object of objects.values()) object.hand = odd === 'hand';
        return true;
    },
};
require('node:readline')
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
        const [name, ...words] = line.split(' ');
        console.log(JSON.stringify(commands[name](...words)));
    })
    .on('close', () => process.exit(0));
