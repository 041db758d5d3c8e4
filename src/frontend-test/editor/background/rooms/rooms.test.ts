import { expect, test } from 'vitest';
import type { Segment, TracedRoom } from 'frontend/editor/background/background.js';
import { graphOf } from 'frontend/editor/background/rooms/graph.js';
import { MOST_LINES, roomsOf } from 'frontend/editor/background/rooms/rooms.js';
import { grid, numbers, opened, pieces, rect, turned } from './plans.test-data.js';

const METRES = { metresPerUnit: 1 };
const found = (lines: Segment[], tracing = METRES): TracedRoom[] => roomsOf(lines, tracing) ?? [];
const areas = (rooms: TracedRoom[]) => rooms.map(room => Math.round((room.area ?? 0) * 100) / 100);

test.each([
  [1, 1],
  [3, 2],
  [7, 5],
  [20, 12],
])('a grid of %i × %i rooms has so many rooms, of their size and with four corners', (n, m) => {
  const rooms = found(grid(n, m));
  expect(rooms).toHaveLength(n * m);
  expect(new Set(areas(rooms))).toEqual(new Set([12]));
  expect(rooms.every(room => room.points.length === 4)).toBe(true);
});

/** No plan lies as the axes do, and those of surveyors lie hundreds of kilometres from zero. */
test('turned, moved, drawn in any order and in either direction, it has the same rooms', () => {
  const random = numbers(1);
  for (let k = 0; k < 12; k++) {
    const lines = turned(grid(5, 4), random() * 360, random() * 6e6, random() * 6e6)
      .map(([a, b, c, d]): Segment => (random() < 0.5 ? [a, b, c, d] : [c, d, a, b]))
      .map(line => ({ line, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ line }) => line);
    const rooms = found(lines);
    expect(rooms).toHaveLength(20);
    for (const area of areas(rooms)) expect(area).toBeCloseTo(12, 1);
  }
});

test('in millimetres, and without a scale at all, it has the same rooms', () => {
  const millimetres = grid(6, 5).map(line => line.map(v => v * 1000) as Segment);
  expect(found(millimetres, { metresPerUnit: 0.001 })).toHaveLength(30);
  expect(roomsOf(millimetres)).toHaveLength(30);
});

/** Who draws by hand neither hits the corner nor the wall. */
test('ends that nearly meet, stop short or go too far by a centimetre are joined', () => {
  const random = numbers(2);
  const off = () => (random() - 0.5) * 0.016;
  for (let k = 0; k < 8; k++) {
    const lines = pieces(4, 4, ([a, b, c, d]) => [[a + off(), b + off(), c + off(), d + off()]]);
    expect(found(turned(lines, k * 17))).toHaveLength(16);
  }
});

test('walls that end at the middle of another one make rooms: T and cross', () => {
  const lines: Segment[] = [...rect(0, 0, 10, 6), [4, 0, 4, 6], [4, 2, 10, 2], [7, 2, 7, 6]];
  expect(areas(found(lines))).toEqual([24, 12, 12, 12]);
});

test('the same line twice, and lines that lie on each other in part, are one wall', () => {
  const lines = grid(3, 3);
  const again: Segment[] = [...lines, ...lines.map(([a, b, c, d]): Segment => [c, d, a, b]), ...pieces(3, 3, wall => [wall])];
  expect(found(again)).toHaveLength(9);
});

test.each([0.6, 0.9, 1.2])('doors of %f m are closed in walls of one line', width => {
  for (const degrees of [0, 31, 90, 200]) {
    const rooms = found(turned(pieces(4, 3, opened(width)), degrees));
    expect(rooms).toHaveLength(12);
    for (const area of areas(rooms)) expect(area).toBeCloseTo(12, 1);
  }
});

test('an opening wider than was chosen stays open', () => {
  const lines: Segment[] = [...rect(0, 0, 12, 5), ...opened(2)([6, 0, 6, 5])];
  expect(areas(found(lines))).toEqual([60]);
  expect(areas(found(lines, { ...METRES, door: 2.1 } as typeof METRES))).toEqual([30, 30]);
});

/** Most plans draw both faces of a wall: the space between them is no room. */
test('walls of two lines enclose rooms between their inner faces, with and without doors', () => {
  const shell = rect(-0.3, -0.3, 10.6, 5.6);
  const rooms = [...rect(0, 0, 4.9, 5), ...rect(5.1, 0, 4.9, 5)];
  expect(areas(found([...shell, ...rooms]))).toEqual([24.5, 24.5]);
  const door: Segment[] = [
    ...shell,
    [0, 0, 4.9, 0], [0, 0, 0, 5], [0, 5, 4.9, 5], [5.1, 0, 10, 0], [10, 0, 10, 5], [10, 5, 5.1, 5],
    [4.9, 0, 4.9, 2], [4.9, 2, 5.1, 2], [5.1, 2, 5.1, 0], [4.9, 5, 4.9, 3], [4.9, 3, 5.1, 3], [5.1, 3, 5.1, 5],
  ]; // prettier-ignore
  expect(areas(found(door))).toEqual([24.5, 24.5]);
});

test('a room in a room is one of its own, and the outer one is what is left', () => {
  const rooms = found([...rect(0, 0, 20, 12), ...rect(8, 4, 4, 4), ...rect(9, 5, 2, 2)]);
  expect(areas(rooms)).toEqual([224, 12, 4]);
  expect(rooms.map(room => room.points.length)).toEqual([4, 4, 4]);
});

test('a wall that leads nowhere, a lone line and a shaft make no room', () => {
  const lines: Segment[] = [...rect(0, 0, 8, 6), [0, 3, 3, 3], [20, 20, 25, 25], ...rect(5, 1, 0.8, 0.8), ...rect(0, 5.7, 8, 0.3)];
  expect(areas(found(lines))).toEqual([8 * 5.7 - 0.64]);
});

test('nothing encloses nothing', () => {
  expect(roomsOf([])).toEqual([]);
  expect(roomsOf([[1, 1, 1, 1]])).toEqual([]);
  expect(found([[0, 0, 5, 0]])).toEqual([]);
});

/** A tab that does not answer for a minute is taken for a broken one. It takes some 0.4 s where nothing else runs. */
test('5,000 lines are done in seconds, and more than 20,000 are left alone', { timeout: 60_000 }, () => {
  const many = pieces(49, 49, wall => [wall]);
  const begin = performance.now();
  expect(found(many)).toHaveLength(49 * 49);
  expect(performance.now() - begin).toBeLessThan(30_000);
  expect(roomsOf(Array.from({ length: MOST_LINES + 1 }, (_, i): Segment => [i, 0, i, 1]))).toBeNull();
});

test('a hatching that crosses itself everywhere is given up', () => {
  const lines = Array.from({ length: 20 }, (_, i): Segment[] => [
    [i, -1, i, 20],
    [-1, i, 20, i],
  ]).flat();
  expect(graphOf(lines, 0.01)?.edges).toHaveLength(2 * 20 * 21);
  expect(graphOf(lines, 0.01, 300)).toBeNull();
});
