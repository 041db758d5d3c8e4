import type { Segment } from '../background.js';

const HALF = 2 ** 25;

/** Squares over the plane, each with the numbers of the segments that touch it: what is near is found without looking at all. */
export class Grid {
  private readonly squares = new Map<number, number[]>();
  private seen = new Int32Array(1024);
  private asked = 0;

  /** @param side of a square */
  constructor(private readonly side: number) {}

  add(index: number, [x1, y1, x2, y2]: Segment): void {
    this.along(x1, y1, x2, y2, 0, key => {
      const square = this.squares.get(key);
      if (square) square.push(index);
      else this.squares.set(key, [index]);
    });
    if (index >= this.seen.length) {
      const longer = new Int32Array(Math.max(index + 1, this.seen.length * 2));
      longer.set(this.seen);
      this.seen = longer;
    }
  }

  /** The numbers of those that may touch a segment, or come as near to it as the margin; each once. */
  near([x1, y1, x2, y2]: Segment, margin: number): number[] {
    const found: number[] = [];
    const now = ++this.asked;
    this.along(x1, y1, x2, y2, margin, key => {
      for (const index of this.squares.get(key) ?? []) {
        if (this.seen[index] === now) continue;
        this.seen[index] = now;
        found.push(index);
      }
    });
    return found;
  }

  /** The squares that a segment goes through, column by column. */
  private along(x1: number, y1: number, x2: number, y2: number, margin: number, visit: (key: number) => void): void {
    const s = this.side;
    if (x1 > x2) [x1, y1, x2, y2] = [x2, y2, x1, y1];
    const slope = x2 > x1 ? (y2 - y1) / (x2 - x1) : 0;
    const at = (x: number) => (x <= x1 ? y1 : x >= x2 ? y2 : y1 + slope * (x - x1));
    for (let column = Math.floor((x1 - margin) / s); column <= Math.floor((x2 + margin) / s); column++) {
      const [from, to] = x2 > x1 ? [at(column * s - margin), at((column + 1) * s + margin)] : [y1, y2];
      for (let row = Math.floor((Math.min(from, to) - margin) / s); row <= Math.floor((Math.max(from, to) + margin) / s); row++) {
        visit((column + HALF) * 2 * HALF + row + HALF);
      }
    }
  }
}
