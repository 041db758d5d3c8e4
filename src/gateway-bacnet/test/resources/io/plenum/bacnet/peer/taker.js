'use strict';
// A controller on @bacnet-js/client with one commandable analog value, 0, which it takes back from others; address, port and device instance
// are its arguments. Its time is what it is told: each line is a command and is answered by one line of JSON. "begin WAY SEED TIME": as a new
// controller (schedule, operator, program or timer; seconds since 1970, local time is UTC); "run TIME": until then; "taker": who has ended what
// was written last over BACnet, null for nobody.
const bacnet = require('@bacnet-js/client');

const address = process.argv[2];
const [port, instance] = process.argv.slice(3).map(Number);
const Tag = bacnet.ApplicationTag;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const COMMANDED = 8;

let now = 0;
let slots = Array(16).fill(null);
let written = null; // over BACnet, at its priority: { value, priority, since }
let taker = null;
let way;
let random;

// A generator of its own: what is drawn must not depend on anybody else's.
const generator = (seed) => {
    let state = seed >>> 0;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        let mixed = state ^ (state >>> 16);
        mixed = Math.imul(mixed, 0x45d9f3b) >>> 0;
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
    };
};
const between = (low, high) => low + (high - low) * random();
const oneOf = (list) => list[Math.floor(random() * list.length)];

const midnight = (time) => Math.floor(time / DAY) * DAY;
const weekday = (time) => (Math.floor(time / DAY) + 4) % 7; // 0 is Sunday
const isFree = (time) => [0, 6].includes(weekday(time));

function put(priority, value, who) {
    const before = slots[COMMANDED - 1];
    slots[priority - 1] = value;
    const ours = written && before === written.value;
    const covers = value !== null && priority < COMMANDED;
    if (ours && (covers || slots[COMMANDED - 1] !== written.value)) taker ??= who;
}

// Each way says when it does something next after a time, and does it.
const WAYS = {
    // A week's programme: with each change the hand commands of the day are cleared, as many controllers do. Its clock is a little wrong.
    schedule() {
        const drift = between(-40, 40);
        const day = [between(5, 8.5), between(17, 21.5)].map((hour) => Math.round(hour * 4) / 4);
        const saturday = random() < 0.5 ? [Math.round(between(7, 10) * 4) / 4, 14] : [];
        const times = (time) => (weekday(time) === 0 ? [] : weekday(time) === 6 ? saturday : day);
        return {
            next(after) {
                for (let date = midnight(after - DAY); ; date += DAY) {
                    const found = times(date).map((hour) => date + hour * HOUR + drift).find((at) => at > after);
                    if (found) return found;
                }
            },
            act() {
                put(16, between(16, 22), 'SCHEDULE');
                put(COMMANDED, null, 'SCHEDULE');
            },
        };
    },
    // The caretaker goes round some times a working day, sets what he thinks right, and clears it before he goes home; not each day.
    operator() {
        const rounds = oneOf([2, 3, 4]);
        const care = between(0.75, 1);
        const own = Math.round(between(18, 20) * 2) / 2;
        let date = 0;
        let visits = [];
        const plan = () => {
            visits = isFree(date) || random() < 0.05 ? [] : Array.from({ length: rounds }, () => date + between(7.5, 16.5) * HOUR);
            visits.sort((one, other) => one - other);
            if (visits.length > 0) visits.push(date + 17 * HOUR);
        };
        return {
            next(after) {
                if (date === 0) {
                    date = midnight(after);
                    plan();
                }
                while (true) {
                    const found = visits.find((at) => at > after);
                    if (found) return found;
                    date += DAY;
                    plan();
                }
            },
            act(at) {
                if (at >= date + 17 * HOUR) {
                    if (slots[COMMANDED - 1] === own) put(COMMANDED, null, 'OPERATOR');
                } else if (random() < care) put(COMMANDED, own, 'OPERATOR');
            },
        };
    },
    // An interlock: some minutes after a command by hand it takes over for half an hour, at a priority of its own.
    program() {
        const usual = between(3, 25) * MINUTE;
        const holds = between(20, 45) * MINUTE;
        const misses = between(0, 0.08);
        let answered = null;
        let ends = Infinity;
        let due = Infinity;
        return {
            next(after) {
                if (written && written !== answered && slots[COMMANDED - 1] === written.value) {
                    answered = written;
                    due = random() < misses ? Infinity : written.since + usual * between(0.9, 1.15);
                }
                const next = Math.min(due, ends);
                return next > after ? next : after + 1;
            },
            act(at) {
                if (at >= due) {
                    due = Infinity;
                    ends = at + holds;
                    if (written && slots[COMMANDED - 1] === written.value) put(5, 17, 'PROGRAM');
                }
                if (at >= ends) {
                    ends = Infinity;
                    put(5, null, 'PROGRAM');
                }
            },
        };
    },
    // What is set by hand is valid for some hours and falls back by itself.
    timer() {
        const valid = oneOf([30, 60, 90, 120, 180, 240]) * MINUTE;
        return {
            next: (after) => (written && slots[COMMANDED - 1] === written.value ? Math.max(written.since + valid, after + 1) : Infinity),
            act: () => put(COMMANDED, null, 'PROGRAM'),
        };
    },
};

