import { boundsOf, sidesOf, spansAt, type XY } from './geometry.js';
import type { Room } from '../model.js';

/** Two rooms that cover the same floor: it counts twice in the areas. */
export interface Overlap {
  one: Room;
  other: Room;
  /** Square units of the sheet. */
  area: number;
}

/** Of the smaller room; less is what hands and rounding leave. */
const SHARE = 0.02;
/** More pairs than these are no plan of rooms any more. */
const MOST = 200;

/** Pairs of rooms that overlap by more than a fiftieth of the smaller one, the largest overlap first. Rooms with curves are left out. */
export function overlapsOf(rooms: Room[]): Overlap[] {
  const drawn = rooms
    .filter(room => room.points.length > 2)
    .map(room => ({ room, box: boundsOf(room.points), size: overlapArea(room.points, room.points) }))
    .sort((a, b) => a.box.x - b.box.x);
  const found: Overlap[] = [];
  for (let i = 0; i < drawn.length && found.length < MOST; i++) {
    const one = drawn[i]!;
    for (let j = i + 1; j < drawn.length && drawn[j]!.box.x < one.box.x + one.box.width; j++) {
      const other = drawn[j]!;
      if (other.box.y >= one.box.y + one.box.height || one.box.y >= other.box.y + other.box.height) continue;
      const area = overlapArea(one.room.points, other.room.points);
      if (area > SHARE * Math.min(one.size, other.size)) found.push({ one: one.room, other: other.room, area });
    }
  }
  return found.sort((a, b) => b.area - a.area);
}

/** What two shapes have in common, in square units: between the heights at which anything begins, ends or crosses it grows evenly. */
export function overlapArea(a: XY[], b: XY[]): number {
  const heights = [...new Set([...a, ...b].map(p => p[1]).concat(crossings(a, b)))].sort((v, w) => v - w);
  let area = 0;
  for (let i = 1; i < heights.length; i++) {
    const [from, to] = [heights[i - 1]!, heights[i]!];
    const middle = (from + to) / 2;
    area += (to - from) * common(spansAt(a, middle), spansAt(b, middle));
  }
  return area;
}

const common = (a: XY[], b: XY[]): number =>
  a.reduce((sum, [from, to]) => sum + b.reduce((part, [c, d]) => part + Math.max(0, Math.min(to, d) - Math.max(from, c)), 0), 0);

/** Heights at which a side of one crosses a side of the other. */
function crossings(a: XY[], b: XY[]): number[] {
  return sidesOf(a).flatMap(([p, q]) =>
    sidesOf(b).flatMap(([r, s]) => {
      const turn = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
      if (turn === 0) return [];
      const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / turn;
      return t > 0 && t < 1 ? [p[1] + t * (q[1] - p[1])] : [];
    }),
  );
}
