// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { point } from '../sample.test-data.js';
import { Player, type PlayerListener } from 'frontend/floor/time/player.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
/** At 300× a frame is a minute; with three points a chunk is the most frames that there are: four hours. */
const BEGIN = Date.parse('2026-11-28T08:00:00Z');
const MINUTE = 60_000;

const listener = {
  moved: vi.fn<PlayerListener['moved']>(),
  waiting: vi.fn<PlayerListener['waiting']>(),
  arrived: vi.fn<PlayerListener['arrived']>(),
};
const asked: string[] = [];
let answer: () => Promise<Partial<Response>>;
let player: Player | null = null;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.resetAllMocks();
  asked.length = 0;
  answer = () => Promise.resolve(chunk());
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return answer();
  });
  return () => player?.stop();
});

/** The first point climbs by one with each frame, the second one stands, the third is not on this floor. */
const chunk = (): Partial<Response> => ({
  ok: true,
  json: () =>
    Promise.resolve({
      points: ['a', 'b', 'elsewhere'],
      initial: [
        [0, 20, 0],
        [1, 5, 0],
        [2, 1, 0],
      ],
      frames: Array.from({ length: 240 }, (_, i) => [
        [0, 21 + i, 0],
        [2, i, 0],
      ]),
    }),
});

const points = () => [point('b', null), point('a', null), point('c', 1, { time: NOW })];

function play(from = BEGIN, speed: 1 | 300 = 300, on = points()) {
  player = new Player('/floor', on, from, speed, listener);
  return on;
}

/** What nobody saw at that time, and the controller told later, is marked for as long as that time is on the screen. */
test('values that were read back from the controller are marked while their time is played', async () => {
  const with_ = (await chunk().json!()) as Record<string, unknown>;
  answer = () =>
    Promise.resolve({ ok: true, json: () => Promise.resolve({ ...with_, repaired: [[1, BEGIN + MINUTE, BEGIN + 3 * MINUTE]] }) });
  const on = play();
  const marked = () => on.map(p => p.repaired ?? false);
  await vi.advanceTimersByTimeAsync(0);
  expect(marked()).toEqual([false, false, false]);
  await vi.advanceTimersByTimeAsync(250);
  expect(marked()).toEqual([true, false, false]);
  await vi.advanceTimersByTimeAsync(500);
  expect(marked()).toEqual([false, false, false]);
});

test('frames are applied one after the other, to the points that they name', async () => {
  const on = play();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['/floor/history?from=2026-11-28T08:00:00.000Z&to=2026-11-28T12:00:00.000Z&step=PT60S']);
  expect(listener.moved).toHaveBeenLastCalledWith(BEGIN, [1, 0]);
  expect(on.map(p => p.value)).toEqual([5, 20, 1]);
  await vi.advanceTimersByTimeAsync(600); // three minutes of the house
  expect(listener.moved).toHaveBeenLastCalledWith(BEGIN + 3 * MINUTE, [1]);
  expect(on.map(p => p.value)).toEqual([5, 23, 1]);
});

test('a past value has no age', async () => {
  const on = play();
  await vi.advanceTimersByTimeAsync(0);
  expect(on.every(p => p.time === null)).toBe(true);
});

test('who begins in the middle of a chunk sees what held then', async () => {
  const on = play(BEGIN + 10 * MINUTE);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked[0]).toContain('from=2026-11-28T08:00:00.000Z');
  expect(on[1]?.value).toBe(30);
});

test('the next chunk is asked for in the second half of this one, once', async () => {
  play(BEGIN + 100 * MINUTE);
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3000);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContain('from=2026-11-28T12:00:00.000Z');
});

test('history that is waited for is not leapt over', async () => {
  answer = () => new Promise(resolve => setTimeout(() => resolve(chunk()), 2050));
  play();
  await vi.advanceTimersByTimeAsync(2050);
  expect(listener.moved).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(350);
  expect(listener.moved).toHaveBeenLastCalledWith(BEGIN + MINUTE, [1]);
});

test('history that cannot be had is said, and asked for again from where it stopped', async () => {
  answer = () => Promise.reject(new TypeError('down'));
  play();
  await vi.advanceTimersByTimeAsync(1000);
  expect(listener.waiting).toHaveBeenLastCalledWith(true);
  expect(listener.moved).not.toHaveBeenCalled();
  answer = () => Promise.resolve(chunk());
  await vi.advanceTimersByTimeAsync(200);
  expect(listener.moved.mock.calls[0]?.[0]).toBeLessThanOrEqual(BEGIN + 2 * MINUTE);
});

test('at the present it ends', async () => {
  play(NOW - 2 * MINUTE, 300);
  await vi.advanceTimersByTimeAsync(1000);
  expect(listener.arrived).toHaveBeenCalledOnce();
  const moves = listener.moved.mock.calls.length;
  await vi.advanceTimersByTimeAsync(5000);
  expect(listener.moved).toHaveBeenCalledTimes(moves);
});

test('who stops it sees nothing of what was still on its way', async () => {
  answer = () => new Promise(resolve => setTimeout(() => resolve(chunk()), 100));
  const on = play();
  await vi.advanceTimersByTimeAsync(50);
  player?.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(listener.moved).not.toHaveBeenCalled();
  expect(on[1]?.value).toBeNull();
});
