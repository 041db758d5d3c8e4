/** Far from zero two cells may share a key, and are searched together. */
const keyOf = (column: number, row: number) => (column & 0x3ffffff) * 0x4000000 + (row & 0x3ffffff);

/** Points of the plane of which no two are nearer to each other than a tolerance, as far as they come through here. */
export class Corners {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly cells = new Map<number, number[]>();

  constructor(private readonly tolerance: number) {}

  /** The number of the corner at a place: the nearest one within the tolerance, or a new one. */
  at(x: number, y: number): number {
    const [column, row] = [Math.floor(x / this.tolerance), Math.floor(y / this.tolerance)];
    let best = -1;
    let distance = this.tolerance;
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const i of this.cells.get(keyOf(c, r)) ?? []) {
          const d = Math.hypot(this.x[i]! - x, this.y[i]! - y);
          if (d < distance) [best, distance] = [i, d];
        }
      }
    }
    if (best >= 0) return best;
    this.x.push(x);
    this.y.push(y);
    const cell = this.cells.get(keyOf(column, row));
    if (cell) cell.push(this.x.length - 1);
    else this.cells.set(keyOf(column, row), [this.x.length - 1]);
    return this.x.length - 1;
  }
}
