import type { XY } from './drawing/geometry.js';

/** As in SVG and PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner one, then the outer one. */
export const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

export const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: XY): XY => [a * x + c * y + e, b * x + d * y + f];

export const turnedBy = (degrees: number): Matrix => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, 0, 0];
};

const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** A way (not a place) on the sheet as one in the units below the matrix. */
export function backwards(m: Matrix, [dx, dy]: XY): XY {
  const det = m[0] * m[3] - m[1] * m[2] || 1;
  return [(m[3] * dx - m[2] * dy) / det, (m[0] * dy - m[1] * dx) / det];
}

export const numbers = (text: string | null): number[] => (text?.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);

/** What the attribute transform says; what is not understood changes nothing. */
export function transformOf(text: string | null): Matrix {
  let all: Matrix = IDENTITY;
  for (const [, kind, list] of text?.matchAll(/(\w+)\s*\(([^)]*)\)/g) ?? []) all = times(all, one(kind ?? '', numbers(list ?? '')));
  return all;
}

function one(kind: string, n: number[]): Matrix {
  const [a = 0, b, c = 0] = n;
  const slant = Math.tan((a * Math.PI) / 180);
  switch (kind) {
    case 'matrix':
      return n.length === 6 ? (n as Matrix) : IDENTITY;
    case 'translate':
      return shift(a, b ?? 0);
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return times(times(shift(b ?? 0, c), turnedBy(a)), shift(-(b ?? 0), -c));
    case 'skewX':
      return [1, 0, slant, 1, 0, 0];
    case 'skewY':
      return [1, slant, 0, 1, 0, 0];
    default:
      return IDENTITY;
  }
}

/** From the coordinates of an element's own shape to those of the sheet. */
export function matrixOn(root: Element, element: Element): Matrix {
  let all = IDENTITY;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    all = times(transformOf(at.getAttribute('transform')), all);
  }
  return all;
}
