// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Refused, TrendApi } from 'frontend/trend/api.js';
import { series } from './series.test-data.js';

type Answer = (body: unknown, status?: number) => void;
let asked: { url: string; answer: Answer }[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal(
    'fetch',
    (url: string, { signal }: { signal?: AbortSignal }) =>
      new Promise((resolve, reject) => {
        const answer: Answer = (body, status = 200) =>
          resolve({ ok: status < 400, status, redirected: false, json: () => Promise.resolve(body) });
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        asked.push({ url, answer });
      }),
  );
});

const range = (...points: string[]) => ({ points, from: 0, to: 1000.4 });

test('many points are asked for sixteen at a time, and come back in their order', async () => {
  const points = Array.from({ length: 17 }, (_, i) => `p/${i}`);
  const found = new TrendApi().trends([range(...points), range()], 800);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.url).toBe('/api/v1/trends?points=p%2F16&from=1970-01-01T00:00:00.000Z&to=1970-01-01T00:00:01.000Z&pixels=800');
  asked[1]?.answer({ series: [series('last', [])] });
  asked[0]?.answer({ series: [series('first', [])] });
  expect((await found)?.map(list => list.map(s => s.point))).toEqual([['first', 'last'], []]);
});

test('what a newer question has overtaken is cancelled and answered with nothing', async () => {
  const api = new TrendApi();
  const old = api.trends([range('a')], 800);
  const young = api.trends([range('b')], 800);
  expect(await old).toBeNull();
  asked[1]?.answer({ series: [] });
  expect(await young).toEqual([[]]);
});

test('a refusal has the words of the server, else its number', async () => {
  const api = new TrendApi();
  const first = api.trends([range('a')], 800);
  asked[0]?.answer({ detail: 'There is no point a.' }, 404);
  await expect(first).rejects.toEqual(new Refused('There is no point a.'));
  const second = api.views();
  asked[1]?.answer({}, 503);
  await expect(second).rejects.toEqual(new Refused('503'));
});

test('points are found by what is asked of them and nothing else', () => {
  void new TrendApi().find('supply air', '', 'ahu-1');
  expect(asked[0]?.url).toBe('/api/v1/points?size=60&q=supply+air&equipment=ahu-1');
});
