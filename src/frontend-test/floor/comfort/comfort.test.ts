// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { point, room } from '../sample.test-data.js';
import { type Assumptions, comfortColour, AssumptionLoader, voteOf, voteText } from 'frontend/floor/comfort/comfort.js';

const ASSUMED: Assumptions = { met: 1.2, clo: 0.75, airSpeed: 0.1, humidity: 50 };

const measured = (t: number, unit = '°C', code = 0, humidity?: number) => {
  const points = [point('t', t, { unit, code }), ...(humidity === undefined ? [] : [point('h', humidity, { unit: '%' })])];
  const model = room(points, { temperature: 't', humidity: 'h' }, { texts: { 'plan.comfort.category': 'category {0}' } });
  model.assumptions = ASSUMED;
  return model;
};

test('a room without a live temperature has no vote', () => {
  expect(voteOf(measured(22, '°C', 5), 'room')).toBeNull();
  const unknown = measured(22);
  unknown.assumptions = null;
  expect(voteOf(unknown, 'room')).toBeNull();
});

test('the unit of the controller changes nothing', () => {
  expect(voteOf(measured(71.6, '°F'), 'room')?.value).toBeCloseTo(voteOf(measured(22), 'room')?.value ?? NaN, 6);
});

test('a humidity that is measured is used, else the assumed one', () => {
  expect(voteOf(measured(22, '°C', 0, 50), 'room')).toEqual(voteOf(measured(22), 'room'));
  expect(voteOf(measured(22, '°C', 0, 20), 'room')?.value).toBeLessThan(voteOf(measured(22), 'room')?.value ?? NaN);
});

test('the words are a number with its sign and the category; beyond the scale, that', () => {
  const words = (t: number) => {
    const model = measured(t);
    const vote = voteOf(model, 'room');
    return vote && voteText(model, vote, 'en');
  };
  expect(words(22)).toEqual({ value: '-0.3', category: 'category II' });
  expect(words(12)).toEqual({ value: '< −2', category: 'plan.comfort.limit.VOTE' });
  expect(words(35)).toEqual({ value: '–', category: 'plan.comfort.limit.AIR_TEMPERATURE' });
});

test('too warm is red and too cold is blue, whatever leaves no number', () => {
  const colour = (t: number) => comfortColour(voteOf(measured(t), 'room') ?? { value: null, category: null, warm: false, limit: null });
  expect(colour(29)).toContain('--heat-warm');
  expect(colour(35)).toContain('--heat-warm');
  expect(colour(12)).toContain('--heat-cold');
  expect(colour(22.5)).toContain('--heat-occupied');
});

let asked: string[] = [];
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-29T10:00:00Z') });
  asked = [];
});

test('assumptions are asked for once a day of the screen, and those of a day that has been left are not used', async () => {
  const answers: ((clo: number) => void)[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise(resolve => answers.push(clo => resolve({ ok: true, json: () => Promise.resolve({ ...ASSUMED, clo }) })));
  });
  const model = measured(22);
  const loaded = vi.fn(() => undefined);
  const guide = new AssumptionLoader(loaded);
  guide.follow(model, null);
  guide.follow(model, null);
  expect(asked).toEqual(['/api/v1/comfort/assumptions?floor=floor-1&at=2026-11-29T10%3A00%3A00.000Z']);
  guide.follow(model, Date.parse('2026-07-01T10:00:00Z'));
  answers[0]?.(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(loaded).not.toHaveBeenCalled();
  answers[1]?.(0.5);
  await vi.advanceTimersByTimeAsync(0);
  guide.follow(model, Date.parse('2026-07-01T10:00:00Z'));
  expect(loaded).toHaveBeenCalledOnce();
  expect(model.assumptions?.clo).toBe(0.5);
});

test('where they cannot be had they are asked for with the next occasion', async () => {
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.reject(new TypeError('down'));
  });
  const guide = new AssumptionLoader(() => undefined);
  guide.follow(measured(22), null);
  await vi.advanceTimersByTimeAsync(0);
  guide.follow(measured(22), null);
  expect(asked).toHaveLength(2);
});
