import { describe, expect, it } from 'vitest';
import { rectangle, type XY } from 'frontend/editor/drawing/geometry.js';
import { overlapArea, overlapsOf } from 'frontend/editor/drawing/overlaps.js';
import type { Room } from 'frontend/editor/model.js';

const room = (id: string, points: XY[]): Room => ({ id, key: null, name: id, renamed: false, points, touched: true });
const L: XY[] = [
  [0, 0],
  [100, 0],
  [100, 40],
  [40, 40],
  [40, 100],
  [0, 100],
];

describe('rooms that lie on each other', () => {
  it('measures what shapes have in common, slanting sides and notches included', () => {
    expect(overlapArea(rectangle([0, 0], [10, 10]), rectangle([5, 5], [20, 20]))).toBeCloseTo(25);
    const diamond: XY[] = [
      [10, 0],
      [20, 10],
      [10, 20],
      [0, 10],
    ];
    expect(overlapArea(diamond, rectangle([0, 0], [20, 20]))).toBeCloseTo(200);
    expect(overlapArea(diamond, rectangle([10, 0], [20, 10]))).toBeCloseTo(50);
    expect(overlapArea(L, rectangle([50, 50], [90, 90]))).toBe(0);
    expect(overlapArea(L, [...L].reverse())).toBeCloseTo(100 * 40 + 40 * 60);
  });

  it('names pairs, and no neighbours that share a wall', () => {
    const rooms = [
      room('a', rectangle([0, 0], [10, 10])),
      room('b', rectangle([10, 0], [20, 10])),
      room('c', rectangle([8, 2], [12, 6])),
      room('d', rectangle([0, 10], [20, 20])),
    ];
    expect(overlapsOf(rooms).map(({ one, other, area }) => [one.id, other.id, area])).toEqual([
      ['a', 'c', 8],
      ['c', 'b', 8],
    ]);
  });

  /** A hand that draws without snapping leaves slivers; a warning for each of them would hide the one that matters. */
  it('says nothing of slivers', () => {
    expect(overlapsOf([room('a', rectangle([0, 0], [100, 100])), room('b', rectangle([99, 0], [200, 100]))])).toEqual([]);
  });

  it('takes a large plan in no time', () => {
    const rooms = Array.from({ length: 1000 }, (_, i) =>
      room(String(i), rectangle([(i % 40) * 10, Math.floor(i / 40) * 10], [(i % 40) * 10 + 10.05, Math.floor(i / 40) * 10 + 10])),
    );
    const begun = performance.now();
    expect(overlapsOf(rooms)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
