import type { Place } from '../background.js';
import { contains } from '../../drawing/geometry.js';
import type { Graph } from './graph.js';

/** A part of the plane that lines go round. */
export interface Face {
  points: Place[];
  /** Without what lies inside it. */
  area: number;
  /** What lies inside it, each part by its own outline. */
  holes: { area: number; round: number }[];
  /** Length of the outline. */
  round: number;
}

interface Cycle {
  corners: number[];
  /** Negative where it goes round a part of the drawing from outside. */
  area: number;
}

/** All closed faces of a drawing, without the endless one around it. */
export function facesOf(graph: Graph): Face[] {
  const neighbours = sortedNeighbours(graph);
  const cycles = cyclesOf(graph, neighbours);
  const part = partsOf(graph);
  const inner = cycles.filter(cycle => cycle.area > 0).sort((a, b) => a.area - b.area);
  const faces = inner.map(cycle => faceOf(graph, cycle));
  const boxes = faces.map(face => boxOf(face.points));
  for (const outline of cycles) {
    const first = outline.corners[0]!;
    if (outline.area >= 0) continue;
    const [x, y] = [graph.x[first]!, graph.y[first]!];
    // the smallest comes first
    const around = faces.findIndex(
      (face, i) => part[inner[i]!.corners[0]!] !== part[first] && within(boxes[i]!, x, y) && contains(face.points, [x, y]),
    );
    const face = faces[around];
    face?.holes.push({ area: -outline.area, round: roundOf(graph, outline) });
  }
  for (const face of faces) face.area -= face.holes.reduce((sum, hole) => sum + hole.area, 0);
  return faces;
}

/** Around each corner in the order of their angles; lines that lead nowhere are left out. */
function sortedNeighbours({ x, y, edges }: Graph): number[][] {
  const neighbours: number[][] = x.map(() => []);
  for (const [a, b] of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const loose = neighbours.flatMap((of, i) => (of.length === 1 ? [i] : []));
  while (loose.length) {
    const end = loose.pop()!;
    const other = neighbours[end]![0];
    if (other === undefined || neighbours[end]!.length !== 1) continue;
    neighbours[end] = [];
    neighbours[other] = neighbours[other]!.filter(n => n !== end);
    if (neighbours[other].length === 1) loose.push(other);
  }
  neighbours.forEach((of, i) => {
    const angle = (n: number) => Math.atan2(y[n]! - y[i]!, x[n]! - x[i]!);
    of.sort((a, b) => angle(a) - angle(b));
  });
  return neighbours;
}

/** Walks along each side of each line, always turning as sharply as there is a line. */
function cyclesOf({ x, y }: Graph, neighbours: number[][]): Cycle[] {
  const walked = neighbours.map(of => new Uint8Array(of.length));
  const cycles: Cycle[] = [];
  for (let start = 0; start < neighbours.length; start++) {
    for (let k = 0; k < neighbours[start]!.length; k++) {
      if (walked[start]![k]) continue;
      const corners: number[] = [];
      let area = 0;
      let [from, way] = [start, k];
      while (!walked[from]![way]) {
        walked[from]![way] = 1;
        corners.push(from);
        const to = neighbours[from]![way]!;
        // seen from the first corner: coordinates of a map are large, and their products lose the small differences
        area += ((x[from]! - x[start]!) * (y[to]! - y[start]!) - (x[to]! - x[start]!) * (y[from]! - y[start]!)) / 2;
        const back = neighbours[to]!.indexOf(from);
        way = (back + neighbours[to]!.length - 1) % neighbours[to]!.length;
        from = to;
      }
      cycles.push({ corners, area });
    }
  }
  return cycles;
}

/** Which corners are connected: the same number for all of them. */
function partsOf({ x, edges }: Graph): number[] {
  const parent = x.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  for (const [a, b] of edges) parent[root(a)] = root(b);
  return x.map((_, i) => root(i));
}

const faceOf = (graph: Graph, cycle: Cycle): Face => ({
  points: cycle.corners.map(i => [graph.x[i]!, graph.y[i]!]),
  area: cycle.area,
  holes: [],
  round: roundOf(graph, cycle),
});

const roundOf = ({ x, y }: Graph, { corners }: Cycle) =>
  corners.reduce((sum, a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    return sum + Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
  }, 0);

type Box = [left: number, top: number, right: number, bottom: number];

function boxOf(points: Place[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const within = ([left, top, right, bottom]: Box, x: number, y: number) => x >= left && x <= right && y >= top && y <= bottom;
