/** A place on the sheet: x grows to the right, y downwards. */
export type XY = [x: number, y: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const distance = (a: XY, b: XY): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** In square units of the sheet, whichever way round the corners go. */
export function areaOf(points: XY[]): number {
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2;
}

export function boundsOf(points: XY[]): Box {
  const xs = points.map(p => p[0]);
  const ys = points.map(p => p[1]);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function rectangle(a: XY, b: XY): XY[] {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** Whether the shape is a rectangle with upright sides. */
export function isRectangle(points: XY[]): boolean {
  if (points.length !== 4) return false;
  const b = boundsOf(points);
  const near = (v: number, w: number) => Math.abs(v - w) < 1e-6;
  const corner = ([x, y]: XY) => (near(x, b.x) || near(x, b.x + b.width)) && (near(y, b.y) || near(y, b.y + b.height));
  return points.every(corner) && b.width > 0 && b.height > 0 && near(areaOf(points), b.width * b.height);
}

export function contains(points: XY[], [x, y]: XY): boolean {
  let inside = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The place on a line between two ends that is nearest to another place. */
export function nearestOn(a: XY, b: XY, p: XY): XY {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return [a[0] + t * dx, a[1] + t * dy];
}

export const moved = (points: XY[], dx: number, dy: number): XY[] => points.map(([x, y]) => [x + dx, y + dy]);

/** Corners of which none is where the one before it is, and none lies on the line between its neighbours. */
export function simplified(points: XY[]): XY[] {
  const apart = points.filter((p, i) => distance(p, points[(i + points.length - 1) % points.length]!) > 1e-6);
  return apart.filter((p, i) => {
    const before = apart[(i + apart.length - 1) % apart.length]!;
    const after = apart[(i + 1) % apart.length]!;
    return areaOf([before, p, after]) > 1e-6;
  });
}

/** Whether two sides cross each other: such a shape has no area that anybody could walk in. */
export function crosses(points: XY[]): boolean {
  const n = points.length;
  const side = (a: XY, b: XY, c: XY) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [points[i]!, points[i + 1]!, points[j]!, points[(j + 1) % n]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

/** Room for the room's label: the widest line near the middle, so that the name of an L lies within the L. */
export function labelPlace(points: XY[]): { at: XY; width: number } {
  const b = boundsOf(points);
  let best: { at: XY; width: number } = { at: [b.x + b.width / 2, b.y + b.height / 2], width: 0 };
  let most = -1;
  for (let i = 1; i < 16; i++) {
    const y = b.y + (b.height * i) / 16;
    const central = 1 - Math.abs(i - 8) / 16;
    for (const [from, to] of spansAt(points, y)) {
      const middle: XY = [(from + to) / 2, y];
      const free = Math.min(...sidesOf(points).map(([p, q]) => distance(nearestOn(p, q, middle), middle)));
      const worth = Math.min(to - from, 6 * free) * central;
      if (worth > most + 1e-9) [most, best] = [worth, { at: middle, width: to - from }];
    }
  }
  return best;
}

export const sidesOf = (points: XY[]): [XY, XY][] => points.map((p, i) => [p, points[(i + 1) % points.length]!]);

/** Where a level line is inside. */
export function spansAt(points: XY[], y: number): XY[] {
  const cuts = sidesOf(points)
    .filter(([a, b]) => a[1] > y !== b[1] > y)
    .map(([a, b]) => a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]))
    .sort((v, w) => v - w);
  return cuts.flatMap((x, i) => (i % 2 === 0 && cuts[i + 1] !== undefined ? [[x, cuts[i + 1]!] as XY] : []));
}
