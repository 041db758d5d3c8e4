// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { FloorAlarms, type PlanAlarm } from 'frontend/floor/alarms.js';

let answer: () => Partial<Response>;
const asked: Record<string, string>[] = [];
const changed = vi.fn<(alarms: PlanAlarm[]) => void>();
let alarms: FloorAlarms;

const items = (...ids: number[]): Partial<Response> => ({
  ok: true,
  redirected: false,
  headers: new Headers({ ETag: `"${ids.join()}"` }),
  text: () => Promise.resolve(JSON.stringify({ items: ids.map(id => ({ id })) })),
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  asked.length = 0;
  answer = () => items(1);
  vi.stubGlobal('fetch', (_: string, init: { headers: Record<string, string> }) => {
    asked.push(init.headers);
    return Promise.resolve(answer());
  });
  alarms = new FloorAlarms('/floors/1', changed);
  return () => alarms.stop();
});

const ids = () => changed.mock.calls.map(([list]) => list.map(a => a.id));

test('the same alarms are passed on once, and asked for with what is known of them', async () => {
  alarms.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ids()).toEqual([[1]]);
  expect(asked.map(h => h['If-None-Match'])).toEqual([undefined, '"1"', '"1"']);
  answer = () => items(1, 2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(ids()).toEqual([[1], [1, 2]]);
});

test('where the server does not answer, what is known stays', async () => {
  alarms.start();
  await vi.advanceTimersByTimeAsync(0);
  answer = () => ({ ok: false, status: 503 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ids()).toEqual([[1]]);
});

test('alarms of a floor that has been left are not shown on the next one', async () => {
  alarms.start();
  alarms.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ids()).toEqual([]);
  const late: ((text: string) => void)[] = [];
  answer = () => ({ ...items(1), text: () => new Promise<string>(resolve => late.push(resolve)) });
  const other = new FloorAlarms('/floors/2', changed);
  other.start();
  await vi.advanceTimersByTimeAsync(0);
  other.stop();
  late[0]?.('{"items":[{"id":9}]}');
  await vi.advanceTimersByTimeAsync(0);
  expect(ids()).toEqual([]);
});
