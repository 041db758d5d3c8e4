import { expect, test } from 'vitest';
import { Format } from 'frontend/floor/format.js';
import { config, point, room } from '../sample.test-data.js';
import { heatOf, legend } from 'frontend/floor/drawing/heat.js';

const temperature = (value: number | null, more = {}) =>
  heatOf(room([point('t', value, more)], { temperature: 't' }), 'room', 'temperature');
const share = (colour: string | null) => Number(/(\d+)%/.exec(colour ?? '')?.[1]);

test('cold is blue, the middle plain, warm red, and beyond the ends nothing changes', () => {
  expect(temperature(17)).toContain('--heat-cold) 78%');
  expect(temperature(10)).toBe(temperature(17));
  expect(share(temperature(22))).toBe(0);
  expect(temperature(27)).toContain('--heat-warm) 78%');
  expect(temperature(40)).toBe(temperature(27));
  expect(temperature(24.5)).toContain('--heat-warm) 39%');
});

test('a colour means the same in every unit', () => {
  expect(temperature(80.6, { unit: '°F' })).toBe(temperature(27));
});

test('what nobody knows has no colour', () => {
  expect(temperature(null)).toBeNull();
  expect(temperature(22, { code: 5 })).toBeNull();
  expect(heatOf(room([], {}), 'room', 'temperature')).toBeNull();
  expect(heatOf(room([point('t', 22)], { temperature: 't' }), 'room', 'none')).toBeNull();
});

test('the legend is in the reader’s unit', () => {
  const model = room([], {});
  expect(legend('temperature', new Format(config()), model).marks).toEqual(['≤ 17.0 °C', '22.0 °C', '≥ 27.0 °C']);
  expect(legend('temperature', new Format(config({ fahrenheit: true })), model).marks).toEqual(['≤ 62.6 °F', '71.6 °F', '≥ 80.6 °F']);
  expect(legend('light', new Format(config()), model).gradient.match(/--heat-light/g)).toHaveLength(5);
});
