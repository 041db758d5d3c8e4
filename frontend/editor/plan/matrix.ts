import type { XY } from '../drawing/geometry.js';

/** As in SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];

export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export const apply = (m: Matrix, [x, y]: XY): XY => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];

/** A way (not a place) on the sheet as one in the units below the matrix. */
export function backwards(m: Matrix, [dx, dy]: XY): XY {
  const det = m[0] * m[3] - m[1] * m[2] || 1;
  return [(m[3] * dx - m[2] * dy) / det, (m[0] * dy - m[1] * dx) / det];
}

/** What a transform attribute says; what cannot be read changes nothing, as in browsers. */
export function parseTransform(text: string): Matrix {
  let all = SAME;
  for (const [, name, list] of text.matchAll(/(matrix|translate|scale|rotate)\s*\(([^)]*)\)/g)) {
    const n = (list ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (n.every(Number.isFinite)) all = times(all, one(name!, n));
  }
  return all;
}

function one(name: string, n: number[]): Matrix {
  const [a = 0, b, c] = n;
  switch (name) {
    case 'matrix':
      return n.length === 6 ? (n as Matrix) : SAME;
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    default: {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      return b === undefined ? turn : times(times([1, 0, 0, 1, b, c ?? 0], turn), [1, 0, 0, 1, -b, -(c ?? 0)]);
    }
  }
}

/** From the coordinates of an element's own shape to those of the sheet. */
export function matrixOn(root: Element, element: Element): Matrix {
  let all = SAME;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    all = times(parseTransform(at.getAttribute('transform') ?? ''), all);
  }
  return all;
}
