/** Letters smaller than this (CSS px) cannot be read on a phone or from a chair: there are fewer words before they get smaller. */
export const LEAST = 11;
/** Height of a line, in heights of its letters. */
const LINE = 1.22;
/** Of a name that is cut, so much is left at least: less is a riddle. */
const KEPT = 0.6;

/** What a room would say if it had the space. */
export interface Wanted {
  name: string;
  value: string;
  /** The value without its unit; equal to it where there is none. */
  brief: string;
  /** Whether the value is a number: a number is never cut. */
  number: boolean;
  cue: string;
  /** Whether the cue says what is wrong, and so comes before the name. */
  loud: boolean;
  mark: string;
}

/** What the sizes of letters would be by the drawing alone, CSS px. */
export interface Sizes {
  name: number;
  value: number;
  cue: number;
  mark: number;
}

/**
 * Space in the room, CSS px.
 *
 * width: what the drawing leaves free for words; wide: from wall to wall, for letters that can be no smaller
 */
export interface Space {
  width: number;
  wide: number;
  height: number;
}

export type Part = 'name' | 'value' | 'cue' | 'mark';
/** One line: its letters' size and the middle of it under the top of all lines, CSS px. */
export interface Line {
  part: Part;
  text: string;
  size: number;
  middle: number;
  width: number;
}
export interface Arranged {
  lines: Line[];
  height: number;
}

/** Width of a text whose letters are 1 px high. */
export type Measure = (text: string) => number;

/** The size of letters at a scale: as drawn, but never too small to be read nor larger than anybody needs. */
export const sizeAt = (drawn: number, scale: number, home: number, most: number): number =>
  Math.max(LEAST, Math.min(drawn * scale, Math.max(most, drawn * home)));

/** Writes what fits: what is abnormal and the number before the name, the name before the rest; nothing is ever too small. */
export function arrange(wanted: Wanted, sizes: Sizes, space: Space, measure: Measure): Arranged {
  const line = (part: Part, text: string, cut: boolean): Line | null => fit(part, text, sizes[part], space, measure, cut);
  const parts: Partial<Record<Part, Line | null>> = {
    mark: wanted.mark ? { part: 'mark', text: wanted.mark, size: sizes.mark, middle: 0, width: measure(wanted.mark) * sizes.mark } : null,
    name: line('name', wanted.name, true),
    value: line('value', wanted.value, false) ?? line('value', wanted.brief, !wanted.number),
    cue: line('cue', wanted.cue, wanted.loud),
  };
  const drop: Part[] = wanted.loud ? ['name', 'cue'] : ['cue', 'name'];
  for (const part of drop) if (height(parts) > space.height) parts[part] = null;
  if (height(parts) > space.height) beside(parts, wanted, sizes, space, measure);
  return stacked(parts);
}

/** Where there is height for one line only, the mark stands before the number, or alone. */
function beside(parts: Partial<Record<Part, Line | null>>, wanted: Wanted, sizes: Sizes, space: Space, measure: Measure): void {
  const { mark, value } = parts;
  if (!value) return;
  const small = { ...sizes, value: Math.max(LEAST, Math.min(value.size, space.height / LINE)) };
  const text = (v: string) => (mark ? `${mark.text} ${v}` : v);
  const one =
    fit('value', text(wanted.value), small.value, space, measure, false) ??
    fit('value', text(wanted.brief), small.value, space, measure, false);
  const low = LEAST * LINE > space.height + 2; // a little may reach over the walls
  parts.value = low ? null : one;
  if (parts.value) parts.mark = null;
}

function fit(part: Part, text: string, size: number, space: Space, measure: Measure, cut: boolean): Line | null {
  const em = measure(text);
  if (!text || !em) return null;
  const fits = Math.min(size, space.width / em);
  if (fits >= LEAST) return { part, text, size: fits, middle: 0, width: em * fits };
  if (em * LEAST <= space.wide) return { part, text, size: LEAST, middle: 0, width: em * LEAST };
  if (!cut) return null;
  for (let kept = text.length - 1; kept >= Math.max(4, text.length * KEPT); kept--) {
    const shorter = `${text.slice(0, kept).trimEnd()}…`;
    const width = measure(shorter) * LEAST;
    if (width <= space.wide) return { part, text: shorter, size: LEAST, middle: 0, width };
  }
  return null;
}

const ORDER: Part[] = ['mark', 'name', 'value', 'cue'];

function height(parts: Partial<Record<Part, Line | null>>): number {
  return ORDER.reduce((sum, part) => sum + (parts[part]?.size ?? 0) * LINE, 0);
}

function stacked(parts: Partial<Record<Part, Line | null>>): Arranged {
  const lines: Line[] = [];
  let top = 0;
  for (const part of ORDER) {
    const line = parts[part];
    if (!line) continue;
    lines.push({ ...line, middle: top + (line.size * LINE) / 2 });
    top += line.size * LINE;
  }
  return { lines, height: top };
}
