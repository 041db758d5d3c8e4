import type { Place, Segment, TracedRoom } from '../background.js';
import { type Face, facesOf } from './faces.js';
import { closings } from './gaps.js';
import { graphOf } from './graph.js';

export interface Tracing {
  /** Unknown: the drawing is taken for one of a floor of SUPPOSED metres from corner to corner. */
  metresPerUnit?: number | undefined;
  /** Metres; openings up to this width are closed. */
  door?: number;
}

/** Metres. */
const SUPPOSED = 50;
const DOOR = 1.25;
const THICKEST_WALL = 0.6;
const TOLERANCE = 0.02;
/** Metres; what is narrower is the inside of a wall. */
const NARROWEST = 0.6;
/** m². */
const SMALLEST = 1;
/** More lines than that are no walls of one floor. */
export const MOST_LINES = 20_000;

/**
 * The rooms that lines enclose, the largest first, so that one that lies in another is drawn over it.
 *
 * @returns null where there are too many lines, or they cross each other too often
 */
export function roomsOf(walls: Segment[], { metresPerUnit, door = DOOR }: Tracing = {}): TracedRoom[] | null {
  if (walls.length > MOST_LINES) return null;
  const unit = metresPerUnit ?? SUPPOSED / Math.max(diagonalOf(walls), 1e-9);
  const tolerance = TOLERANCE / unit;
  const drawn = graphOf(walls, tolerance);
  if (!drawn) return null;
  const lines = drawn.edges.map(([a, b]): Segment => [drawn.x[a]!, drawn.y[a]!, drawn.x[b]!, drawn.y[b]!]);
  const closed = graphOf([...lines, ...closings(drawn, { widest: door / unit, thickest: THICKEST_WALL / unit, tolerance })], tolerance);
  if (!closed) return null;
  return facesOf(closed)
    .filter(face => isRoom(face, unit))
    .map(face => ({ points: straightened(face.points, tolerance), area: face.area }))
    .filter(room => room.points.length > 2)
    .sort((a, b) => b.area - a.area);
}

function isRoom(face: Face, unit: number): boolean {
  const area = face.area * unit * unit;
  // furniture and letters within a room do not make it narrow
  const holes = face.holes.filter(hole => hole.area * unit * unit >= 4 * SMALLEST);
  const half = (unit * holes.reduce((sum, hole) => sum + hole.round, face.round)) / 2;
  // the shorter side of a rectangle of this area and outline
  const width = (half - Math.sqrt(Math.max(0, half * half - 4 * area))) / 2;
  return area >= SMALLEST && width >= NARROWEST;
}

/** Without the corners at which the line goes straight on. */
function straightened(points: Place[], tolerance: number): Place[] {
  const kept: Place[] = [];
  points.forEach((point, i) => {
    const [ax, ay] = kept.at(-1) ?? points.at(-1)!;
    const [bx, by] = points[(i + 1) % points.length]!;
    const length = Math.hypot(bx - ax, by - ay);
    const aside = Math.abs((point[0] - ax) * (by - ay) - (point[1] - ay) * (bx - ax)) / (length || 1);
    if (aside > tolerance / 4) kept.push(point);
  });
  return kept;
}

function diagonalOf(walls: Segment[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x1, y1, x2, y2] of walls) {
    left = Math.min(left, x1, x2);
    right = Math.max(right, x1, x2);
    top = Math.min(top, y1, y2);
    bottom = Math.max(bottom, y1, y2);
  }
  return walls.length ? Math.hypot(right - left, bottom - top) : 0;
}
