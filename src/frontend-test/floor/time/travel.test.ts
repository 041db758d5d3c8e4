// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { FloorFeed } from 'frontend/floor/feed.js';
import { Format } from 'frontend/floor/format.js';
import { config, point, room } from '../sample.test-data.js';
import { TimeTravel, type Travelled } from 'frontend/floor/time/travel.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const PAST = Date.parse('2026-11-28T10:00:00Z');
const HOUR = 3_600_000;

const feed = { freeze: vi.fn<FloorFeed['freeze']>(), thaw: vi.fn<FloorFeed['thaw']>(), hold: vi.fn<FloorFeed['hold']>() };
const plan = {
  feed: feed as unknown as FloorFeed,
  model: room([point('t', 20)], {}),
  format: new Format(config()),
  url: '/floors/1',
  text: (key: string) => `${key} {0}`,
  changed: vi.fn<Travelled['changed']>(),
  select: vi.fn<Travelled['select']>(),
  travelled: vi.fn<Travelled['travelled']>(),
};
let travel: TimeTravel;
let asked: string[];
let answers: ((body: unknown, ok?: boolean) => void)[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.resetAllMocks();
  [asked, answers] = [[], []];
  plan.url = '/floors/1';
  plan.format.at = null;
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise(resolve =>
      answers.push((body, ok = true) => resolve({ ok, status: ok ? 200 : 503, json: () => Promise.resolve(body) })),
    );
  });
  travel = new TimeTravel(plan);
  return () => travel.stop();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

test('an address gives an instant of the past or none', () => {
  const asks = (at: string) => TimeTravel.requested(new URLSearchParams({ at }));
  expect(asks('2026-11-28T10:00:00Z')).toBe(PAST);
  expect(asks('2027-01-01T00:00:00Z')).toBeNull();
  expect(asks('yesterday')).toBeNull();
  expect(TimeTravel.requested(new URLSearchParams())).toBeNull();
});

test('what is on the screen, its texts and what is asked for belong to the same instant', () => {
  travel.seek(PAST);
  expect([travel.at, plan.format.at]).toEqual([PAST, PAST]);
  expect(feed.freeze).toHaveBeenLastCalledWith(PAST);
  travel.live();
  expect([travel.at, plan.format.at]).toEqual([null, null]);
  expect(feed.thaw).toHaveBeenCalledOnce();
});

test('who is live already stays on the same line', () => {
  travel.live();
  expect(feed.thaw).not.toHaveBeenCalled();
});

test('playing holds the line and stops where it is', async () => {
  travel.play();
  expect(travel.playing).toBe(false); // there is nothing to play after the present
  travel.seek(PAST);
  travel.play();
  expect(feed.hold).toHaveBeenLastCalledWith(PAST);
  answers[0]?.({ points: ['t'], initial: [[0, 25, 0]], frames: [] });
  await settle();
  expect(plan.changed).toHaveBeenCalledWith([0]);
  expect(plan.model.points[0]?.value).toBe(25);
  const at = travel.at;
  travel.play();
  expect([travel.playing, travel.at]).toEqual([false, at]);
  expect(feed.freeze).toHaveBeenLastCalledWith(at);
});

test('another speed goes on from where it is', () => {
  travel.seek(PAST);
  travel.play();
  travel.faster(3600);
  expect([travel.playing, travel.speed, travel.at]).toEqual([true, 3600, PAST]);
  expect(asked[1]).toContain('step=PT300S');
});

test('a jump goes where something began to be wrong, and says what', async () => {
  travel.seek(PAST);
  void travel.jump('before');
  expect(asked).toEqual(['/floors/1/abnormal?before=2026-11-28T10:00:00.000Z']);
  expect(travel.searching).toBe(true);
  void travel.jump('before'); // once is enough
  expect(asked).toHaveLength(1);
  answers[0]?.({ time: '2026-11-28T07:00:00Z', what: 'FAULT', key: 'room', name: 'Fan fault', searched: '2026-11-20T00:00:00Z' });
  await settle();
  expect(travel.at).toBe(PAST - 3 * HOUR);
  expect(travel.note).toBe('plan.time.found.FAULT Room: Fan fault');
  expect(plan.select).toHaveBeenCalledExactlyOnceWith('room');
  expect(travel.searching).toBe(false);
});

test('a jump that finds nothing stays and says how far it has looked', async () => {
  travel.seek(PAST);
  void travel.jump('before');
  answers[0]?.({ time: null, what: null, key: null, name: null, searched: '2026-11-20T00:00:00Z' });
  await settle();
  expect(travel.at).toBe(PAST);
  expect(travel.note).toContain('Nov 20, 2026');
});

test('a jump that the server does not answer has failed, and can be tried again', async () => {
  void travel.jump('before');
  answers[0]?.(null, false);
  await settle();
  expect([travel.failed, travel.searching]).toEqual([true, false]);
  void travel.jump('before');
  expect(asked).toHaveLength(2);
});

test('what is found for a floor that has been left moves nobody', async () => {
  void travel.jump('before');
  plan.url = '/floors/2';
  answers[0]?.({ time: '2026-11-28T07:00:00Z', what: 'FAULT', key: 'room', name: 'Fan fault', searched: '' });
  await settle();
  expect([travel.at, travel.note, travel.searching, travel.failed]).toEqual([null, '', false, false]);
  expect(plan.select).not.toHaveBeenCalled();
});

test('the slider begins where history does', async () => {
  void travel.measure();
  answers[0]?.({ from: '2026-01-01T00:00:00Z' });
  await settle();
  expect(travel.earliest).toBe(Date.parse('2026-01-01T00:00:00Z'));
});

test('where the history of a floor begins says nothing of another one', async () => {
  void travel.measure();
  plan.url = '/floors/2';
  answers[0]?.({ from: '2026-01-01T00:00:00Z' });
  await settle();
  expect(travel.earliest).toBeNull();
});
