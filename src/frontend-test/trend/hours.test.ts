import { expect, test } from 'vitest';
import { daysOf, durationOf } from 'frontend/trend/hours.js';
import { HOUR } from 'frontend/trend/range.js';
import { series } from './series.test-data.js';

const ZONE = 'Europe/Berlin';
const plain = (v: number) => v;
const hours = (first: string, values: (number | null)[]) => daysOf(series('t', values, {}, Date.parse(first)), ZONE, plain);

test('hours are sorted into the days of the building', () => {
  const days = hours('2026-11-28T22:00:00Z', [1, 2, 3]); // 23:00, 00:00 and 01:00 in Berlin
  expect(days.map(d => new Date(d.start).toISOString())).toEqual(['2026-11-27T23:00:00.000Z', '2026-11-28T23:00:00.000Z']);
  expect(days[0]?.hours[23]).toBe(1);
  expect(days[1]?.hours.slice(0, 3)).toEqual([2, 3, null]);
});

test('an hour that does not exist stays empty, and one that there is twice has its mean', () => {
  const spring = hours(
    '2026-03-28T23:00:00Z',
    Array.from({ length: 23 }, (_, i) => i),
  );
  expect(spring).toHaveLength(1);
  expect(spring[0]?.hours.slice(0, 5)).toEqual([0, 1, null, 2, 3]);
  expect(spring[0]?.hours[23]).toBe(22);
  const autumn = hours(
    '2026-10-24T22:00:00Z',
    Array.from({ length: 25 }, (_, i) => i),
  );
  expect(autumn).toHaveLength(1);
  expect(autumn[0]?.hours.slice(0, 4)).toEqual([0, 1, 2.5, 4]);
});

test('a day without history has its place, and its hours are not zero', () => {
  const s = series('t', [1, 2], { times: [0, 48 * HOUR].map(t => Date.parse('2026-11-20T12:00:00Z') + t) });
  const days = daysOf(s, ZONE, plain);
  expect(days.map(d => d.hours[13])).toEqual([1, null, 2]);
  expect(new Set(days.map(d => d.start)).size).toBe(3);
  expect(hours('2026-11-28T22:00:00Z', [null])).toEqual([]);
});

test('the duration curve holds every known hour, the greatest first', () => {
  expect(durationOf(hours('2026-11-28T22:00:00Z', [3, null, 9, 1]))).toEqual([9, 3, 1]);
});
