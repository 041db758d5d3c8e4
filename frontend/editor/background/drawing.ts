import type { Background, Place, Segment, TracedRoom } from './background.js';
import { contains } from '../drawing/geometry.js';
import { MOST_LINES, roomsOf } from './rooms/rooms.js';

/** Words on a drawing, and where they are. */
export interface Label {
  text: string;
  x: number;
  y: number;
}

/** What a reader finds in a file of lines. */
export interface Drawing {
  walls: Segment[];
  /** Closed lines that the file itself calls rooms; where there are none they are looked for between the walls. */
  outlines: Place[][];
  labels: Label[];
  /** Metres of the building in a unit of the drawing, the likeliest first; the first credible one is taken. */
  scales?: number[];
  /** The paper: left, top, width, height. Where there is none the drawing is as large as its lines. */
  paper?: [left: number, top: number, width: number, height: number];
  /** Whether there may be a frame around the drawing on its paper, which is no room. */
  framed?: boolean;
  /** Whether y grows upwards, as in drawings of architects. */
  upwards?: boolean;
  imageUrl?: string | undefined;
  notes: string[];
}

/** The lines of a drawing as a background that begins at 0, 0, with the rooms between them. */
export function backgroundOf(drawing: Drawing): Background {
  const notes = [...drawing.notes];
  const walls = sensible(drawing, notes);
  if (!walls.length && !drawing.outlines.length) notes.push('background.note.no-lines');
  const [left, top, width, height] = drawing.paper ?? extentOf(walls, drawing.outlines);
  const metresPerUnit = credible(drawing.scales ?? [], Math.hypot(width, height), notes);
  const place = ([x, y]: Place): Place => [x - left, drawing.upwards ? top + height - y : y - top];
  const moved = walls.map(([x1, y1, x2, y2]): Segment => [...place([x1, y1]), ...place([x2, y2])]);
  const rooms = drawing.outlines.length
    ? drawing.outlines.map((points): TracedRoom => ({ points: points.map(place), area: Math.abs(sizeOf(points)) }))
    : between(moved, metresPerUnit, notes).filter(room => !(drawing.framed && isFrame(room, width, height)));
  const labels = drawing.labels.map(label => withPlace(label, place([label.x, label.y])));
  name(rooms, labels);
  const { imageUrl } = drawing;
  return {
    width,
    height,
    ...(metresPerUnit === undefined ? {} : { metresPerUnit }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    walls: moved,
    rooms,
    ...(drawing.outlines.length ? {} : { traced: { labels, framed: drawing.framed ?? false } }),
    notes,
  };
}

/**
 * The rooms looked for again where the scale is known that the file did not say: how wide a door is and how thick a wall then comes from it.
 *
 * @returns null where the file itself calls its rooms, has said the scale, or the walls enclose none
 */
export function tracedAgain(background: Background, metresPerUnit: number): Background | null {
  const { traced, walls, width, height } = background;
  const known = background.metresPerUnit;
  if (!traced || (known !== undefined && Math.abs(known / metresPerUnit - 1) < 0.05)) return null;
  const found = roomsOf(walls, { metresPerUnit });
  if (!found) return null;
  const rooms = found.filter(room => !(traced.framed && isFrame(room, width, height)));
  name(rooms, traced.labels);
  return { ...background, metresPerUnit, rooms };
}

/** Programs write a unit whether anybody has chosen one or not: a floor is neither a metre wide nor ten kilometres. */
function credible(scales: number[], extent: number, notes: string[]): number | undefined {
  const found = scales.find(scale => extent * scale >= 3 && extent * scale <= 3000);
  if (found === undefined) notes.push('background.note.no-scale');
  return found;
}

const withPlace = ({ text }: Label, [x, y]: Place): Label => ({ text, x, y });

function isFrame({ points }: TracedRoom, width: number, height: number): boolean {
  const [, , right, bottom] = extentOf([], [points]);
  return right > 0.8 * width && bottom > 0.8 * height;
}

function between(walls: Segment[], metresPerUnit: number | undefined, notes: string[]): TracedRoom[] {
  const rooms = roomsOf(walls, { metresPerUnit });
  if (!rooms) notes.push('background.note.rooms-not-traced');
  return rooms ?? [];
}

/** Without what is no wall of this floor: lines far away from all others, and the shortest of too many. */
function sensible(drawing: Drawing, notes: string[]): Segment[] {
  let walls = drawing.walls.filter(line => line.every(Number.isFinite) && (line[0] !== line[2] || line[1] !== line[3]));
  if (!drawing.paper) {
    const near = nearOnes(walls);
    if (near.length < walls.length) notes.push('background.note.far-lines');
    walls = near;
  }
  if (walls.length <= MOST_LINES) return walls;
  notes.push('background.note.short-lines');
  const length = ([x1, y1, x2, y2]: Segment) => Math.hypot(x2 - x1, y2 - y1);
  return [...walls].sort((a, b) => length(b) - length(a)).slice(0, MOST_LINES);
}

/** A block that somebody lost a kilometre away would make the drawing a dot. */
function nearOnes(walls: Segment[]): Segment[] {
  const range = (values: number[]): [number, number] => {
    values.sort((a, b) => a - b);
    const at = (share: number) => values[Math.floor(share * (values.length - 1))] ?? 0;
    const span = at(0.95) - at(0.05);
    return [at(0.05) - 2 * span, at(0.95) + 2 * span];
  };
  if (walls.length < 20) return walls;
  const [left, right] = range(walls.map(([x1, , x2]) => (x1 + x2) / 2));
  const [top, bottom] = range(walls.map(([, y1, , y2]) => (y1 + y2) / 2));
  return walls.filter(([x1, y1, x2, y2]) => {
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}

function extentOf(walls: Segment[], outlines: Place[][]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const [x1, y1, x2, y2] of walls) {
    take(x1, y1);
    take(x2, y2);
  }
  for (const outline of outlines) for (const [x, y] of outline) take(x, y);
  return left <= right ? [left, top, right - left, bottom - top] : [0, 0, 0, 0];
}

/** "24,5 m²", "NGF: 24.5", "2.50 x 3.40 m": what a name is not. */
const AREA = /^[\d\s.,]*\d\s*(m²|m2|qm|sqm|ft²|sf)(?!\p{L})|^\p{L}{1,7}\s*[=:]\s*\d/iu;
const MEASURE = /^[\d\s.,'"×x*/+-]+(mm|cm|m)?$/i;
/** A room's number, unlike a measure, comes with its name. */
const NUMBER = /^\d[\d.-]*$/;

/** Words within the smallest room around them are its name, from top to bottom. */
function name(rooms: TracedRoom[], labels: Label[]): void {
  const smallestFirst = [...rooms].sort((a, b) => Math.abs(sizeOf(a.points)) - Math.abs(sizeOf(b.points)));
  const words = new Map<TracedRoom, Label[]>();
  for (const label of labels) {
    const text = label.text.replace(/\s+/g, ' ').trim();
    if (!text || text.length > 60 || AREA.test(text)) continue;
    const room = smallestFirst.find(candidate => contains(candidate.points, [label.x, label.y]));
    if (room) words.set(room, [...(words.get(room) ?? []), { ...label, text }]);
  }
  for (const [room, found] of words) {
    const kept = found.filter(({ text }) => !MEASURE.test(text) || NUMBER.test(text)).sort((a, b) => a.y - b.y || a.x - b.x);
    const joined = [...new Set(kept.map(({ text }) => text))].slice(0, 3).join(' ').slice(0, 80);
    if (joined) room.name ??= joined;
  }
}

function sizeOf(points: Place[]): number {
  const [ox, oy] = points[0] ?? [0, 0];
  return points.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    return sum + ((x1 - ox) * (y2 - oy) - (x2 - ox) * (y1 - oy)) / 2;
  }, 0);
}
