// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type FeedListener, FloorFeed } from 'frontend/floor/feed.js';
import type { PointState } from 'frontend/floor/model.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const PAST = Date.parse('2026-11-28T10:00:00Z');

/** What a browser opens to follow a floor; the test plays the server. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }

  close(): void {
    this.readyState = Source.CLOSED;
  }

  send(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  static get last(): Source {
    const last = Source.all.at(-1);
    if (!last) throw new Error('nobody follows');
    return last;
  }
}

/** Answers by hand, so that a test decides when they come. */
const asked: { url: string; answer: (response: Partial<Response>) => void; fail: () => void }[] = [];
const listener = {
  loaded: vi.fn<FeedListener['loaded']>(),
  changed: vi.fn<FeedListener['changed']>(),
  silent: vi.fn<FeedListener['silent']>(),
  unanswered: vi.fn<FeedListener['unanswered']>(),
};
let feed: FloorFeed;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.resetAllMocks();
  Source.all = [];
  asked.length = 0;
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal(
    'fetch',
    (url: string) => new Promise((resolve, reject) => asked.push({ url, answer: resolve, fail: () => reject(new TypeError('down')) })),
  );
  feed = new FloorFeed('/api/v1/floors/1', listener);
  return () => feed.stop();
});

const state = (version = 'v1', keys = ['a', 'b', 'c']) => ({
  version,
  points: keys.map(key => ({
    key,
    name: key,
    unit: '°C',
    kind: 'NUMERIC',
    owner: key,
    value: 20,
    time: '2026-11-29T09:59:00Z',
    quality: 'GOOD',
  })),
});
const settle = () => vi.advanceTimersByTimeAsync(0);

async function answer(body: unknown = state(), index = asked.length - 1): Promise<void> {
  asked[index]?.answer({ ok: true, status: 200, redirected: false, json: () => Promise.resolve(body) });
  await settle();
}

/** A floor that is followed: loaded, and the snapshot 7 has come. */
async function followed(): Promise<PointState[]> {
  feed.start(null);
  await answer();
  Source.last.send('snapshot', { sequence: 7, version: 'v1', values: [] });
  return listener.loaded.mock.calls[0]?.[0] ?? [];
}

test('the state comes first, then what changes in it', async () => {
  const points = await followed();
  expect(asked.map(a => a.url)).toEqual(['/api/v1/floors/1/state']);
  expect(Source.last.url).toBe('/api/v1/floors/1/live');
  expect(points.map(p => [p.key, p.value, p.time, p.code])).toEqual(['a', 'b', 'c'].map(key => [key, 20, NOW - 60_000, 0]));
  Source.last.send('diff', { sequence: 8, values: [[1, 21.5, 1, NOW]] });
  expect(listener.changed).toHaveBeenCalledExactlyOnceWith([1]);
  expect(points[1]).toMatchObject({ value: 21.5, code: 1, time: NOW });
});

test('the quality comes as a word or as its code, and a word that is not known is not taken for good', async () => {
  feed.start(null);
  await answer({
    version: 'v1',
    points: [{ quality: 'DOWN' }, { quality: undefined, qualityCode: 2 }, { quality: 'OF_TOMORROW' }].map((p, i) => ({
      ...state().points[i],
      ...p,
    })),
  });
  expect(listener.loaded.mock.calls[0]?.[0].map(p => p.code)).toEqual([5, 2, 6]);
});

test('a gap in the sequence is answered by a new connection, and nothing of it is shown before its snapshot', async () => {
  const points = await followed();
  const first = Source.last;
  first.send('diff', { sequence: 9, values: [[0, 99, 0, NOW]] });
  expect(points[0]?.value).toBe(20);
  expect(listener.changed).not.toHaveBeenCalled();
  expect(first.readyState).toBe(Source.CLOSED);
  expect(Source.all).toHaveLength(2);
  Source.last.send('snapshot', { sequence: 12, version: 'v1', values: [[0, 23, 0, NOW]] });
  expect(points[0]?.value).toBe(23);
  Source.last.send('diff', { sequence: 13, values: [[0, 24, 0, NOW]] });
  expect(points[0]?.value).toBe(24);
  expect(Source.all).toHaveLength(2);
});

test('what was seen already is not applied again', async () => {
  const points = await followed();
  Source.last.send('diff', { sequence: 6, values: [[0, 1, 0, NOW]] });
  expect(points[0]?.value).toBe(20);
  expect(Source.all).toHaveLength(1);
});

test('a heartbeat tells of a message that was lost', async () => {
  await followed();
  Source.last.send('heartbeat', { sequence: 7 });
  expect(Source.all).toHaveLength(1);
  Source.last.send('heartbeat', { sequence: 8 });
  expect(Source.all).toHaveLength(2);
});

