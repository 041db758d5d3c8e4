import { distance, nearestOn, type XY } from './geometry.js';

/** What a place can be drawn to. */
export interface SnapTargets {
  corners: XY[];
  sides: [XY, XY][];
  /** Width of the grid in units of the sheet; 0 for none. */
  grid: number;
}

export interface Snapped {
  at: XY;
  /** What it was drawn to; x and y may be drawn to different things. */
  kind: 'corner' | 'side' | 'line' | 'grid' | 'free';
}

/**
 * Draws a place to what is near it: a corner before all, then a side, then lines through corners and right angles to where one comes
 * from, else the grid.
 *
 * @param reach how near, in units of the sheet
 * @param from the corner before it, null where there is none: towards it angles are made right
 */
export function snap(place: XY, targets: SnapTargets, reach: number, from: XY | null = null): Snapped {
  const corner = nearest(targets.corners, place, reach);
  if (corner) return { at: corner, kind: 'corner' };
  const [x, lined] = aligned(place, targets, reach, from, 0);
  const [y, levelled] = aligned(place, targets, reach, from, 1);
  const side = nearestSide(targets.sides, place, reach);
  if (side) return { at: onSide(side, place, lined ? x : null, levelled ? y : null, reach), kind: 'side' };
  const grid = targets.grid > 0;
  const at: XY = [lined ? x : toGrid(place[0], targets.grid), levelled ? y : toGrid(place[1], targets.grid)];
  return { at, kind: lined || levelled ? 'line' : grid ? 'grid' : 'free' };
}

export const toGrid = (value: number, grid: number): number => (grid > 0 ? Number((Math.round(value / grid) * grid).toFixed(6)) : value);

function nearest(places: XY[], to: XY, reach: number): XY | null {
  let best: XY | null = null;
  let least = reach;
  for (const one of places) {
    const far = distance(one, to);
    if (far <= least) [best, least] = [one, far];
  }
  return best;
}

/** The coordinate of a corner, or of where one comes from, that is near; and whether there is one. */
function aligned(place: XY, targets: SnapTargets, reach: number, from: XY | null, axis: 0 | 1): [number, boolean] {
  if (from && Math.abs(from[axis] - place[axis]) <= reach) return [from[axis], true];
  let best = place[axis];
  let least = reach / 2;
  for (const one of targets.corners) {
    const far = Math.abs(one[axis] - place[axis]);
    if (far < least) [best, least] = [one[axis], far];
  }
  return [best, least < reach / 2];
}

function nearestSide(sides: [XY, XY][], place: XY, reach: number): [XY, XY] | null {
  let best: [XY, XY] | null = null;
  let least = reach;
  for (const side of sides) {
    const far = distance(nearestOn(side[0], side[1], place), place);
    if (far < least) [best, least] = [side, far];
  }
  return best;
}

/** Where a line through the wanted x or y meets the side; the nearest place on it where none does. */
function onSide([a, b]: [XY, XY], place: XY, x: number | null, y: number | null, reach: number): XY {
  const meeting: XY[] = [];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (x !== null && Math.abs(dx) > 1e-9) meeting.push([x, a[1] + (dy * (x - a[0])) / dx]);
  if (y !== null && Math.abs(dy) > 1e-9) meeting.push([a[0] + (dx * (y - a[1])) / dy, y]);
  const on = meeting.filter(p => distance(nearestOn(a, b, p), p) < 1e-6);
  return nearest(on, place, 2 * reach) ?? nearestOn(a, b, place);
}

/** How far a shape is to be moved so that what of it is nearest to something lies on it; else so that its first corner is on the grid. */
export function snapMove(points: XY[], dx: number, dy: number, targets: SnapTargets, reach: number): XY {
  const fixed: SnapTargets = { ...targets, grid: 0 };
  let best: XY | null = null;
  let least = Infinity;
  for (const [x, y] of points) {
    const to: XY = [x + dx, y + dy];
    const found = snap(to, fixed, reach);
    const far = distance(found.at, to);
    if (found.kind === 'corner' && far < least) [best, least] = [[found.at[0] - x, found.at[1] - y], far];
  }
  if (best) return best;
  const [first] = points;
  if (!first) return [dx, dy];
  const [x, lined] = alongAxis(points, dx, dy, targets, reach, 0);
  const [y, levelled] = alongAxis(points, dx, dy, targets, reach, 1);
  return [lined ? x : toGrid(first[0] + dx, targets.grid) - first[0], levelled ? y : toGrid(first[1] + dy, targets.grid) - first[1]];
}

/** The way along one axis that brings a corner in line with another. */
function alongAxis(points: XY[], dx: number, dy: number, targets: SnapTargets, reach: number, axis: 0 | 1): [number, boolean] {
  const way = axis === 0 ? dx : dy;
  let best = way;
  let least = reach / 2;
  for (const p of points) {
    for (const c of targets.corners) {
      const far = Math.abs(c[axis] - p[axis] - way);
      if (far < least) [best, least] = [c[axis] - p[axis], far];
    }
  }
  return [best, least < reach / 2];
}
