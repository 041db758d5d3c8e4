import { expect, test } from 'vitest';
import { FloorModel } from 'frontend/floor/model.js';
import { spread } from 'frontend/building/labels.js';
import { lookAt, stateOf } from 'frontend/building/layers.js';
import { powerOf } from 'frontend/building/power.js';
import type { StackedFloor } from 'frontend/building/states.js';
import { config, point, room as sample, space } from '../floor/sample.test-data.js';

const ROLES = { temperature: 't', occupied: 'o', setpoint: 's', co2: 'c' };
const comfort = (t: number, people: number, codes: Record<string, number> = {}, co2 = 700) =>
  stateOf(
    sample(
      [
        point('t', t, { code: codes['t'] ?? 0 }),
        point('o', people, { kind: 'BINARY', unit: '', code: codes['o'] ?? 0 }),
        point('s', 21, { code: codes['s'] ?? 0 }),
        point('c', co2, { unit: 'ppm', code: codes['c'] ?? 0 }),
      ],
      ROLES,
    ),
    'room',
    'comfort',
  );

test('comfort is judged where people are, and only by what is true now', () => {
  expect(comfort(21, 1)).toBe('good');
  expect(comfort(25, 1)).toBe('warm');
  expect(comfort(17, 1)).toBe('cold');
  expect(comfort(17, 0)).toBe('empty');
  expect(comfort(21, 1, {}, 1500)).toBe('air');
  for (const dead of ['t', 'o', 's', 'c']) expect(comfort(21, 1, { [dead]: 3 }), dead).toBe('stale');
});

test('a temperature that is not of now is hatched, and one that never was is plain', () => {
  expect(lookAt(sample([point('t', 22)], { temperature: 't' }), 'room', 'temperature', null).stale).toBe(false);
  const dead = lookAt(sample([point('t', 22, { code: 3 })], { temperature: 't' }), 'room', 'temperature', null);
  expect(dead).toEqual({ fill: null, stale: true, sign: null });
  expect(lookAt(sample([], {}), 'room', 'temperature', null).stale).toBe(false);
});

test('one open door is seen, and closed is only a room all of whose doors are known', () => {
  const doors = (...values: [number, number][]) =>
    stateOf(
      sample(
        values.map(([value, code], i) => point(`d${i}`, value, { kind: 'BINARY', unit: '', code })),
        {},
        { plays: { door: values.map((_, i) => `d${i}`) } },
      ),
      'room',
      'security',
    );
  expect(doors([0, 0], [1, 0])).toBe('open');
  expect(doors([0, 0], [0, 0])).toBe('closed');
  expect(doors([0, 0], [0, 3])).toBe('stale');
  expect(doors()).toBe('none');
});

test('a floor draws what its meters say, wherever they hang and each once; one that is silent makes it unknown', () => {
  const floor = (key: string, points: FloorModel['points']): StackedFloor => {
    const own = config({ floor: key, spaces: [space(`${key}-room`, { area: 200 })] });
    return { config: own, url: '', model: new FloorModel(own, points) };
  };
  const meter = (key: string, parent: string | null) => ({
    key,
    kind: 'ELECTRICITY',
    role: 'CONSUMPTION',
    parent,
    power: `${key}/p`,
    floor: 'upper',
  });
  const meters = [meter('m', 'main'), meter('sub', 'm')];
  const upper = floor('upper', []);
  const cellar = floor('cellar', [point('m/p', 3000, { unit: 'W' }), point('sub/p', 1, { unit: 'kW' })]);
  expect(powerOf(upper, [upper, cellar], meters)).toEqual({ kilowatts: 3, perArea: 15 });
  expect(powerOf(cellar, [upper, cellar], meters)).toBe(null);
  const silent = floor('cellar', [point('m/p', 3000, { unit: 'W', code: 3 })]);
  expect(powerOf(upper, [upper, silent], meters)?.perArea).toBe(null);
});

test('names keep their heights where they can, move apart where they meet, and stay in the picture', () => {
  expect(
    spread(
      [
        { x: 1, y: 50 },
        { x: 2, y: 100 },
      ],
      20,
      300,
    ).map(p => p.y),
  ).toEqual([50, 100]);
  const met = spread(
    [
      { x: 1, y: 100 },
      { x: 1, y: 102 },
      { x: 1, y: 99 },
    ],
    20,
    300,
  ).map(p => p.y);
  expect(met).toEqual([119, 139, 99]);
  expect(
    spread(
      [
        { x: 1, y: 290 },
        { x: 1, y: 299 },
      ],
      20,
      300,
    ).map(p => p.y),
  ).toEqual([270, 290]);
});