test('a value that came again unchanged is fresh, and nothing is drawn for it', async () => {
  const points = await followed();
  Source.last.send('heartbeat', {
    sequence: 7,
    confirmed: [
      [NOW + 9000, 0, 2],
      [NOW + 9500, 1],
    ],
  });
  expect(points.map(p => p.time)).toEqual([NOW + 9000, NOW + 9500, NOW + 9000]);
  expect(listener.changed).not.toHaveBeenCalled();
});

test('indices of another model are not taken for those of this one: the floor is loaded anew', async () => {
  const points = await followed();
  Source.last.send('snapshot', { sequence: 1, version: 'v2', values: [[0, 99, 0, NOW]] });
  expect(points[0]?.value).toBe(20);
  expect(Source.last.readyState).toBe(Source.CLOSED);
  await vi.advanceTimersByTimeAsync(4000);
  expect(asked).toHaveLength(2);
  await answer(state('v2', ['b', 'a']));
  expect(listener.loaded.mock.lastCall?.[0].map(p => p.key)).toEqual(['b', 'a']);
});

test('the same points stay the same objects, so that nobody has to draw the floor anew', async () => {
  const points = await followed();
  Source.last.send('reset', null);
  await answer({ ...state(), points: state().points.map(p => ({ ...p, value: 22 })) });
  expect(listener.loaded.mock.lastCall?.[0]).toBe(points);
  expect(points.map(p => p.value)).toEqual([22, 22, 22]);
});

test('silence is said, in seconds, and answered by loading anew', async () => {
  await followed();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(listener.silent).toHaveBeenLastCalledWith(null);
  await vi.advanceTimersByTimeAsync(1000);
  expect(listener.silent).toHaveBeenLastCalledWith(16);
  expect(asked).toHaveLength(2);
  await answer();
  Source.last.send('snapshot', { sequence: 1, version: 'v1', values: [] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(listener.silent).toHaveBeenLastCalledWith(null);
});

test('a line that has been cut is made anew after three seconds, again and again', async () => {
  await followed();
  Source.last.close();
  await vi.advanceTimersByTimeAsync(4000);
  expect(asked).toHaveLength(2);
  asked[1]?.fail();
  await vi.advanceTimersByTimeAsync(4000);
  expect(asked).toHaveLength(3);
});

test('the past is a state without events', async () => {
  feed.start(PAST);
  expect(asked[0]?.url).toBe('/api/v1/floors/1/state?at=2026-11-28T10:00:00.000Z');
  await answer();
  expect(Source.all).toEqual([]);
  expect(listener.unanswered).toHaveBeenLastCalledWith(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listener.silent).not.toHaveBeenCalled();
});

test('while a slider is dragged only the last instant is asked for', async () => {
  await followed();
  feed.freeze(PAST);
  expect(Source.last.readyState).toBe(Source.CLOSED);
  for (let i = 1; i <= 5; i++) feed.freeze(PAST + i * 60_000);
  expect(asked).toHaveLength(2);
  const loads = listener.loaded.mock.calls.length;
  await answer();
  expect(listener.loaded).toHaveBeenCalledTimes(loads); // of an instant that has been left
  expect(asked.map(a => a.url).slice(2)).toEqual(['/api/v1/floors/1/state?at=2026-11-28T10:05:00.000Z']);
  await answer();
  expect(listener.loaded).toHaveBeenCalledTimes(loads + 1);
});

test('a past that cannot be had is said, and asked for again', async () => {
  feed.start(PAST);
  asked[0]?.fail();
  await settle();
  expect(listener.unanswered).toHaveBeenLastCalledWith(true);
  await vi.advanceTimersByTimeAsync(4000);
  await answer();
  expect(listener.unanswered).toHaveBeenLastCalledWith(false);
});

test('the way back to the present opens the line again, and a late answer of the past is not shown', async () => {
  feed.start(PAST);
  feed.thaw();
  await answer({ ...state(), points: [] });
  expect(listener.loaded).not.toHaveBeenCalled();
  expect(asked[1]?.url).toBe('/api/v1/floors/1/state');
  await answer();
  expect(Source.all).toHaveLength(1);
});

test('while a player brings the states none is asked for', async () => {
  await followed();
  feed.hold(PAST);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  expect(Source.last.readyState).toBe(Source.CLOSED);
});

test('a floor that has been left says nothing any more, whatever still arrives of it', async () => {
  feed.start(PAST);
  feed.stop();
  await answer();
  const other = new FloorFeed('/api/v1/floors/2', listener);
  other.start(PAST);
  other.stop();
  asked[1]?.fail();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listener.unanswered).not.toHaveBeenCalled();
  expect(listener.loaded).not.toHaveBeenCalled();
  expect(asked).toHaveLength(2);
});
