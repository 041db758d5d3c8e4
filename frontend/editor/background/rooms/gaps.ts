import type { Segment } from '../background.js';
import { Grid } from './grid.js';
import { type Graph, squareOf } from './graph.js';

/** Where a wall ends, and the direction in which it would go on. */
interface End {
  corner: number;
  dx: number;
  dy: number;
}

/** How wide an opening may be that is closed, how thick a wall, and what is the same place; all in units of the drawing. */
export interface Openings {
  widest: number;
  thickest: number;
  tolerance: number;
}

/** The lines that close openings: each wall that ends goes on to the next one if that is near enough. */
export function closings(graph: Graph, openings: Openings): Segment[] {
  const { x, y, edges } = graph;
  const neighbours: number[][] = x.map(() => []);
  for (const [a, b] of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const lines = edges.map(([a, b]): Segment => [x[a]!, y[a]!, x[b]!, y[b]!]);
  const grid = new Grid(squareOf(lines, openings.tolerance));
  lines.forEach((line, i) => grid.add(i, line));
  const loose = looseEnds(graph, neighbours, openings.thickest / 2);
  const closed: Segment[] = [];
  const left: End[] = [];
  for (const end of [...loose, ...capEnds(graph, neighbours, openings.thickest)]) {
    const hit = straightOn(graph, lines, grid, end, openings);
    if (hit) closed.push([x[end.corner]!, y[end.corner]!, ...hit]);
    else if (neighbours[end.corner]!.length === 1) left.push(end);
  }
  return [...closed, ...pairs(graph, left, openings.widest)];
}

function towards({ x, y }: Graph, from: number, to: number): End {
  const length = Math.hypot(x[to]! - x[from]!, y[to]! - y[from]!);
  return { corner: to, dx: (x[to]! - x[from]!) / length, dy: (y[to]! - y[from]!) / length };
}

/** A wall of one line that stops; a mark on a wall is shorter than any wall. */
const looseEnds = (graph: Graph, neighbours: number[][], shortest: number) =>
  neighbours.flatMap((of, i) => (of.length === 1 && lengthOf(graph, of[0]!, i) >= shortest ? [towards(graph, of[0]!, i)] : []));

const lengthOf = ({ x, y }: Graph, a: number, b: number) => Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);

/** A wall of two lines that stops: a short line across, from whose ends both lines go back. */
function capEnds(graph: Graph, neighbours: number[][], thickest: number): End[] {
  return graph.edges.flatMap(([a, b]) => {
    const thick = lengthOf(graph, a, b);
    if (thick > thickest || neighbours[a]!.length !== 2 || neighbours[b]!.length !== 2) return [];
    const behind = [neighbours[a]!.find(n => n !== b)!, neighbours[b]!.find(n => n !== a)!];
    if (behind[0] === behind[1]) return [];
    const [first, second] = [towards(graph, behind[0]!, a), towards(graph, behind[1]!, b)];
    const across = towards(graph, a, b);
    const parallel = first.dx * second.dx + first.dy * second.dy > 0.97;
    const square = Math.abs(first.dx * across.dx + first.dy * across.dy) < 0.25;
    const long = (end: number, start: number) => lengthOf(graph, end, start) > thick / 2;
    return parallel && square && long(a, behind[0]!) && long(b, behind[1]!) ? [first, second] : [];
  });
}

/** Where a wall that goes straight on meets the next line, within the widest opening. */
function straightOn(graph: Graph, lines: Segment[], grid: Grid, end: End, { widest, tolerance }: Openings): [number, number] | null {
  const [x, y] = [graph.x[end.corner]!, graph.y[end.corner]!];
  const ray: Segment = [x, y, x + end.dx * widest, y + end.dy * widest];
  let best: [number, number] | null = null;
  let nearest = widest;
  const take = (distance: number, place: [number, number]) => {
    if (distance > tolerance && distance <= nearest) [nearest, best] = [distance, place];
  };
  for (const i of grid.near(ray, tolerance * 3)) {
    if (graph.edges[i]!.includes(end.corner)) continue;
    const [x1, y1, x2, y2] = lines[i]!;
    for (const place of [[x1, y1] as [number, number], [x2, y2] as [number, number]]) {
      const [px, py] = [place[0] - x, place[1] - y];
      if (Math.abs(px * end.dy - py * end.dx) <= tolerance * 3) take(px * end.dx + py * end.dy, place);
    }
    const turn = end.dx * (y2 - y1) - end.dy * (x2 - x1);
    if (Math.abs(turn) < 0.3 * Math.hypot(x2 - x1, y2 - y1)) continue;
    const distance = ((x1 - x) * (y2 - y1) - (y1 - y) * (x2 - x1)) / turn;
    const along = ((x1 - x) * end.dy - (y1 - y) * end.dx) / turn;
    if (along >= 0 && along <= 1) take(distance, [x + end.dx * distance, y + end.dy * distance]);
  }
  return best;
}

/** Ends that look at each other, though not quite straight; the nearest first. */
function pairs({ x, y }: Graph, ends: End[], widest: number): Segment[] {
  const grid = new Grid(widest);
  ends.forEach(({ corner }, i) => grid.add(i, [x[corner]!, y[corner]!, x[corner]!, y[corner]!]));
  const found: { distance: number; a: number; b: number }[] = [];
  ends.forEach((end, a) => {
    const [ax, ay] = [x[end.corner]!, y[end.corner]!];
    for (const b of grid.near([ax, ay, ax, ay], widest)) {
      const other = ends[b]!;
      const [bx, by] = [x[other.corner]! - ax, y[other.corner]! - ay];
      const distance = Math.hypot(bx, by);
      if (b <= a || distance > widest || distance === 0) continue;
      const looks = (end.dx * bx + end.dy * by) / distance > 0.9 && -(other.dx * bx + other.dy * by) / distance > 0.9;
      if (looks) found.push({ distance, a, b });
    }
  });
  const used = new Set<number>();
  return found
    .sort((one, other) => one.distance - other.distance)
    .flatMap(({ a, b }): Segment[] => {
      if (used.has(a) || used.has(b)) return [];
      used.add(a).add(b);
      const [from, to] = [ends[a]!.corner, ends[b]!.corner];
      return [[x[from]!, y[from]!, x[to]!, y[to]!]];
    });
}
