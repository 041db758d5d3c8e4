import type { Place, Segment } from 'frontend/editor/background/background.js';

/** The same numbers in each run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

export const rect = (x: number, y: number, width: number, height: number): Segment[] => [
  [x, y, x + width, y],
  [x + width, y, x + width, y + height],
  [x + width, y + height, x, y + height],
  [x, y + height, x, y],
];

/** Rooms of 4 × 3 m, n beside and m below each other, each wall a line of its own from end to end. */
export function grid(n: number, m: number): Segment[] {
  const lines: Segment[] = [];
  for (let i = 0; i <= n; i++) lines.push([4 * i, 0, 4 * i, 3 * m]);
  for (let j = 0; j <= m; j++) lines.push([0, 3 * j, 4 * n, 3 * j]);
  return lines;
}

/** The same, each room's wall a line of its own with something done to it. */
export function pieces(n: number, m: number, change: (wall: Segment) => Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (let i = 0; i <= n; i++) for (let j = 0; j < m; j++) lines.push(...change([4 * i, 3 * j, 4 * i, 3 * j + 3]));
  for (let j = 0; j <= m; j++) for (let i = 0; i < n; i++) lines.push(...change([4 * i, 3 * j, 4 * i + 4, 3 * j]));
  return lines;
}

/** A wall with an opening of a width in its middle. */
export const opened =
  (width: number) =>
  ([x1, y1, x2, y2]: Segment): Segment[] => {
    const share = width / Math.hypot(x2 - x1, y2 - y1) / 2;
    const at = (t: number): Place => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
    return [
      [x1, y1, ...at(0.5 - share)],
      [...at(0.5 + share), x2, y2],
    ];
  };

export function turned(lines: Segment[], degrees: number, dx = 0, dy = 0): Segment[] {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): Place => [x * c - y * s + dx, x * s + y * c + dy];
  return lines.map(([x1, y1, x2, y2]) => [...at(x1, y1), ...at(x2, y2)]);
}
