import { expect, test } from 'vitest';
import { back, DAY, exportUrl, fromAddress, fromField, HOUR, limited, offset, toField, toQuery } from 'frontend/trend/range.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const ZONE = 'Europe/Berlin';
const at = (utc: string) => Date.parse(utc);

test('what is shown survives the way through the address', () => {
  const shown = {
    points: ['ahu-1/supply-air-temperature', 'größe, mit komma'],
    from: NOW - DAY,
    to: NOW - HOUR,
    live: false,
    compare: 'week' as const,
    table: false,
    carpet: true,
  };
  expect(fromAddress(`?${toQuery({ ...shown, points: shown.points.slice(0, 1) })}`, NOW)).toEqual({
    ...shown,
    points: shown.points.slice(0, 1),
  });
  const live = { ...shown, points: ['a', 'b'], from: NOW - 2 * HOUR, to: NOW, live: true };
  expect(fromAddress(`?${toQuery(live)}`, NOW)).toEqual(live);
});

test('an address without a time shows the last day, and follows the clock', () => {
  expect(fromAddress('?points=a', NOW)).toMatchObject({ from: NOW - DAY, to: NOW, live: true });
});

test('nonsense in an address does no harm', () => {
  const shown = fromAddress('?points=,a,,a, b &from=yesterday&last=-5&compare=decade', NOW);
  expect(shown).toMatchObject({ points: ['a', 'b'], from: NOW - DAY, to: NOW, compare: '' });
  expect(fromAddress('?from=2026-11-29T09:00:00Z&to=2026-11-29T08:00:00Z', NOW)).toMatchObject({ live: false });
  expect(fromAddress(`?from=${NOW - HOUR}&to=${NOW}`, 0)).toMatchObject({ from: NOW - HOUR, to: NOW });
});

test('a range is never shorter than a minute nor longer than ten years, around the same middle', () => {
  expect(limited(NOW, NOW)).toEqual({ from: NOW - 30_000, to: NOW + 30_000 });
  const long = limited(NOW - 8000 * DAY, NOW);
  expect([long.to - long.from, (long.to + long.from) / 2]).toEqual([3650 * DAY, NOW - 4000 * DAY]);
  expect(limited(NOW - DAY, NOW)).toEqual({ from: NOW - DAY, to: NOW });
});

test('a day before begins at the same time of the clock, also where that has been changed', () => {
  expect(back('day', at('2026-11-29T10:00:00Z'), ZONE)).toBe(DAY);
  // 12:00 in Berlin on the day on which summer time began is 23 hours after 12:00 the day before
  expect(back('day', at('2026-03-29T10:00:00Z'), ZONE)).toBe(23 * HOUR);
  expect(back('day', at('2026-10-25T11:00:00Z'), ZONE)).toBe(25 * HOUR);
  expect(back('year', at('2026-11-29T10:00:00Z'), ZONE)).toBe(364 * DAY);
});

test('fields show and take the time of the building', () => {
  expect(offset(NOW, ZONE)).toBe(HOUR);
  expect(offset(at('2026-07-01T00:00:00Z'), ZONE)).toBe(2 * HOUR);
  expect(offset(NOW + 123, ZONE)).toBe(HOUR);
  expect(toField(NOW, ZONE)).toBe('2026-11-29T11:00');
  for (const utc of ['2026-11-29T10:00:00Z', '2026-03-29T00:59:00Z', '2026-03-29T01:01:00Z', '2026-12-31T23:30:00Z']) {
    expect(fromField(toField(at(utc), ZONE), ZONE), utc).toBe(at(utc));
  }
  expect(fromField('', ZONE)).toBeNull();
});

test('a file is asked for with the time zone of the building', () => {
  const shown = fromAddress('?points=a/b,c&from=2026-11-29T08:00:00Z&to=2026-11-29T09:00:00Z', NOW);
  expect(exportUrl(shown, ZONE, 'csv')).toBe(
    '/api/v1/trends/export?points=a%2Fb,c&from=2026-11-29T08:00:00.000Z&to=2026-11-29T09:00:00.000Z&zone=Europe%2FBerlin&format=csv',
  );
});
