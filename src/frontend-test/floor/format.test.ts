import { beforeEach, expect, test, vi } from 'vitest';
import { Format } from 'frontend/floor/format.js';
import { config, point, room } from './sample.test-data.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const SECOND = 1000;
const HOUR = 3600 * SECOND;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));

const format = (more: Parameters<typeof config>[0] = {}) => new Format(config({ texts: { 'plan.on': 'On', 'plan.off': 'Off' }, ...more }));

test('temperatures are shown as the person wants them, differences by the factor only', () => {
  const [c, f] = [format(), format({ fahrenheit: true })];
  expect(f.value(point('t', 21.5))).toBe('70.7 °F');
  expect(c.value(point('t', 70.7, { unit: '°F' }))).toBe('21.5 °C');
  expect(f.value(point('t', 70.7, { unit: '°F' }))).toBe('70.7 °F');
  expect(f.delta(2)).toBe('3.6 °F');
  expect(c.delta(2)).toBe('2.0 K');
  expect(f.value(point('p', 3, { unit: 'kW' }))).toBe('3.0 kW');
});

test('a number is as precise as its unit and its size', () => {
  const f = format();
  expect(
    [
      [21, '°C'],
      [41.6, '%'],
      [823.4, 'ppm'],
      [23.45, 'Pa'],
      [0.567, 'm/s'],
      [12_345, 'kWh'],
    ].map(([v, unit]) => f.number(v as number, unit as string)),
  ).toEqual(['21.0', '42', '823', '23.5', '0.57', '12,345']);
  expect(format({ locale: 'de' }).value(point('t', 21.5))).toBe('21,5 °C');
});

test('nothing known is a dash, and never zero', () => {
  expect(format().value(point('t', null))).toBe('–');
  expect(format().value(null)).toBe('–');
  expect(format().brief(point('t', null))).toBe('–');
});

test('states are words: the controller’s own, else on and off, else the number', () => {
  const f = format();
  const binary = (value: number, stateTexts: string[] = []) => f.value(point('b', value, { kind: 'BINARY', unit: '', stateTexts }));
  expect([binary(0), binary(1), binary(1, ['Closed', 'Open'])]).toEqual(['Off', 'On', 'Open']);
  const states = (value: number) => f.value(point('m', value, { kind: 'MULTISTATE', unit: '', stateTexts: ['Auto', 'Night'] }));
  expect([states(1), states(2), states(3)]).toEqual(['Auto', 'Night', '3']);
});

test('ages are counted from the instant on the screen', () => {
  const f = format();
  const ages = [30, 89, 90, 5399, 5400, 172_799, 172_800].map(s => f.age(NOW - s * SECOND));
  expect(ages).toEqual(['30 s', '89 s', '2 min', '90 min', '2 h', '48 h', '2 d']);
  f.at = NOW - HOUR;
  expect(f.age(NOW - HOUR - 60 * SECOND)).toBe('60 s');
  expect(f.ago(NOW - 2 * HOUR)).toBe('2 h');
  expect(f.age(null)).toBe('');
  expect(f.age(NOW + HOUR)).toBe('0 s'); // a controller whose clock is ahead
});

test('the clock of a field is that of the building, also where it is set back and forth', () => {
  const f = format();
  expect(f.wall(NOW)).toBe('2026-11-29T11:00');
  expect(f.wall(Date.parse('2026-06-01T22:30:00Z'))).toBe('2026-06-02T00:30');
  for (const utc of [
    '2026-11-29T10:00:00Z',
    '2026-03-29T00:59:00Z',
    '2026-03-29T01:00:00Z',
    '2026-10-25T02:00:00Z',
    '2026-12-31T23:30:00Z',
  ]) {
    const at = Date.parse(utc);
    expect(f.instant(f.wall(at)), utc).toBe(at);
  }
  expect(f.instant('')).toBeNaN();
});

test('a past of which nothing is known says so, and an unknown code is a fault', () => {
  const f = format();
  const model = room(
    [],
    {},
    { texts: { 'plan.quality.good': 'good', 'plan.quality.fault': 'fault', 'plan.time.unknown': 'not recorded' } },
  );
  expect([f.quality(model, 0), f.quality(model, 99)]).toEqual(['good', 'fault']);
  f.at = NOW - HOUR;
  expect(f.quality(model, 0, null)).toBe('not recorded');
});
