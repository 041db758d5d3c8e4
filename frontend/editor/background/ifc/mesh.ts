import type { Place, Segment } from '../background.js';

export interface Mesh {
  /** x to the right, y up, z towards who looks at the plan. Centimetres. */
  places: [x: number, y: number, z: number][];
  /** Three of them are a triangle. */
  corners: number[];
}

type Triangle = [Mesh['places'][0], Mesh['places'][0], Mesh['places'][0]];

/** Centimetres: what lies flat and no higher above the lowest place is the floor. */
const LEVEL = 5;

function trianglesOf({ places, corners }: Mesh): Triangle[] {
  const found: Triangle[] = [];
  for (let i = 0; i + 2 < corners.length; i += 3) {
    const [a, b, c] = [places[corners[i]!], places[corners[i + 1]!], places[corners[i + 2]!]];
    if (a && b && c) found.push([a, b, c]);
  }
  return found;
}

/** The outline of a body's floor, and its area without holes; null where it has none. */
export function footprintOf(meshes: Mesh[]): { points: Place[]; area: number } | null {
  const triangles = meshes.flatMap(trianglesOf);
  const lowest = triangles.reduce((low, corners) => Math.min(low, ...corners.map(([, y]) => y)), Infinity);
  const floor = triangles.filter(corners => corners.every(([, y]) => y < lowest + LEVEL));
  const edges = new Map<string, Place[]>();
  let area = 0;
  for (const [a, b, c] of floor) {
    area += Math.abs((b[0] - a[0]) * (c[2] - a[2]) - (c[0] - a[0]) * (b[2] - a[2])) / 2;
    for (const [from, to] of [[a, b], [b, c], [c, a]] as const) toggle(edges, [from[0], from[2]], [to[0], to[2]]); // prettier-ignore
  }
  const loops = loopsOf([...edges.values()]).sort((one, other) => sizeOf(other) - sizeOf(one));
  const points = loops[0] && straightened(loops[0]);
  return points && points.length > 2 && area > 1 ? { points, area } : null;
}

const keyOf = ([x, y]: Place) => `${Math.round(x)},${Math.round(y)}`;

/** A line between two triangles lies inside; one that is left is a part of the outline. */
function toggle(edges: Map<string, Place[]>, a: Place, b: Place): void {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === other) return;
  const key = one < other ? `${one} ${other}` : `${other} ${one}`;
  if (!edges.delete(key)) edges.set(key, [a, b]);
}

function loopsOf(edges: Place[][]): Place[][] {
  const at = new Map<string, { other: Place; edge: number }[]>();
  edges.forEach(([a, b], edge) => {
    for (const [from, other] of [[a!, b!], [b!, a!]] as const) at.set(keyOf(from), [...(at.get(keyOf(from)) ?? []), { other, edge }]); // prettier-ignore
  });
  const used = new Set<number>();
  return edges.flatMap(([start, next], first) => {
    if (used.has(first)) return [];
    used.add(first);
    const loop = [start!];
    for (let place = next!; keyOf(place) !== keyOf(start!);) {
      const way = at.get(keyOf(place))?.find(({ edge }) => !used.has(edge));
      if (!way) return [];
      loop.push(place);
      used.add(way.edge);
      place = way.other;
    }
    return [loop];
  });
}

function sizeOf(points: Place[]): number {
  const [ox, oy] = points[0] ?? [0, 0];
  const twice = points.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    return sum + (x1 - ox) * (y2 - oy) - (x2 - ox) * (y1 - oy);
  }, 0);
  return Math.abs(twice / 2);
}

/** Without the corners at which the outline goes straight on. */
function straightened(points: Place[]): Place[] {
  return points.filter(([x, y], i) => {
    const [ax, ay] = points[(i + points.length - 1) % points.length]!;
    const [bx, by] = points[(i + 1) % points.length]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    return Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length > 0.5;
  });
}

/** The lines in which a level plane cuts bodies. */
export function sectionOf(meshes: Mesh[], height: number): Segment[] {
  const lines = new Map<string, Segment>();
  for (const mesh of meshes) {
    for (const triangle of trianglesOf(mesh)) {
      const cut: Place[] = [];
      triangle.forEach(([x1, y1, z1], i) => {
        const [x2, y2, z2] = triangle[(i + 1) % 3]!;
        if (y1 > height === y2 > height) return;
        const t = (height - y1) / (y2 - y1);
        cut.push([x1 + (x2 - x1) * t, z1 + (z2 - z1) * t]);
      });
      const [from, to] = cut;
      if (from && to && keyOf(from) !== keyOf(to)) lines.set([keyOf(from), keyOf(to)].sort().join(' '), [...from, ...to]);
    }
  }
  return [...lines.values()];
}
