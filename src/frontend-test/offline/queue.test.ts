import { beforeEach, expect, test } from 'vitest';
import type { Waiting } from 'frontend/offline/model.js';
import { LIMITS, Queue, QueueFull } from 'frontend/offline/queue.js';
import { Server } from 'frontend/offline/server.js';
import { answering, json, MemoryStore } from './memory.test-data.js';

const token = { person: 'tom', header: 'X-CSRF-TOKEN', token: 't' };
const done = { outcome: 'DONE', words: '', clockWords: '' };
const note = (text: string) => ({ person: 'tom', kind: 'NOTE' as const, order: 1, text, about: text, at: 1000 });

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore();
});

function queue(actions: (body: Waiting, headers: Headers) => Response) {
  const { asked, ask } = answering((path, init) =>
    path.endsWith('/token') ? json(token) : actions(JSON.parse(init.body as string) as Waiting, new Headers(init.headers)),
  );
  return { asked, queue: new Queue(store, new Server('http://plenum/', ask, () => 2000)) };
}

test('what waits is sent in the order in which it was done, each with its id, its time and the token', async () => {
  const told: Waiting[] = [];
  const { queue: sending } = queue((body, headers) => {
    expect(headers.get('X-CSRF-TOKEN')).toBe('t');
    told.push(body);
    return json(done);
  });
  for (const text of ['first', 'second', 'third']) await sending.add(note(text));
  expect(await sending.send()).toBe('done');
  expect(told.map(one => one.text)).toEqual(['first', 'second', 'third']);
  expect(new Set(told.map(one => one.id)).size).toBe(3);
  expect(told[0]).toMatchObject({ at: '1970-01-01T00:00:01.000Z', sent: '1970-01-01T00:00:02.000Z' });
  expect(await store.waiting()).toEqual([]);
});

/** The server has it, and the answer was lost: the same id again, so that it is there once. */
test('after a lost answer the same is sent again under the same id, and nothing overtakes it', async () => {
  const told: string[] = [];
  let lost = true;
  const { queue: sending } = queue(body => {
    told.push(`${body.text} ${body.id}`);
    if (!lost) return json(done);
    throw new TypeError('network');
  });
  await sending.add(note('first'));
  await sending.add(note('second'));
  expect(await sending.send()).toBe('away');
  lost = false;
  expect(await sending.send()).toBe('done');
  expect(told.map(one => one.split(' ')[0])).toEqual(['first', 'first', 'second']);
  expect(told[0]).toBe(told[1]);
});

test('what was refused or has an answer to be read stays with its sentence, and the rest goes on', async () => {
  const answers: Record<string, () => Response> = {
    refused: () => json({ outcome: 'REFUSED', words: 'Not there.', clockWords: '' }),
    invalid: () => json({ errors: [{ field: 'text', message: 'Too long.' }] }, {}, 400),
    noted: () => json({ outcome: 'NOTED', words: 'Ended by olga.', clockWords: 'Clock wrong.' }),
  };
  const { queue: sending } = queue(body => answers[body.text ?? '']?.() ?? json(done));
  for (const text of ['refused', 'invalid', 'noted', 'good']) await sending.add(note(text));
  expect(await sending.send()).toBe('done');
  expect((await store.waiting()).map(one => [one.text, one.state, one.words])).toEqual([
    ['refused', 'refused', 'Not there.'],
    ['invalid', 'refused', 'Too long.'],
    ['noted', 'told', 'Ended by olga. Clock wrong.'],
  ]);
});

test.each([
  [401, 'signed-out'],
  [503, 'away'],
  [429, 'away'],
])('status %i keeps it to be sent later', async (status, reach) => {
  const { queue: sending } = queue(() => json({}, {}, status));
  await sending.add(note('x'));
  expect(await sending.send()).toBe(reach);
  expect((await store.waiting()).map(one => one.state)).toEqual(['waiting']);
});

test('nothing is sent in the name of somebody else who signed in on the device', async () => {
  const { asked, queue: sending } = queue(() => json(done));
  await sending.add({ ...note('x'), person: 'tina' });
  expect(await sending.send()).toBe('other-person');
  expect(asked.map(one => one.path)).toEqual(['api/v1/offline/token']);
  expect(await store.waiting()).toEqual([]);
});

test('more than the device can carry is refused before anything is lost', async () => {
  const { queue: sending } = queue(() => json(done));
  const photo = { ...note(''), kind: 'PHOTO' as const, photo: new ArrayBuffer(LIMITS.bytes / 2) };
  await sending.add(photo);
  await sending.add(photo);
  await expect(sending.add(photo)).rejects.toThrow(QueueFull);
  expect((await store.waiting()).length).toBe(2);
});
