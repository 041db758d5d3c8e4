import type { Segment } from '../background.js';
import { Corners } from './corners.js';
import { Grid } from './grid.js';

/** Lines that meet in corners alone. */
export interface Graph {
  x: number[];
  y: number[];
  /** The numbers of both corners; no line is there twice. */
  edges: [number, number][];
}

/** More than that are hatchings and letters. */
const MOST_CUTS = 150_000;
const MOST_PAIRS = 10_000_000;

/**
 * Cuts lines where they meet, and joins ends that nearly do.
 *
 * @param tolerance what is nearer than this is the same place
 * @param most cuts
 * @returns null where the lines cross each other too often to be walls
 */
export function graphOf(lines: Segment[], tolerance: number, most = MOST_CUTS): Graph | null {
  const corners = new Corners(tolerance);
  const joined = joinedEnds(lines, corners);
  const at = ([a, b]: [number, number]): Segment => [corners.x[a]!, corners.y[a]!, corners.x[b]!, corners.y[b]!];
  const straight = joined.map(at);
  const grid = new Grid(squareOf(straight, tolerance));
  straight.forEach((line, i) => grid.add(i, line));
  const cuts: number[][] = joined.map(pair => [...pair]);
  if (!cutAtEnds(straight, joined, grid, corners, tolerance, cuts) || !cutAtCrossings(straight, joined, grid, corners, cuts, most))
    return null;
  return { x: corners.x, y: corners.y, edges: pieces(straight, cuts, corners) };
}

/** The same for a line and its reverse. */
const keyOf = (a: number, b: number) => Math.min(a, b) * 0x4000000 + Math.max(a, b);

function joinedEnds(lines: Segment[], corners: Corners): [number, number][] {
  const known = new Set<number>();
  const joined: [number, number][] = [];
  for (const [x1, y1, x2, y2] of lines) {
    const a = corners.at(x1, y1);
    const b = corners.at(x2, y2);
    const key = keyOf(a, b);
    if (a === b || known.has(key)) continue;
    known.add(key);
    joined.push([a, b]);
  }
  return joined;
}

/** Few lines in each square, and few squares for each line. */
export function squareOf(lines: Segment[], tolerance: number): number {
  let [left, top, right, bottom, length] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const [x1, y1, x2, y2] of lines) {
    left = Math.min(left, x1, x2);
    right = Math.max(right, x1, x2);
    top = Math.min(top, y1, y2);
    bottom = Math.max(bottom, y1, y2);
    length += Math.hypot(x2 - x1, y2 - y1);
  }
  const extent = Math.max(right - left, bottom - top, tolerance);
  return Math.max(extent / 500, Math.min(extent / 20, length / Math.max(1, lines.length) / 2), tolerance * 4);
}

/** An end that lies on another line, or nearly: a T. */
function cutAtEnds(lines: Segment[], ends: [number, number][], grid: Grid, corners: Corners, tolerance: number, cuts: number[][]): boolean {
  const all = new Set(ends.flat());
  let count = 0;
  for (const corner of all) {
    const [x, y] = [corners.x[corner]!, corners.y[corner]!];
    for (const i of grid.near([x, y, x, y], tolerance)) {
      if (ends[i]!.includes(corner)) continue;
      const [x1, y1, x2, y2] = lines[i]!;
      const length = Math.hypot(x2 - x1, y2 - y1);
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
      const aside = Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / length;
      if (aside < tolerance && along > 0 && along < length) {
        cuts[i]!.push(corner);
        if (++count > MOST_CUTS) return false;
      }
    }
  }
  return true;
}

function cutAtCrossings(lines: Segment[], ends: [number, number][], grid: Grid, corners: Corners, cuts: number[][], most: number): boolean {
  let [count, pairs] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    for (const j of grid.near(lines[i]!, 0)) {
      if (j <= i) continue;
      if (++pairs > MOST_PAIRS) return false;
      const [a, b] = ends[i]!;
      if (ends[j]!.includes(a) || ends[j]!.includes(b)) continue;
      const place = crossing(lines[i]!, lines[j]!);
      if (!place) continue;
      const corner = corners.at(...place);
      cuts[i]!.push(corner);
      cuts[j]!.push(corner);
      if (++count > most) return false;
    }
  }
  return true;
}

/** Where two segments cross between their ends. */
function crossing([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): [number, number] | null {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(turn) < 1e-9 * Math.hypot(bx - ax, by - ay) * Math.hypot(dx - cx, dy - cy)) return null;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [ax + t * (bx - ax), ay + t * (by - ay)] : null;
}

function pieces(lines: Segment[], cuts: number[][], corners: Corners): [number, number][] {
  const edges = new Map<number, [number, number]>();
  lines.forEach(([x1, y1, x2, y2], i) => {
    const along = (corner: number) => (corners.x[corner]! - x1) * (x2 - x1) + (corners.y[corner]! - y1) * (y2 - y1);
    const ordered = [...new Set(cuts[i])].sort((a, b) => along(a) - along(b));
    for (let k = 1; k < ordered.length; k++) {
      const [a, b] = [Math.min(ordered[k - 1]!, ordered[k]!), Math.max(ordered[k - 1]!, ordered[k]!)];
      edges.set(keyOf(a, b), [a, b]);
    }
  });
  return [...edges.values()];
}
