import type { Place } from '../background.js';
import { arc, curve } from '../curves.js';

/** A line through places; whether it comes back to the first. */
export interface Line {
  places: Place[];
  closed: boolean;
}

const TOKEN = /([MmZzLlHhVvCcSsQqTtAa])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/g;
const NEEDS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

/** The lines of a path's data (attribute d), its curves as short lines; what follows a mistake is left out, as browsers do. */
export function linesOf(data: string): Line[] {
  const pen = new Pen();
  const tokens = data.match(TOKEN) ?? [];
  let command = '';
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/i.test(tokens[i]!) && tokens[i]!.length === 1) command = tokens[i++]!;
    if (command === 'Z' || command === 'z') {
      pen.close();
      command = '';
      continue;
    }
    const needs = NEEDS[command.toUpperCase()];
    if (needs === undefined) return pen.lines;
    const { values, next } = numbersOf(tokens, i, needs, command.toUpperCase() === 'A');
    if (!values) return pen.lines;
    pen.draw(command, values);
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
    i = next;
  }
  return pen.lines;
}

/** The two flags of an arc may be written without anything between them and what follows. */
function numbersOf(tokens: string[], from: number, needs: number, isArc: boolean): { values: number[] | null; next: number } {
  const values: number[] = [];
  let i = from;
  while (values.length < needs) {
    const token = tokens[i];
    if (token === undefined || /^[A-Za-z]$/.test(token)) return { values: null, next: i };
    if (isArc && (values.length === 3 || values.length === 4) && token.length > 1 && /^[01]/.test(token)) {
      values.push(Number(token[0]));
      tokens[i] = token.slice(1);
    } else {
      values.push(Number(token));
      i++;
    }
  }
  return { values, next: i };
}

class Pen {
  readonly lines: Line[] = [];
  private at: Place = [0, 0];
  private start: Place = [0, 0];
  /** The last control point, where the last command was a curve. */
  private handle: Place | null = null;

  close(): void {
    const line = this.lines.at(-1);
    if (line) line.closed = true;
    this.at = this.start;
    this.handle = null;
  }

  draw(command: string, v: number[]): void {
    const kind = command.toUpperCase();
    const [ox, oy] = command === kind ? [0, 0] : this.at;
    const place = (i: number): Place => [v[i]! + ox, v[i + 1]! + oy];
    const mirrored = (): Place => (this.handle ? [2 * this.at[0] - this.handle[0], 2 * this.at[1] - this.handle[1]] : this.at);
    const before = this.handle;
    this.handle = null;
    if (kind === 'M') this.move(place(0));
    else if (kind === 'L') this.to([place(0)]);
    else if (kind === 'H') this.to([[v[0]! + ox, this.at[1]]]);
    else if (kind === 'V') this.to([[this.at[0], v[0]! + oy]]);
    else if (kind === 'A') this.to(ellipse(this.at, v, place(5)));
    else {
      this.handle = before;
      if (kind === 'C') this.bend(place(0), place(2), place(4));
      else if (kind === 'S') this.bend(mirrored(), place(0), place(2));
      else if (kind === 'Q') this.quadratic(place(0), place(2));
      else this.quadratic(mirrored(), place(0));
    }
  }

  private move(place: Place): void {
    this.lines.push({ places: [place], closed: false });
    this.at = this.start = place;
  }

  private to(places: Place[]): void {
    const line = this.lines.at(-1);
    // after a closed line the next one begins where that did
    if (!line || line.closed) this.lines.push({ places: [this.at, ...places], closed: false });
    else line.places.push(...places);
    this.at = places.at(-1) ?? this.at;
  }

  private bend(first: Place, second: Place, end: Place): void {
    this.to(curve(this.at, first, second, end));
    this.handle = second;
  }

  private quadratic(handle: Place, end: Place): void {
    const towards = ([x, y]: Place): Place => [x + (2 / 3) * (handle[0] - x), y + (2 / 3) * (handle[1] - y)];
    this.to(curve(this.at, towards(this.at), towards(end), end));
    this.handle = handle;
  }
}

/** SVG 2, appendix B.2.4: from both ends to the centre. */
function ellipse([x1, y1]: Place, [radiusX, radiusY, degrees, large, sweep]: number[], [x2, y2]: Place): Place[] {
  let [rx, ry] = [Math.abs(radiusX ?? 0), Math.abs(radiusY ?? 0)];
  if (!rx || !ry || (x1 === x2 && y1 === y2)) return [[x2, y2]];
  const tilt = ((degrees ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const px = (cos * (x1 - x2) + sin * (y1 - y2)) / 2;
  const py = (-sin * (x1 - x2) + cos * (y1 - y2)) / 2;
  const small = Math.sqrt((px * px) / (rx * rx) + (py * py) / (ry * ry));
  if (small > 1) [rx, ry] = [rx * small, ry * small];
  const d = rx * rx * py * py + ry * ry * px * px;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry) / d - 1));
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let to = Math.atan2((-py - qy) / ry, (-px - qx) / rx);
  if (sweep && to < from) to += 2 * Math.PI;
  if (!sweep && to > from) to -= 2 * Math.PI;
  const [cx, cy] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
  return [...arc(cx, cy, rx, ry, from, to, tilt).slice(1, -1), [x2, y2]];
}