// Whoever comes by once in a week or two and takes what he finds.
function stranger() {
    const next = (after) => after - Math.log(1 - random()) * 9 * DAY;
    let at = next(now);
    return {
        next: (after) => (at > after ? at : after + 1),
        act(time) {
            if (time >= at) {
                at = next(time);
                put(COMMANDED, 23.5, 'OPERATOR');
            }
        },
    };
}

let acting = [];

function run(end) {
    while (true) {
        const due = acting.map((one) => ({ one, at: one.next(now) })).reduce((first, each) => (each.at < first.at ? each : first));
        if (due.at > end) break;
        now = due.at;
        due.one.act(now);
    }
    now = end;
}

const encoded = (value) => (value === null ? { type: Tag.NULL, value: null } : { type: Tag.REAL, value });
const present = () => slots.find((slot) => slot !== null) ?? 20;

const client = new bacnet.default({ port, interface: address, broadcastAddress: '127.255.255.255' });

client.on('readProperty', ({ header, invokeId, service, payload }) => {
    const { id, index } = payload.property;
    const whole = index === 0xffffffff;
    if (id === 85) client.readPropertyResponse(header.sender, invokeId, payload.objectId, payload.property, [encoded(present())]);
    else if (id === 87) client.readPropertyResponse(header.sender, invokeId, payload.objectId, payload.property, whole ? slots.map(encoded) : [encoded(slots[index - 1])]);
    else client.errorResponse(header.sender, service, invokeId, 2, 32);
});

client.on('writeProperty', ({ header, invokeId, service, payload }) => {
    const { value, priority } = payload.value;
    slots[priority - 1] = value[0].type === Tag.NULL ? null : value[0].value;
    if (priority === COMMANDED) {
        written = slots[COMMANDED - 1] === null ? null : { value: slots[COMMANDED - 1], since: now };
        taker = null;
    }
    client.simpleAckResponse(header.sender, service, invokeId);
});

client.on('error', (problem) => console.error(problem));
client.on('listening', () => console.log('"ready"'));

const commands = {
    begin(name, seed, time) {
        now = Number(time);
        slots = Array(16).fill(null);
        written = null;
        taker = null;
        way = name;
        random = generator(Number(seed) * 7919 + name.length * 104729);
        for (let i = 0; i < 20; i++) random();
        acting = [WAYS[way](), ...(way === 'operator' ? [] : [stranger()])];
        return instance;
    },
    run(time) {
        run(Number(time));
        return true;
    },
    taker: () => taker,
};
require('node:readline')
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
        const [name, ...words] = line.split(' ');
        console.log(JSON.stringify(commands[name](...words)));
    })
    .on('close', () => process.exit(0));
