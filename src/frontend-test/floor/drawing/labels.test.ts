import { expect, test } from 'vitest';
import { arrange, LEAST, sizeAt, type Wanted } from 'frontend/floor/drawing/labels.js';

/** Letters of a grotesque are about half as wide as high. */
const measure = (text: string) => text.length * 0.55;
const OFFICE: Wanted = {
  name: 'Open office North-West',
  value: '22.4 °C',
  brief: '22.4',
  number: true,
  cue: 'category II',
  loud: false,
  mark: '',
};

/** A room of the demo building (in the units of its drawing) at a scale: 0.31 is a phone, 0.95 a desktop, 7 the closest zoom. */
function at(scale: number, wanted: Wanted, room = { size: 15, width: 120, wide: 165, height: 140 }) {
  const sizes = {
    name: sizeAt(room.size * 0.85, scale, 0.95, 20),
    value: sizeAt(room.size * 1.4, scale, 0.95, 34),
    cue: sizeAt(room.size * 0.75, scale, 0.95, 18),
    mark: sizeAt(room.size * 1.1, scale, 0.95, 24),
  };
  return arrange(wanted, sizes, { width: room.width * scale, wide: room.wide * scale, height: room.height * scale }, measure);
}

test('no letter is smaller than can be read, at any scale and in any room', () => {
  for (const scale of [0.1, 0.2, 0.31, 0.5, 0.7, 0.95, 1.6, 3, 7]) {
    for (const room of [
      { size: 15, width: 120, wide: 165, height: 140 },
      { size: 10, width: 52, wide: 74, height: 40 },
      { size: 11, width: 88, wide: 1100, height: 60 },
    ]) {
      for (const line of at(scale, { ...OFFICE, mark: '▲' }, room).lines)
        expect(line.size, `${line.part} ${line.size} at ${scale}`).toBeGreaterThanOrEqual(LEAST);
    }
  }
});

test('what stands in a room stays within its walls', () => {
  for (const scale of [0.2, 0.31, 0.5, 0.95, 2, 7]) {
    for (const line of at(scale, OFFICE).lines) expect(line.width, `${line.text} at ${scale}`).toBeLessThanOrEqual(165 * scale);
    expect(at(scale, OFFICE).height).toBeLessThanOrEqual(140 * scale);
  }
});

test('a phone shows the number, a desktop the name above it', () => {
  expect(at(0.31, OFFICE).lines.map(l => l.part)).toEqual(['value']);
  expect(at(0.95, OFFICE).lines.map(l => l.part)).toEqual(['name', 'value', 'cue']);
});

test('the unit goes before the number, and a number is never cut', () => {
  const narrow = { size: 10.5, width: 40, wide: 80, height: 140 };
  expect(at(0.4, { ...OFFICE, name: '', cue: '' }, narrow).lines.map(l => l.text)).toEqual(['22.4']);
  expect(at(0.2, { ...OFFICE, name: '', cue: '' }, narrow).lines).toEqual([]);
});

test('what is wrong outlives the name', () => {
  const low = { size: 11, width: 140, wide: 165, height: 45 };
  const wrong = { ...OFFICE, cue: '+2.8 K', loud: true, mark: '' };
  expect(at(0.9, wrong, low).lines.map(l => l.part)).toEqual(['value', 'cue']);
  expect(at(0.9, { ...wrong, loud: false }, low).lines.map(l => l.part)).toEqual(['name', 'value']);
});

test('a mark is there even where nothing else fits', () => {
  const cupboard = { size: 10, width: 12, wide: 14, height: 30 };
  expect(at(0.31, { ...OFFICE, mark: '▲' }, cupboard).lines.map(l => l.text)).toEqual(['▲']);
});

test('in one line the mark stands before the number', () => {
  expect(at(0.31, { ...OFFICE, mark: '▲' }, { size: 11, width: 400, wide: 1100, height: 60 }).lines.map(l => l.text)).toEqual([
    '▲ 22.4 °C',
  ]);
});

test('a name is cut only where most of it is left', () => {
  const line = at(0.6, { ...OFFICE, value: '', brief: '', cue: '' }).lines[0];
  expect(line?.text).toMatch(/^Open office .*…$/);
  expect(at(0.3, { ...OFFICE, value: '', brief: '', cue: '' }).lines).toEqual([]);
});

test('closer, letters grow no larger than anybody needs', () => {
  expect(sizeAt(15, 7, 0.95, 20)).toBe(20);
  expect(sizeAt(15, 3, 3, 20)).toBe(45); // a wall screen shows the whole floor large
});
