import type { Place, Segment } from './background.js';

/** From each place to the next one, and back to the first where it is closed. */
export function segmentsOf(places: Place[], closed: boolean): Segment[] {
  const lines = places.slice(1).map((to, i): Segment => [...places[i]!, ...to]);
  const [first, last] = [places[0], places.at(-1)];
  return closed && first && last && places.length > 2 ? [...lines, [...last, ...first]] : lines;
}

/** Places along a part of a circle or ellipse, both ends included; angles in radians, from one to the other, whichever is larger. */
export function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number, tilt = 0): Place[] {
  const steps = Math.max(2, Math.ceil(Math.abs(to - from) / (Math.PI / 12)));
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return Array.from({ length: steps + 1 }, (_, i): Place => {
    const angle = from + ((to - from) * i) / steps;
    const [x, y] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return [cx + x * cos - y * sin, cy + x * sin + y * cos];
  });
}

/** Places along a cubic curve, without its beginning. */
export function curve([x0, y0]: Place, [x1, y1]: Place, [x2, y2]: Place, [x3, y3]: Place): Place[] {
  return Array.from({ length: 8 }, (_, i): Place => {
    const t = (i + 1) / 8;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return [mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)];
  });
}
