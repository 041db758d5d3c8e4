import { expect, test } from 'vitest';
import { Keeper } from 'frontend/offline/keeper.js';
import { Server } from 'frontend/offline/server.js';
import { answering, bundle, json, MemoryStore } from './memory.test-data.js';

const NINE = Date.parse('2026-11-30T09:00:00Z');
const values = { key: 'floor-3', name: 'Floor 3', time: '2026-11-30T09:00:00Z', places: [] };

function keeper(store: MemoryStore, first: (init: RequestInit) => Response, now = () => NINE) {
  const server = answering((path, init) => {
    if (path.startsWith('api/v1/offline/bundle')) return first(init);
    return path.endsWith('plan.svg') ? new Response('<svg/>', { headers: { ETag: '"p"' } }) : json(values);
  });
  return { asked: server.asked, keeper: new Keeper(store, new Server('http://plenum/', server.ask), now) };
}

test('what is kept is dated by the server, and asked for again only where it has changed', async () => {
  const store = new MemoryStore();
  // The device's clock is an hour ahead.
  const { asked, keeper: keeping } = keeper(
    store,
    init =>
      new Headers(init.headers).get('If-None-Match') === '"1"'
        ? new Response(null, { status: 304, headers: { Date: 'Mon, 30 Nov 2026 09:05:00 GMT' } })
        : json(bundle(), { ETag: '"1"' }),
    () => NINE + 3_600_000,
  );
  expect(await keeping.refresh(['floor-2'])).toBe('done');
  expect(asked[0]?.path).toBe('api/v1/offline/bundle?floor=floor-2');
  expect((await store.kept())?.asOf).toBe(NINE);
  expect((await store.plans())[0]).toMatchObject({ key: 'floor-3', svg: '<svg/>', asOf: NINE });
  expect(await keeping.refresh([])).toBe('done');
  expect((await store.kept())?.asOf).toBe(NINE + 300_000);
});

test('another person on the device finds nothing of the one before, neither read nor waiting', async () => {
  const store = new MemoryStore();
  await store.keep({ bundle: bundle(), tag: '"1"', asOf: NINE });
  await store.keepPlan({ key: 'floor-1', name: '', svg: null, tag: null, values, asOf: NINE });
  await store.add({ id: 'a', person: 'tom', kind: 'NOTE', text: 'x', about: 'x', at: 1, state: 'waiting', words: '' });
  const { keeper: keeping } = keeper(store, () => json(bundle({ person: 'tina', floors: [] }), { ETag: '"2"' }));
  await keeping.refresh([]);
  expect((await store.kept())?.bundle.person).toBe('tina');
  expect(await store.plans()).toEqual([]);
  expect(await store.waiting()).toEqual([]);
});

test.each([
  [401, 'tom'],
  [403, undefined],
])('status %i leaves %s: a session that ended is no sign-out, a role that was taken is', async (status, left) => {
  const store = new MemoryStore();
  await store.keep({ bundle: bundle(), tag: '"1"', asOf: NINE });
  const { keeper: keeping } = keeper(store, () => json({}, {}, status));
  expect(await keeping.refresh([])).toBe('signed-out');
  expect((await store.kept())?.bundle.person).toBe(left);
});

test('after a week it is forgotten, and what waits to be sent is not', async () => {
  const store = new MemoryStore();
  await store.keep({ bundle: bundle(), tag: null, asOf: NINE });
  await store.add({ id: 'a', person: 'tom', kind: 'NOTE', text: 'x', about: 'x', at: 1, state: 'waiting', words: '' });
  const { keeper: keeping } = keeper(
    store,
    () => json({}),
    () => NINE + 7 * 86_400_000 + 1,
  );
  expect(await keeping.kept()).toBe(undefined);
  expect((await store.waiting()).length).toBe(1);
});
