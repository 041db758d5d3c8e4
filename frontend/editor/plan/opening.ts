import type { Background } from '../background/background.js';
import type { Box, XY } from '../drawing/geometry.js';
import type { Draft, FloorDrawing, PlanDrawing, Room } from '../model.js';
import { readPlan, sheetOf } from './plan-reader.js';
import { SHEET } from './plan-writer.js';
import { scaleByAreas, USUAL_METRES_PER_UNIT } from '../drawing/scale.js';

/** The plan in force as a drawing. A floor without a plan begins with the usual scale. */
export function opened(floor: FloorDrawing, base: Element): PlanDrawing {
  const { rooms, symbols } = readPlan(base, floor.spaces, floor.equipment);
  const empty = rooms.length === 0;
  return {
    rooms,
    symbols,
    points: [],
    removed: [],
    metresPerUnit: scaleByAreas(rooms, floor.spaces) ?? (empty ? USUAL_METRES_PER_UNIT : null),
  };
}

/** A draft as it was kept; null where it is none that can be read. */
export function parseDraft(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    return draft?.version === 1 && Array.isArray(draft.drawing?.rooms) ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

/**
 * A draft on the plan in force, which may have become another since: what the draft has not touched is as it is now, and what others
 * have drawn is there too.
 */
export function continued(draft: PlanDrawing, now: PlanDrawing): PlanDrawing {
  const current = new Map(now.rooms.map(room => [room.id, room]));
  const known = new Set(draft.rooms.map(room => room.key ?? room.id));
  const rooms = draft.rooms.map((room): Room => {
    const other = current.get(room.key ?? '');
    if (!other) return { ...room, touched: true };
    return { ...room, name: room.renamed ? room.name : other.name, ...(room.touched ? {} : { points: other.points }) };
  });
  const others = now.rooms.filter(room => !known.has(room.id) && !draft.removed.includes(room.id));
  const symbols = new Map(now.symbols.filter(one => !draft.removed.includes(one.key)).map(one => [one.key, one]));
  draft.symbols.filter(one => one.touched).forEach(one => symbols.set(one.key, one));
  return {
    ...draft,
    rooms: [...rooms, ...others],
    symbols: [...symbols.values()],
    metresPerUnit: draft.metresPerUnit ?? now.metresPerUnit,
  };
}

export function boxOfSheet(base: Element): Box {
  const [x, y, width, height] = sheetOf(base);
  return { x, y, width, height };
}

/**
 * Where a background goes at first: to its true size where both scales are known, else over the sheet; on an empty floor the sheet
 * becomes as large as it.
 *
 * @param empty whether nothing is drawn yet: then the scale is that of the background
 */
export function laid(
  picture: Background,
  sheet: Box,
  metresPerUnit: number | null,
  empty: boolean,
): { at: XY; scale: number; metresPerUnit: number | null } {
  const fitted = empty
    ? SHEET / Math.max(picture.width, picture.height)
    : Math.min(sheet.width / picture.width, sheet.height / picture.height);
  if (empty)
    return {
      at: [sheet.x, sheet.y],
      scale: fitted,
      metresPerUnit: picture.metresPerUnit === undefined ? null : picture.metresPerUnit / fitted,
    };
  const known = picture.metresPerUnit !== undefined && metresPerUnit !== null ? picture.metresPerUnit / metresPerUnit : fitted;
  return { at: [sheet.x, sheet.y], scale: known, metresPerUnit };
}
